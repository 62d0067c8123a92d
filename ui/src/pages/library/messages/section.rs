//! The section of message templates.

use super::{editor::Editor, list::List};
use crate::{
    dom,
    hooks::{Shown, use_acts, use_asked, use_unread},
    pages::{
        rail::Rail,
        section::{Command, Frame, Page, RailItem, Section},
    },
    parts::{Icon, Sign, TroubleNote, now},
    state::message_draft::{MessageDraft, MessageRow, message_rows},
    words,
};
use paperplane_bridge::{
    MessageTemplateId,
    ask::{GetMessageTemplates, GetUnpublished, KeepUnpublished, PublishMessageTemplate},
    view::{message_templates::MessageTemplateView, unpublished::DraftKind},
};
use yew::prelude::*;

/// The section of message templates.
pub const SECTION: Section = Section {
    page: Page("messages"),
    letter: Some('m'),
    needs_channel: true,
    rail: |home, _| (!home.inboxes.is_empty()).then(rail_item),
    commands: |frame| {
        let run = frame.go.reform(|()| SECTION.page);
        vec![Command { sign: Sign::Template, name: say!("do-messages"), key: "G M", run }]
    },
    view: |frame| html! { <Messages ..frame.clone() /> },
};

fn rail_item() -> RailItem {
    let (title, label) = (say!("messages-title"), say!("messages-title"));
    RailItem { sign: Sign::Template, title, label, badge: Html::default(), at_end: false }
}

#[component]
fn Messages(frame: &Frame) -> Html {
    let unread = use_unread();
    let acts = use_acts();
    let published = use_asked(GetMessageTemplates {}, |_, _| true);
    let drafts = use_asked(GetUnpublished { kind: DraftKind::MessageTemplate }, |_, _| true);
    let chosen = use_state_eq(|| None::<MessageTemplateId>);
    let gone = use_state_eq(|| None::<MessageTemplateView>);
    let choose = {
        let (chosen, gone) = (chosen.clone(), gone.clone());
        Callback::from(move |one| {
            chosen.set(Some(one));
            gone.set(None);
        })
    };
    let begin = {
        let (acts, choose) = (acts.clone(), choose.clone());
        Callback::from(move |_: MouseEvent| {
            let Some(random) = dom::ten_random() else { return };
            let (template, choose) = (MessageTemplateId::new(now(), random), choose.clone());
            let draft = MessageDraft::begun_in(words::language()).kept(template, 0);
            acts.then(KeepUnpublished { draft }, move |()| choose.emit(template));
        })
    };
    let put_away = {
        let (acts, gone, chosen) = (acts.clone(), gone.clone(), chosen.clone());
        Callback::from(move |one: MessageTemplateView| {
            let (gone, chosen) = (gone.clone(), chosen.clone());
            acts.then(again(&one, true), move |()| {
                gone.set(Some(one));
                chosen.set(None);
            });
        })
    };
    let bring_back = {
        let (acts, choose) = (acts.clone(), choose.clone());
        Callback::from(move |one: MessageTemplateView| {
            let choose = choose.clone();
            acts.then(again(&one, false), move |()| choose.emit(one.template));
        })
    };
    let trouble = match (&published, &drafts) {
        (Shown::Failed(trouble), _) | (_, Shown::Failed(trouble)) => Some(trouble.clone()),
        _ => None,
    };
    let rows = published.ready().zip(drafts.ready()).map(|(published, drafts)| message_rows(published, drafts));
    html! {
        <div class="desk outreach-desk">
            <Rail frame={frame.clone()} {unread} here={SECTION.page} />
            <main class="outreach" data-testid="messages">
                <header class="people-head">
                    <h1>{ say!("messages-title") }</h1>
                    <span class="people-rest"></span>
                    <button class="button" onclick={begin.clone()} data-testid="messages-new"><Icon sign={Sign::Plus} size={14} />{ say!("messages-new") }</button>
                </header>
                { acts.wrong() }
                { undo_line(gone.as_ref(), &bring_back) }
                if let Some(trouble) = trouble {
                    <TroubleNote {trouble} />
                } else if let Some(rows) = rows {
                    { content(rows, *chosen, &choose, &put_away) }
                }
            </main>
        </div>
    }
}

/// The message again as it is, offered or not.
fn again(one: &MessageTemplateView, removed: bool) -> PublishMessageTemplate {
    PublishMessageTemplate { template: one.template, name: one.name.clone(), wordings: one.wordings.clone(), removed }
}

/// The message that was put away just now, and a button that brings it back.
fn undo_line(gone: Option<&MessageTemplateView>, bring_back: &Callback<MessageTemplateView>) -> Html {
    let Some(one) = gone.cloned() else { return Html::default() };
    let line = say!("settings-was-put-away", name = &one.name);
    html! {
        <p class="kept-gone messages-gone" role="status">
            <span dir="auto">{ line }</span>
            <button class="button" onclick={bring_back.reform(move |_: MouseEvent| one.clone())} data-testid="undo">{ say!("settings-undo") }</button>
        </p>
    }
}

fn content(
    rows: Vec<MessageRow>,
    chosen: Option<MessageTemplateId>,
    choose: &Callback<MessageTemplateId>,
    put_away: &Callback<MessageTemplateView>,
) -> Html {
    let here = rows.iter().find(|row| Some(row.template) == chosen).or(rows.first()).cloned();
    let Some(here) = here else {
        return html! {
            <div class="nothing people-nothing" data-testid="messages-empty">
                <h2>{ say!("messages-empty") }</h2>
                <p class="quiet">{ say!("messages-empty-line") }</p>
            </div>
        };
    };
    let template = here.template;
    html! {
        <div class="outreach-parts">
            <List {rows} here={template} choose={choose.clone()} />
            <Editor key={template.to_string()} row={here} put_away={put_away.clone()} />
        </div>
    }
}
