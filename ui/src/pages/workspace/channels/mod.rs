//! The channels page: the account, how it is, and letters that could not be read.

mod dead_letters;
mod form;
mod health;

pub use form::ConnectForm;

use super::join::Join;
use crate::{
    hooks::{Shown, use_asked, use_unread},
    pages::rail::{Page, Rail},
    parts::Notice,
    words,
};
use dead_letters::DeadLetters;
use health::Facts;
use paperplane_bridge::{
    Stale,
    ask::GetChannels,
    view::{channels::ChannelsView, workspace::Home},
};
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct ChannelsProps {
    /// The agency and the node.
    pub home: Home,
    /// Goes to another page.
    pub go: Callback<Page>,
}

#[component]
pub fn Channels(props: &ChannelsProps) -> Html {
    let shown = use_asked(GetChannels {}, |_, tag| matches!(tag, Stale::Health | Stale::Workspace), |_, _| true);
    let unread = use_unread();
    html! {
        <div class="desk">
            <Rail home={props.home.clone()} {unread} here={Page::Channels} go={props.go.clone()} />
            <main class="sheet wide" data-testid="channels">
                <h1>{ say!("channels-title") }</h1>
                for notice in props.home.health.notices.iter() {
                    <Notice text={words::cause(notice)} />
                }
                {
                    match &shown {
                        Shown::Loading => Html::default(),
                        Shown::Failed(trouble) => html! { <p class="wrong" role="alert">{ words::cause(&trouble.cause) }</p> },
                        Shown::Ready(view) | Shown::Stale(view, _) => page(&props.home, view),
                    }
                }
            </main>
        </div>
    }
}

fn page(home: &Home, view: &ChannelsView) -> Html {
    let sandbox = home.inboxes.iter().any(|inbox| inbox.sandbox);
    html! {
        <>
            <Facts view={view.clone()} />
            if sandbox { <Join /> }
            <DeadLetters dead_letters={view.dead_letters.clone()} />
            <ConnectForm account={view.account.clone()} is_demo={home.phone.is_some()} />
        </>
    }
}
