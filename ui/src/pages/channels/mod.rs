//! The channels page: the accounts, how they are, and requests that could not be read.

mod account;
mod dead_letters;
mod form;
mod health;

pub use form::ConnectForm;

use super::{
    join::Join,
    rail::{Place, Rail},
};
use crate::{
    hooks::{Shown, use_asked, use_unread},
    parts::Notice,
    words,
};
use account::Account;
use dead_letters::DeadLetters;
use paperplane_bridge::{
    ask::GetChannels,
    view::{channels::ChannelsView, workspace::Home},
};
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct ChannelsProps {
    /// The agency and the node.
    pub home: Home,
    /// Goes to another page.
    pub go: Callback<Place>,
}

#[component]
pub fn Channels(props: &ChannelsProps) -> Html {
    let shown = use_asked(GetChannels {}, |_, _| true);
    let unread = use_unread();
    html! {
        <div class="desk">
            <Rail home={props.home.clone()} {unread} here={Place::Channels} go={props.go.clone()} />
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
    let is_demo = home.phone.is_some();
    html! {
        <>
            if view.accounts.is_empty() { <p class="quiet">{ say!("connect-line") }</p> }
            for account in view.accounts.iter() {
                <Account key={account.account.id.clone()} account={account.clone()} {is_demo} />
            }
            if sandbox { <Join /> }
            <DeadLetters dead_letters={view.dead_letters.clone()} />
            if view.refused_webhooks > 0 {
                <p class="quiet">{ say!("channel-refused-other", count = view.refused_webhooks) }</p>
            }
            if !is_demo {
                <section class="block">
                    if !view.accounts.is_empty() { <h2>{ say!("account-add") }</h2> }
                    <ConnectForm account={None} />
                </section>
            }
        </>
    }
}
