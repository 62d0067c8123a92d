//! The head of a mail that is being written: its subject, where answers go, and copies.

use super::recipients::Recipients;
use crate::{
    parts::{Icon, Sign, listed},
    words,
};
use paperplane_bridge::{
    mail_writing::{MailField, MailWish, participant, typed},
    view::conversation::AnswerView,
};
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct MailFieldsProps {
    pub wish: MailWish,
    pub onchange: Callback<MailWish>,
    /// The mail that it answers; `None` for a first one, whose subject is typed.
    #[prop_or_default]
    pub answer: Option<AnswerView>,
}

#[component]
pub fn MailFields(props: &MailFieldsProps) -> Html {
    // The field that was asked for last, which takes the focus.
    let asked = use_state_eq(|| None::<MailField>);
    let (shows_cc, shows_bcc) = (use_state_eq(|| false), use_state_eq(|| false));
    let wish = &props.wish;
    let answer = props.answer.clone().unwrap_or_default();
    let is_cc = *shows_cc || !wish.cc.is_empty();
    let is_bcc = *shows_bcc || !wish.bcc.is_empty();
    let ask = |field: MailField, shows: &UseStateHandle<bool>| {
        let (asked, shows) = (asked.clone(), shows.clone());
        let onclick = Callback::from(move |_: MouseEvent| {
            asked.set(Some(field));
            shows.set(true);
        });
        html! {
            <button class="link" type="button" {onclick} data-testid={format!("add-{}", field.as_str().to_lowercase())}>{ words::mail_field(field) }</button>
        }
    };
    let change = |field: MailField| {
        let (wish, onchange) = (wish.clone(), props.onchange.clone());
        Callback::from(move |people: Vec<String>| {
            onchange.emit(match field {
                MailField::Cc => MailWish { cc: people, ..wish.clone() },
                MailField::Bcc => MailWish { bcc: people, ..wish.clone() },
            });
        })
    };
    let missing = missing(&answer, wish);
    let reply_all = {
        let (wish, onchange, missing) = (wish.clone(), props.onchange.clone(), missing.clone());
        Callback::from(move |_: MouseEvent| {
            let cc = wish.cc.iter().chain(&missing).cloned().collect();
            onchange.emit(MailWish { cc, ..wish.clone() });
        })
    };
    html! {
        <div class="mail-fields" data-testid="mail-fields">
            <div class="mail-fields-line">
                if props.answer.is_some() {
                    <span class="mail-fields-subject" data-testid="answer-subject"><span class="hidden">{ say!("mail-subject") }{ " " }</span><bdi>{ &answer.subject }</bdi></span>
                }
                if !missing.is_empty() {
                    <button class="button" type="button" onclick={reply_all} data-testid="reply-all" title={say!("mail-reply-all-to", names = listed(&missing))}>
                        <Icon sign={Sign::ReplyAll} size={14} />{ say!("mail-reply-all") }
                    </button>
                }
                if !is_cc { { ask(MailField::Cc, &shows_cc) } }
                if !is_bcc { { ask(MailField::Bcc, &shows_bcc) } }
            </div>
            if !answer.to.is_empty() {
                <p class="mail-fields-note" role="note" data-testid="answers-to">
                    <Icon sign={Sign::Info} size={14} />
                    <span>{ say!("mail-answers-to", names = listed(&answer.to.iter().map(typed).collect::<Vec<_>>())) }</span>
                </p>
            }
            if is_cc {
                <Recipients field={MailField::Cc} people={wish.cc.clone()} onchange={change(MailField::Cc)} begins={*asked == Some(MailField::Cc)} />
            }
            if is_bcc {
                <Recipients field={MailField::Bcc} people={wish.bcc.clone()} onchange={change(MailField::Bcc)} begins={*asked == Some(MailField::Bcc)} />
            }
        </div>
    }
}

/// Those who got the mail that is answered, and not its answer.
fn missing(answer: &AnswerView, wish: &MailWish) -> Vec<String> {
    let named: Vec<String> =
        wish.cc.iter().chain(&wish.bcc).filter_map(|one| Some(participant(one)?.address.to_lowercase())).collect();
    let is_missing = |one: &&paperplane_bridge::Participant| !named.contains(&one.address.to_lowercase());
    answer.others.iter().filter(is_missing).map(typed).collect()
}
