//! A new conversation: to whom, from which of our numbers, and the first message.

use super::{
    attach::file_chip,
    mail_fields::MailFields,
    marking::{self, Preview, mark_tools},
    templates::{Recipient, Templates},
};
use crate::{
    door::Door,
    hooks::{use_door, use_modal, use_unsaved_text},
    pages::contacts::{people_found, use_people},
    parts::Select,
    state::{numbers::readable, pass_on::PassedOn},
    words,
};
use paperplane_bridge::{
    BlobRef, ConversationId, InboxId,
    ask::{FindAddress, WriteFirst},
    limits::MAIL_SUBJECT_CHARS_MAX,
    mail_writing::MailWish,
    stale::NewMessage,
    view::{found_address::FoundAddress, search::PersonHit, workspace::InboxView},
};
use wasm_bindgen_futures::spawn_local;
use web_sys::{HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

#[derive(Clone, PartialEq, Properties)]
pub struct NewConversationProps {
    pub inboxes: Vec<InboxView>,
    pub begun: NewMessage,
    /// A mail that is passed on.
    pub passed_on: Option<PassedOn>,
    /// Opens a conversation: the one that was there, or the new one.
    pub open: Callback<ConversationId>,
    pub close: Callback<()>,
}

#[component]
pub fn NewConversation(props: &NewConversationProps) -> Html {
    let (door, field) = (use_door(), use_node_ref());
    let dialog = use_modal(Some(&field));
    let passed_on = props.passed_on.clone();
    let to = use_state_eq(|| passed_on.as_ref().map_or_else(|| props.begun.to.clone(), |mail| mail.to.clone()));
    let inbox = use_state_eq(|| begun_from(&props.inboxes, passed_on.as_ref()));
    let found = use_state_eq(|| None::<FoundAddress>);
    let wrong = use_state_eq(|| None::<String>);
    let people = use_people(&to);
    let find = {
        let (props, inbox, found, wrong) = (props.clone(), inbox.clone(), found.clone(), wrong.clone());
        Callback::from(move |to: String| {
            let Some(inbox) = *inbox else { return };
            let (door, props, found, wrong) = (door.clone(), props.clone(), found.clone(), wrong.clone());
            spawn_local(async move {
                match door.ask(FindAddress { to, inbox }).await {
                    Ok(FoundAddress { conversation: Some(conversation), .. }) => {
                        props.close.emit(());
                        props.open.emit(conversation);
                    }
                    Ok(address) => {
                        wrong.set(None);
                        found.set(Some(address));
                    }
                    Err(trouble) => wrong.set(Some(words::cause(&trouble.cause))),
                }
            });
        })
    };
    {
        // To whom a mail is passed on was said already.
        let (find, passes_on, to) = (find.clone(), passed_on.is_some(), (*to).clone());
        use_effect_with((), move |()| {
            if passes_on {
                find.emit(to);
            }
        });
    }
    let onsubmit = {
        let (find, to) = (find.clone(), to.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            find.emit((*to).clone());
        })
    };
    let oninput = {
        let (to, wrong) = (to.clone(), wrong.clone());
        Callback::from(move |event: InputEvent| {
            if let Some(field) = event.target_dyn_into::<HtmlInputElement>() {
                wrong.set(None);
                to.set(field.value());
            }
        })
    };
    let take = {
        let (to, find) = (to.clone(), find);
        Callback::from(move |hit: PersonHit| {
            to.set(hit.address.clone());
            find.emit(hit.address);
        })
    };
    let back = {
        let found = found.clone();
        Callback::from(move |()| found.set(None))
    };
    let onclose = props.close.reform(|_: Event| ());
    html! {
        <dialog class="dialog new-conversation" ref={dialog} {onclose} aria-labelledby="new-title" data-testid="new-conversation">
            <h2 id="new-title">{ say!("new-title") }</h2>
            if let (Some(found), Some(inbox)) = ((*found).clone(), *inbox) {
                <First {found} {inbox} account={account_of(&props.inboxes, inbox)} to={(*to).clone()} text={props.begun.text.clone()} {passed_on}
                    open={props.open.clone()} close={props.close.clone()} {back} />
            } else {
                <form {onsubmit}>
                    if props.inboxes.len() > 1 {
                        <label for="new-inbox">{ say!("new-from") }</label>
                        { from(&props.inboxes, &inbox) }
                    }
                    <label for="new-to">{ say!("new-to") }</label>
                    <input class="field" id="new-to" ref={field} {oninput} value={(*to).clone()} required=true dir="auto" autocomplete="off"
                        spellcheck="false" placeholder={say!("new-to-hint")} data-testid="new-to"
                        aria-describedby={wrong.is_some().then_some("new-wrong")} />
                    if let Some(wrong) = &*wrong { <p class="wrong" id="new-wrong" role="alert">{ wrong }</p> }
                    { people_found(&people, "new-person", &take) }
                    <p class="row-of-buttons">
                        <button class="button primary" type="submit" disabled={to.trim().is_empty()} data-testid="new-go-on">
                            { say!("new-go-on") }
                        </button>
                        <button class="button plain" type="button" onclick={props.close.reform(|_: MouseEvent| ())}>{ say!("close") }</button>
                    </p>
                </form>
            }
        </dialog>
    }
}

