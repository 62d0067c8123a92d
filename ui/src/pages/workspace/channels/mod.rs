//! The channels page: the accounts, how they are, and requests that could not be read.

mod account;
mod add;
mod connecting;
mod dead_letters;
mod form;
mod health;
mod mail_fields;
mod mail_form;
mod mail_guess;
mod mail_secrets;
mod mail_server;
mod mail_signature;
mod mail_wrong;

pub use add::AddAccount;

use super::join::Join;
use crate::{
    hooks::{Shown, use_asked, use_unread},
    pages::{
        rail::Rail,
        section::{Command, Frame, Page, RailItem, Section},
    },
    parts::{Notice, Sign},
    words,
};
use account::Account;
use dead_letters::DeadLetters;
use paperplane_bridge::{
    ask::GetChannels,
    view::{channels::ChannelsView, workspace::Home},
};
use yew::prelude::*;

/// The section of channels.
pub const SECTION: Section = Section {
    page: Page("channels"),
    key: "",
    needs_channel: true,
    rail: |home, _| Some(rail_item(home)),
    commands: |frame| {
        let run = frame.go.reform(|()| SECTION.page);
        vec![Command { sign: Sign::Plug, name: say!("do-channels"), key: "", run }]
    },
    view: |frame| html! { <Channels ..frame.clone() /> },
};

fn rail_item(home: &Home) -> RailItem {
    let count = home.health.dead_letters;
    RailItem {
        sign: Sign::Plug,
        title: say!("channels-title"),
        label: say!("channels-named", count = count),
        badge: html! { if count > 0 { <span class="badge quiet-badge">{ count }</span> } },
        at_end: false,
    }
}

#[component]
fn Channels(frame: &Frame) -> Html {
    let shown = use_asked(GetChannels {}, |_, _| true);
    let unread = use_unread();
    html! {
        <div class="desk">
            <Rail frame={frame.clone()} {unread} here={SECTION.page} />
            <main class="sheet wide" data-testid="channels">
                <h1>{ say!("channels-title") }</h1>
                for notice in frame.home.health.notices.iter() {
                    <Notice text={words::cause(notice)} />
                }
                {
                    match &shown {
                        Shown::Loading => Html::default(),
                        Shown::Failed(trouble) => html! { <p class="wrong" role="alert">{ words::cause(&trouble.cause) }</p> },
                        Shown::Ready(view) | Shown::Stale(view, _) => page(&frame.home, view),
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
                    <h2>{ if view.accounts.is_empty() { say!("connect-title") } else { say!("account-add") } }</h2>
                    <AddAccount />
                </section>
            }
        </>
    }
}
