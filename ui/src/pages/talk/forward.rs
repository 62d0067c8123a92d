//! Sending a message on to somebody else: it is put into the reply to them, to be read once more and sent.

use crate::{
    hooks::{Shown, use_asked, use_door, use_modal},
    parts::{Avatar, Icon, Sign, in_full},
    state::{
        drafts::{Drafts, put_back},
        numbers::readable,
        pass_on::{PassOn, PassedOn},
    },
    words,
};
use paperplane_bridge::{
    ConversationId, Trouble,
    ask::{GetConversation, GetInbox, SaveDraft, Search},
    mail_writing::{self, participant, typed as named},
    view::{
        bubble::{Bubble, Side},
        draft::Draft,
    },
};
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// People that are offered at once.
const ROWS: u32 = 12;

#[derive(PartialEq, Properties)]
pub struct ForwardProps {
    pub bubble: Bubble,
    /// Our side of its conversation, and theirs, as a mail names them.
    pub sides: (String, String),
    /// Opens the conversation to which it goes.
    pub open: Callback<ConversationId>,
    pub onclose: Callback<()>,
}

/// Asks to whom.
#[component]
pub fn Forward(props: &ForwardProps) -> Html {
    let door = use_door();
    let field = use_node_ref();
    let dialog = use_modal(Some(&field));
    let drafts = use_context::<Drafts>().unwrap_or_default();
    let typed = use_state_eq(String::new);
    let wrong = use_state_eq(|| None::<String>);
    let recent = use_asked(GetInbox { after: None, limit: ROWS }, |_, _| true);
    let query = typed.trim().to_owned();
    let found = use_asked(Search { query, utc_offset_min: 0, limit: ROWS }, |_, _| true);
    let people = people(&typed, &recent, &found);
    let pass_on = use_context::<PassOn>();
    // A mail goes on as a new one to a mail address.
    let as_mail = {
        let (bubble, sides, close) = (props.bubble.clone(), props.sides.clone(), props.onclose.clone());
        move |to: &str| {
            let Some((pass_on, mail)) = pass_on.clone().zip(passed_on(&bubble, &sides, to)) else { return false };
            close.emit(());
            pass_on.0.emit(mail);
            true
        }
    };
    let new_address = Some(typed.trim()).filter(|to| props.bubble.details.mail.is_some() && participant(to).is_some());
    let to_new = {
        let (as_mail, to) = (as_mail.clone(), new_address.unwrap_or_default().to_owned());
        Callback::from(move |_: MouseEvent| {
            as_mail(&to);
        })
    };
    let take = {
        let (draft, open, close, wrong) =
            (draft_of(&props.bubble), props.open.clone(), props.onclose.clone(), wrong.clone());
        Callback::from(move |conversation: ConversationId| {
            let (door, drafts, draft) = (door.clone(), drafts.clone(), draft.clone());
            let (open, close, wrong, as_mail) = (open.clone(), close.clone(), wrong.clone(), as_mail.clone());
            spawn_local(async move {
                let put: Result<Option<ConversationId>, Trouble> = async {
                    let head = door.ask(GetConversation { conversation }).await?;
                    if head.capabilities.subjects && as_mail(&head.address) {
                        return Ok(None);
                    }
                    let before = drafts.of(head.id, &head.draft);
                    let draft = put_back(Draft { is_note: false, ..before }, draft);
                    door.ask(SaveDraft { conversation: head.id, draft: draft.clone() }).await?;
                    drafts.keep(head.id, draft);
                    Ok(Some(head.id))
                }
                .await;
                match put {
                    Ok(None) => {}
                    Ok(Some(conversation)) => {
                        close.emit(());
                        open.emit(conversation);
                    }
                    Err(trouble) => wrong.set(Some(words::cause(&trouble.cause))),
                }
            });
        })
    };
    let oninput = {
        let typed = typed.clone();
        Callback::from(move |event: InputEvent| {
            if let Some(field) = event.target_dyn_into::<HtmlInputElement>() {
                typed.set(field.value());
            }
        })
    };
    html! {
        <dialog class="dialog forward" ref={dialog} onclose={props.onclose.reform(|_: Event| ())} data-testid="forward"
            aria-label={say!("forward-title")}>
            <h2>{ say!("forward-title") }</h2>
            <p class="quiet">{ say!("forward-line") }</p>
            <input class="pick-field" ref={field} type="search" {oninput} placeholder={say!("forward-find")}
                aria-label={say!("forward-find")} autocomplete="off" />
            <ul class="forward-list">
                if let Some(to) = new_address {
                    <li><button class="found" onclick={to_new} data-testid="forward-new">
                        <Icon sign={Sign::Mail} /><span class="found-name">{ say!("new-to-address", address = to) }</span>
                    </button></li>
                }
                for (conversation, who) in people.into_iter() {
                    <li><button class="found" onclick={take.reform(move |_: MouseEvent| conversation)} data-testid="forward-to">
                        <Avatar name={who.clone()} /><span class="found-name"><bdi>{ readable(&who) }</bdi></span>
                    </button></li>
                }
            </ul>
            if let Some(wrong) = &*wrong { <p class="wrong" role="alert">{ wrong }</p> }
            <button class="button" onclick={props.onclose.reform(|_: MouseEvent| ())}>{ say!("close") }</button>
        </dialog>
    }
}

/// People to whom it may go: those who fit what was typed, else the newest.
fn people(
    typed: &str,
    recent: &Shown<paperplane_bridge::view::inbox::InboxPage>,
    found: &Shown<paperplane_bridge::view::search::SearchPage>,
) -> Vec<(ConversationId, String)> {
    if typed.trim().is_empty() {
        let rows = recent.ready().map(|page| page.rows.iter().map(|row| (row.id, row.who.clone())).collect());
        return rows.unwrap_or_default();
    }
    let hits = found.ready().map(|page| page.people.iter().map(|hit| (hit.conversation, hit.who.clone())).collect());
    hits.unwrap_or_default()
}

/// A mail as the beginning of a new one; `None` for any other message.
fn passed_on(bubble: &Bubble, (ours, theirs): &(String, String), to: &str) -> Option<PassedOn> {
    let mail = bubble.details.mail.as_deref()?;
    let (writer, reader) = match bubble.side {
        Side::Theirs => (theirs, ours),
        Side::Ours { .. } => (ours, theirs),
    };
    let from = mail.from.as_ref().map_or_else(|| writer.clone(), named);
    let mut head = mail.clone();
    if head.to.is_empty() {
        head.to.extend(participant(reader));
    }
    let date = in_full(mail.written_at.unwrap_or(bubble.at));
    Some(PassedOn {
        to: to.to_owned(),
        ours: participant(ours)?.address,
        subject: mail_writing::passed_on_subject(&mail.subject),
        text: mail_writing::passed_on(&head, &from, &date, &bubble.text),
        files: bubble.kept_files().collect(),
    })
}

/// The text and the files of a message, as a reply to somebody else.
fn draft_of(bubble: &Bubble) -> Draft {
    let text = if bubble.gist().is_none() { bubble.text.clone() } else { String::new() };
    Draft { text, files: bubble.kept_files().collect(), ..Draft::default() }
}
