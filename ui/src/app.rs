//! The frame: who is here decides which page shows.

use crate::{
    door::{Door, Heard},
    hooks::{Shown, Tongue, use_asked, use_heard},
    pages::{Channel, Channels, Desk, FirstRun, Place, TroublePage},
    words,
};
use paperplane_bridge::{Code, Stale, Trouble, ask::GetHome, stale::Tell};
use std::rc::Rc;
use yew::prelude::*;

#[component]
pub fn App() -> Html {
    let door = use_memo((), |()| Door::open());
    let language = use_state_eq(|| {
        words::choose(&words::of_browser());
        words::language()
    });
    let place = use_state_eq(Place::default);
    let tongue = {
        let language = language.clone();
        Callback::from(move |wish: String| {
            words::choose(&wish);
            language.set(words::language());
        })
    };
    html! {
        <ContextProvider<Rc<Door>> context={(*door).clone()}>
            <ContextProvider<Tongue> context={Tongue(tongue)}>
                // Another language is another house: everything is drawn again.
                <House key={*language} {place} />
            </ContextProvider<Tongue>>
        </ContextProvider<Rc<Door>>>
    }
}

#[derive(PartialEq, Properties)]
struct HouseProps {
    /// Where one is: it stays where the language changes.
    place: UseStateHandle<Place>,
}

#[component]
fn House(props: &HouseProps) -> Html {
    let place = props.place.clone();
    let home = use_asked(GetHome {}, |_, tag| matches!(tag, Stale::Workspace | Stale::Health), |_, _| true);
    let shut = use_state_eq(|| false);
    let go = {
        let place = place.clone();
        Callback::from(move |to| place.set(to))
    };
    {
        let shut = shut.clone();
        let place = place.clone();
        use_heard(Callback::from(move |heard| match heard {
            Heard::Shut => shut.set(true),
            Heard::Back => shut.set(false),
            // A notification was clicked: the inbox shows the conversation.
            Heard::Told(Tell::Show(_)) => place.set(Place::Inbox),
            Heard::Told(Tell::Changed { .. }) | Heard::Away => {}
        }));
    }
    if *shut {
        return html! { <TroublePage trouble={Trouble::new(Code::NotLetIn, "")} /> };
    }
    match home {
        Shown::Loading => html! { <div class="quiet-start" aria-busy="true"></div> },
        Shown::Failed(trouble) => html! { <TroublePage {trouble} /> },
        Shown::Stale(_, trouble) if trouble.code == Code::NotLetIn => html! { <TroublePage {trouble} /> },
        Shown::Ready(home) | Shown::Stale(home, _) => {
            if home.me.is_none() {
                html! { <FirstRun {home} /> }
            } else if home.inboxes.is_empty() {
                html! { <Channel {home} /> }
            } else {
                match *place {
                    Place::Inbox => html! { <Desk {home} {go} /> },
                    Place::Channels => html! { <Channels {home} {go} /> },
                }
            }
        }
    }
}
