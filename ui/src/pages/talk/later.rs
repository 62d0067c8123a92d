//! Sending later: a time on the person's own clock, shown on ours too; and what waits for its time.

use super::writing::Writing;
use crate::{
    hooks::{use_door, use_modal},
    parts::{Icon, Sign, WhenFields, in_full, moments, read_when},
    words,
};
use paperplane_bridge::{
    Timestamp,
    ask::{CancelSchedule, Schedule, SendScheduled},
    mail_writing::MailWish,
    view::{
        conversation::ConversationHead,
        draft::{Draft, ScheduledView},
    },
};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

#[derive(Clone, PartialEq, Properties)]
pub struct LaterProps {
    pub head: ConversationHead,
    pub draft: Draft,
    /// It was taken: the field is free.
    pub done: Callback<()>,
    /// A template shall go out then, since free text may not.
    pub template: Option<Callback<Timestamp>>,
    pub onclose: Callback<()>,
}

/// Asks when.
#[component]
pub fn Later(props: &LaterProps) -> Html {
    let door = use_door();
    let field = use_node_ref();
    let dialog = use_modal(Some(&field));
    let zone = props.head.zone.as_ref().map(|zone| zone.name.clone());
    let begin = use_memo((), |()| tomorrow_in(zone.as_deref()));
    let at = use_state_eq(|| Some(*begin));
    let wrong = use_state_eq(|| None::<String>);
    let onsubmit = {
        let (props, wrong, at) = (props.clone(), wrong.clone(), *at);
        let zone = zone.clone().unwrap_or_else(|| "UTC".to_owned());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let Some(at) = at else { return };
            let question = schedule(&props, at, zone.clone());
            let (door, done, close, wrong) = (door.clone(), props.done.clone(), props.onclose.clone(), wrong.clone());
            spawn_local(async move {
                match door.ask(question).await {
                    Ok(_) => {
                        done.emit(());
                        close.emit(());
                    }
                    Err(trouble) => wrong.set(Some(words::cause(&trouble.cause))),
                }
            });
        })
    };
    let onchange = {
        let at = at.clone();
        Callback::from(move |now: Option<Timestamp>| at.set(now))
    };
    let shut_then = at.filter(|at| words::shut(&props.head, at.0).is_some());
    let is_empty = props.draft.is_empty();
    html! {
        <dialog class="dialog date-time" ref={dialog} onclose={props.onclose.reform(|_: Event| ())} data-testid="later"
            aria-label={say!("later-title")}>
            <h2>{ say!("later-title") }</h2>
            <form {onsubmit}>
                <WhenFields {field} at={*begin} is_theirs={zone.is_some()} {zone} {onchange} />
                if let Some(then) = shut_then {
                    <div class="later-shut" role="note" data-testid="later-shut">
                        <p class="wrong">{ say!("later-shut") }</p>
                        if let Some(template) = &props.template {
                            <button class="button" type="button" onclick={template.reform(move |_: MouseEvent| then)}
                                data-testid="later-template">
                                <Icon sign={Sign::Template} />{ say!("template-use") }
                            </button>
                        }
                    </div>
                }
                if let Some(wrong) = &*wrong { <p class="wrong" role="alert">{ wrong }</p> }
                <p class="row-of-buttons">
                    <button class={classes!("button", shut_then.is_none().then_some("primary"))} type="submit"
                        disabled={at.is_none() || is_empty} data-testid="later-keep">{ say!("later-keep") }</button>
                    <button class="button plain" type="button" onclick={props.onclose.reform(|_: MouseEvent| ())}>
                        { say!("close") }
                    </button>
                </p>
            </form>
        </dialog>
    }
}

/// Tomorrow morning on the clock of a zone, or on the reader's own.
pub fn tomorrow_in(zone: Option<&str>) -> Timestamp {
    read_when("tomorrow", zone).unwrap_or_else(|_| moments::tomorrow_morning())
}

fn schedule(props: &LaterProps, at: Timestamp, zone: String) -> Schedule {
    Schedule {
        conversation: props.head.id,
        text: props.draft.text.clone(),
        files: props.draft.files.clone(),
        template: None,
        at,
        zone,
        seen: props.head.newest,
        mail: MailWish { formatted: true, ..props.draft.mail.clone() },
    }
}

#[derive(PartialEq, Properties)]
pub struct WaitingProps {
    pub scheduled: Vec<ScheduledView>,
    /// Puts a text that was taken back into the field, with the copies of a mail.
    pub edit: Callback<(String, MailWish)>,
}

/// Scheduled messages, above the field.
#[component]
pub fn Waiting(props: &WaitingProps) -> Html {
    let door = use_door();
    let wrong = use_state_eq(|| None::<String>);
    if props.scheduled.is_empty() {
        return Html::default();
    }
    let take_back = |one: &ScheduledView, edit: bool| {
        let (door, wrong, message) = (door.clone(), wrong.clone(), one.message);
        let (text, put) = ((one.text.clone(), one.mail.clone()), props.edit.clone());
        Callback::from(move |_: MouseEvent| {
            let (door, wrong, text, put) = (door.clone(), wrong.clone(), text.clone(), put.clone());
            spawn_local(async move {
                match door.ask(CancelSchedule { message }).await {
                    Ok(()) if edit => put.emit(text),
                    Ok(()) => {}
                    Err(trouble) => wrong.set(Some(words::cause(&trouble.cause))),
                }
            });
        })
    };
    let send = |one: &ScheduledView| {
        let (door, wrong, message) = (door.clone(), wrong.clone(), one.message);
        Callback::from(move |_: MouseEvent| {
            let (door, wrong) = (door.clone(), wrong.clone());
            spawn_local(async move {
                let sent = door.ask(SendScheduled { message }).await;
                wrong.set(sent.err().map(|trouble| words::cause(&trouble.cause)));
            });
        })
    };
    html! {
        <ul class="waiting" aria-label={say!("later-waiting")} data-testid="waiting">
            for one in props.scheduled.iter() {
                <li class={classes!("waiting-one", one.held.is_some().then_some("held"))} key={one.message.to_string()}
                    data-testid="scheduled">
                    <Icon sign={Sign::Clock} size={14} />
                    if let Some(held) = &one.held {
                        <span class="waiting-words" data-testid="held">
                            <span class="warn-words">{ say!("later-held", time = in_full(one.at)) }</span>
                            <q dir="auto">{ words::line(&held.text, None) }</q><span class="quiet">{ say!("later-held-yours") }</span>
                            <bdi>{ &one.text }</bdi>
                        </span>
                        <button class="button" onclick={send(one)} data-testid="send-scheduled">{ say!("newer-send") }</button>
                    } else {
                        <span class="waiting-words"><span class="quiet">{ in_full(one.at) }</span><bdi>{ &one.text }</bdi></span>
                    }
                    <button class="button plain" onclick={take_back(one, true)}>{ say!("later-edit") }</button>
                    <button class="button plain" onclick={take_back(one, false)} data-testid="cancel-scheduled">
                        { say!("stuck-discard") }
                    </button>
                </li>
            }
            if let Some(wrong) = &*wrong { <li class="wrong" role="alert">{ wrong }</li> }
        </ul>
    }
}

/// The draft that is left once it was scheduled.
pub fn emptied(writing: &Writing) -> Callback<()> {
    writing.set.reform(|()| Draft::default())
}
