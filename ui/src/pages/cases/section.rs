//! The section of cases: the board, or the case that is open.

use super::{board::BoardPage, case::CasePage};
use crate::{
    hooks::use_unread,
    pages::{
        rail::Rail,
        section::{Command, Frame, Page, RailItem, Section},
    },
    parts::Sign,
};
use yew::prelude::*;

/// The section of cases.
pub const SECTION: Section = Section {
    page: Page("cases"),
    letter: Some('c'),
    needs_channel: true,
    rail: |home, _| (!home.inboxes.is_empty()).then(rail_item),
    commands: |frame| {
        let run = frame.go.reform(|()| SECTION.page);
        vec![Command { sign: Sign::Briefcase, name: say!("do-cases"), key: "G C", run }]
    },
    view: |frame| html! { <Cases ..frame.clone() /> },
};

fn rail_item() -> RailItem {
    RailItem {
        sign: Sign::Briefcase,
        title: say!("cases-title"),
        label: say!("cases-title"),
        badge: Html::default(),
        at_end: false,
    }
}

#[component]
fn Cases(frame: &Frame) -> Html {
    let unread = use_unread();
    let open = {
        let case = frame.case.clone();
        Callback::from(move |wish| case.set(wish))
    };
    html! {
        <div class="desk cases-desk">
            <Rail frame={frame.clone()} {unread} here={SECTION.page} />
            if let Some(case) = *frame.case {
                <CasePage key={case.to_string()} {case} frame={frame.clone()} {open} />
            } else {
                <BoardPage me={frame.home.me.as_ref().map(|me| me.id)} {open} />
            }
        </div>
    }
}
