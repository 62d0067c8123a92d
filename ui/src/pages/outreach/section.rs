//! The section of outreach: what was written to many people, and how it goes.

use super::{detail::Detail, list::List};
use crate::{
    hooks::{use_asked, use_unread},
    pages::{
        INBOX,
        rail::Rail,
        section::{Command, Frame, Page, RailItem, Section},
    },
    parts::{Sign, TroubleNote},
};
use paperplane_bridge::{ConversationId, OutreachId, ask::GetOutreaches};
use yew::prelude::*;

/// The section of outreach.
pub const SECTION: Section = Section {
    page: Page("outreach"),
    letter: Some('o'),
    needs_channel: true,
    rail: |home, _| (!home.inboxes.is_empty()).then(rail_item),
    commands: |frame| {
        let run = frame.go.reform(|()| SECTION.page);
        vec![Command { sign: Sign::Megaphone, name: say!("do-outreach"), key: "G O", run }]
    },
    view: |frame| html! { <Outreach ..frame.clone() /> },
};

fn rail_item() -> RailItem {
    let (title, label) = (say!("outreach-title"), say!("outreach-title"));
    RailItem { sign: Sign::Megaphone, title, label, badge: Html::default(), at_end: false }
}

#[component]
fn Outreach(frame: &Frame) -> Html {
    let unread = use_unread();
    let shown = use_asked(GetOutreaches {}, |_, _| true);
    let chosen = use_state_eq(|| None::<OutreachId>);
    let choose = {
        let chosen = chosen.clone();
        Callback::from(move |one| chosen.set(Some(one)))
    };
    let open = {
        let (to, go) = (frame.open.clone(), frame.go.clone());
        Callback::from(move |conversation: ConversationId| {
            to.set(Some(conversation.into()));
            go.emit(INBOX.page);
        })
    };
    let rows = shown.ready().cloned().unwrap_or_default();
    let here = (*chosen).or(rows.first().map(|row| row.outreach));
    let trouble = match &shown {
        crate::hooks::Shown::Failed(trouble) => Some(trouble.clone()),
        _ => None,
    };
    html! {
        <div class="desk outreach-desk">
            <Rail frame={frame.clone()} {unread} here={SECTION.page} />
            <main class="outreach" data-testid="outreach">
                <header class="people-head"><h1>{ say!("outreach-title") }</h1></header>
                if let Some(trouble) = trouble {
                    <TroubleNote {trouble} />
                } else if let Some(here) = here {
                    <div class="outreach-parts">
                        <List {rows} {here} {choose} />
                        <Detail key={here.to_string()} outreach={here} {open} />
                    </div>
                } else if shown.ready().is_some() {
                    <div class="nothing people-nothing" data-testid="outreach-empty">
                        <h2>{ say!("outreach-empty") }</h2>
                        <p class="quiet">{ say!("outreach-empty-line") }</p>
                        <button class="button" onclick={frame.go.reform(|_: MouseEvent| Page("people"))}>{ say!("do-people") }</button>
                    </div>
                }
            </main>
        </div>
    }
}
