//! The frame: who is here decides which page shows.

use crate::{
    door::Door,
    hooks::{Shown, use_asked},
    pages::{Channel, Desk, FirstRun, TroublePage},
};
use paperplane_bridge::{Stale, ask::GetHome};
use yew::prelude::*;

#[component]
pub fn App() -> Html {
    let door = use_memo((), |()| Door::open());
    html! {
        <ContextProvider<std::rc::Rc<Door>> context={(*door).clone()}>
            <House />
        </ContextProvider<std::rc::Rc<Door>>>
    }
}

#[component]
fn House() -> Html {
    let home = use_asked(GetHome {}, |_, tag| matches!(tag, Stale::Workspace | Stale::Health), |_, _| true);
    match home {
        Shown::Loading => html! { <div class="quiet-start" aria-busy="true"></div> },
        Shown::Failed(trouble) => html! { <TroublePage {trouble} /> },
        Shown::Ready(home) | Shown::Stale(home, _) => {
            if home.me.is_none() {
                html! { <FirstRun {home} /> }
            } else if home.inboxes.is_empty() {
                html! { <Channel {home} /> }
            } else {
                html! { <Desk {home} /> }
            }
        }
    }
}