/// The address of ours that is offered first: the one that a mail came to which is passed on.
fn begun_from(inboxes: &[InboxView], passed_on: Option<&PassedOn>) -> Option<InboxId> {
    let Some(mail) = passed_on else { return inboxes.first().map(|inbox| inbox.id) };
    let is_mail = |inbox: &&InboxView| inbox.channel.capabilities().subjects;
    let came_to = inboxes.iter().filter(is_mail).find(|inbox| inbox.address == mail.ours);
    came_to.or_else(|| inboxes.iter().find(is_mail)).map(|inbox| inbox.id)
}

/// The choice of one of our own numbers.
fn from(inboxes: &[InboxView], inbox: &UseStateHandle<Option<InboxId>>) -> Html {
    let choices: Vec<_> = inboxes
        .iter()
        .map(|one| {
            let name = format!("{} · \u{2068}{}\u{2069}", words::channel(one.channel), readable(&one.address));
            (AttrValue::from(one.id.to_string()), name, None)
        })
        .collect();
    let chosen = inbox.map(|id| id.to_string()).unwrap_or_default();
    let inbox = inbox.clone();
    let onchoose = Callback::from(move |id: String| inbox.set(id.parse().ok()));
    html! { <Select id="new-inbox" {choices} {chosen} {onchoose} /> }
}

/// The provider's account of one of our numbers.
fn account_of(inboxes: &[InboxView], inbox: InboxId) -> String {
    inboxes.iter().find(|one| one.id == inbox).map(|one| one.account.clone()).unwrap_or_default()
}

/// The files of a mail that is passed on, each of which can be taken off.
fn going_along(door: &Door, files: &UseStateHandle<Vec<BlobRef>>) -> Html {
    if files.is_empty() {
        return Html::default();
    }
    let off = |nth: usize| {
        let files = files.clone();
        Callback::from(move |_: MouseEvent| {
            let mut left = (*files).clone();
            left.remove(nth);
            files.set(left);
        })
    };
    let all = files.iter().enumerate();
    html! {
        <ul class="chips" aria-label={say!("attach-files")}>
            { all.map(|(nth, file)| file_chip(door, nth, file, off(nth))).collect::<Html>() }
        </ul>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct FirstProps {
    found: FoundAddress,
    inbox: InboxId,
    account: String,
    to: String,
    text: String,
    passed_on: Option<PassedOn>,
    open: Callback<ConversationId>,
    close: Callback<()>,
    back: Callback<()>,
}

/// The first message: a template where the channel wants one, else a text.
#[component]
fn First(props: &FirstProps) -> Html {
    let door = use_door();
    let field = use_node_ref();
    let passed_on = props.passed_on.clone().unwrap_or_default();
    let begun = if passed_on.text.is_empty() { props.text.clone() } else { passed_on.text.clone() };
    let (text, write) = use_unsaved_text(format!("first:{}", props.found.address), move || begun);
    let wrong = use_state_eq(|| None::<String>);
    let picks = use_state_eq(|| false);
    let sent = {
        let (open, close, write) = (props.open.clone(), props.close.clone(), write.clone());
        Callback::from(move |conversation: ConversationId| {
            write.emit(String::new());
            close.emit(());
            open.emit(conversation);
        })
    };
    let has_subject = props.found.capabilities.subjects;
    let begun_subject = passed_on.subject.clone();
    let (subject, write_subject) =
        use_unsaved_text(format!("first-subject:{}", props.found.address), move || begun_subject);
    let wish = use_state_eq(MailWish::default);
    {
        // What is said about a mail that is passed on stands above it.
        let (field, passes_on) = (field.clone(), !passed_on.text.is_empty());
        use_effect_with((), move |()| {
            if passes_on && let Some(field) = field.cast::<HtmlTextAreaElement>() {
                // It is on the page, so it takes the focus.
                let _ = field.focus();
                // The beginning of the text.
                let _ = field.set_selection_range(0, 0);
                field.set_scroll_top(0);
            }
        });
    }
    let files = use_state_eq(|| passed_on.files.clone());
    let onsubmit = {
        let (props, text, wrong, sent) = (props.clone(), text.clone(), wrong.clone(), sent.clone());
        let (subject, write_subject) = (subject.clone(), write_subject.clone());
        let (wish, files, door) = (wish.clone(), files.clone(), door.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let (to, inbox, files) = (props.to.clone(), props.inbox, (*files).clone());
            let mail = MailWish { formatted: has_subject, ..(*wish).clone() };
            let (subject, text) = (subject.clone(), text.clone());
            let question = WriteFirst { to, inbox, subject, text, files, mail, template: None };
            let (door, wrong) = (door.clone(), wrong.clone());
            let (sent, write_subject) = (sent.clone(), write_subject.clone());
            let sent = Callback::from(move |conversation: ConversationId| {
                write_subject.emit(String::new());
                sent.emit(conversation);
            });
            spawn_local(async move {
                match door.ask(question).await {
                    Ok(conversation) => sent.emit(conversation),
                    Err(trouble) => wrong.set(Some(words::cause(&trouble.cause))),
                }
            });
        })
    };
    let oninput = Callback::from(move |event: InputEvent| {
        if let Some(field) = event.target_dyn_into::<HtmlTextAreaElement>() {
            write.emit(field.value());
        }
    });
    let oninput_subject = Callback::from(move |event: InputEvent| {
        if let Some(field) = event.target_dyn_into::<HtmlInputElement>() {
            write_subject.emit(field.value());
        }
    });
    let pick = |shows: bool| {
        let picks = picks.clone();
        Callback::from(move |()| picks.set(shows))
    };
    let back = html! {
        <button class="button plain" type="button" onclick={props.back.reform(|_: MouseEvent| ())} data-testid="new-back">
            { say!("new-back") }
        </button>
    };
    html! {
        <>
            <p class="new-who"><bdi>{ readable(&props.found.address) }</bdi></p>
            if !props.found.capabilities.may_start {
                <p role="note">{ say!("cause-they-write-first") }</p>
                <p class="row-of-buttons">{ back }</p>
            } else if props.found.needs_template {
                <p class="quiet">{ say!("new-template-why") }</p>
                <p class="row-of-buttons">
                    <button class="button primary" onclick={pick(true).reform(|_: MouseEvent| ())} data-testid="new-template">
                        { say!("template-use") }
                    </button>
                    { back.clone() }
                </p>
                if *picks {
                    <Templates to={Recipient::First { to: props.to.clone(), inbox: props.inbox }} account={props.account.clone()}
                        who={String::new()} close={pick(false)} onsend={sent} />
                }
            } else {
                <form {onsubmit}>
                    if has_subject {
                        <label for="new-subject">{ say!("new-subject") }</label>
                        <input class="field" id="new-subject" value={subject} oninput={oninput_subject} dir="auto" autocomplete="off"
                            maxlength={MAIL_SUBJECT_CHARS_MAX.to_string()} data-testid="new-subject" />
                    }
                    if has_subject {
                        <MailFields wish={(*wish).clone()} onchange={Callback::from(move |now: MailWish| wish.set(now))} />
                    }
                    <div class="new-text-head">
                        <label for="new-text">{ say!("new-text") }</label>
                        if has_subject { { mark_tools(&field) } }
                    </div>
                    <textarea class="field" id="new-text" ref={field} rows={if has_subject { "8" } else { "4" }} dir="auto" required=true value={text.clone()} {oninput} data-testid="new-text"
                        onkeydown={has_subject.then(|| Callback::from(|event: KeyboardEvent| { marking::takes_key(&event); }))}
                        onpaste={has_subject.then(|| Callback::from(|event: Event| marking::paste(&event)))}
                        maxlength={props.found.capabilities.text_chars_max.to_string()} />
                    if has_subject { <Preview text={text.clone()} /> }
                    { going_along(&door, &files) }
                    if let Some(wrong) = &*wrong { <p class="wrong" role="alert">{ wrong }</p> }
                    <p class="row-of-buttons">
                        <button class="button primary" type="submit" disabled={text.trim().is_empty()} data-testid="new-send">
                            { say!("composer-send") }
                        </button>
                        { back.clone() }
                    </p>
                </form>
            }
        </>
    }
}
