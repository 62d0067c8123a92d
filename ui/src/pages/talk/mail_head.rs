//! The head of a mail: who wrote it, to whom, with a copy to whom.

use crate::{
    parts::{in_full, listed},
    words,
};
use paperplane_bridge::{MailHead, Participant};
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct MailHeadViewProps {
    pub mail: MailHead,
    /// True if somebody else wrote it.
    pub theirs: bool,
    /// True if all of it is shown.
    pub open: bool,
    pub toggle: Callback<()>,
}

/// One line where others read along; all of it on request.
#[component]
pub fn MailHeadView(props: &MailHeadViewProps) -> Html {
    let mail = &props.mail;
    let onclick = props.toggle.reform(|_: MouseEvent| ());
    html! {
        <>
            if !mail.cc.is_empty() || !mail.bcc.is_empty() {
                <button class="mail-copies" {onclick} aria-expanded={props.open.to_string()} data-testid="mail-copies">
                    { words::with_elements(&say!("mail-copies", names = words::slot(0)), &[html! { <bdi>{ listed(&names(mail.cc.iter().chain(&mail.bcc))) }</bdi> }]) }
                </button>
            }
            if props.open {
                <dl class="mail-head" data-testid="mail-head">
                    { people(say!("mail-from"), mail.from.as_slice()) }
                    { people(say!("mail-to"), &mail.to) }
                    { people(say!("mail-cc"), &mail.cc) }
                    { people(say!("mail-bcc"), &mail.bcc) }
                    { people(say!("mail-reply-to"), mail.reply_to.as_slice()) }
                    if let Some(at) = mail.written_at.filter(|_| props.theirs) {
                        <dt>{ say!("mail-written") }</dt><dd>{ in_full(at) }</dd>
                    }
                    <dt>{ say!("mail-subject") }</dt>
                    <dd><bdi>{ if mail.subject.is_empty() { say!("mail-subject-none") } else { mail.subject.clone() } }</bdi></dd>
                </dl>
            }
        </>
    }
}

fn names<'a>(people: impl Iterator<Item = &'a Participant>) -> Vec<String> {
    people.map(|one| if one.name.is_empty() { one.address.clone() } else { one.name.clone() }).collect()
}

fn people(title: String, people: &[Participant]) -> Html {
    if people.is_empty() {
        return Html::default();
    }
    let one = |one: &Participant| {
        let has_both = !one.name.is_empty() && !one.address.is_empty();
        html! {
            <span class="mail-person">
                <bdi>{ if one.name.is_empty() { &one.address } else { &one.name } }</bdi>
                if has_both { { " " }<bdi class="quiet">{ &one.address }</bdi> }
            </span>
        }
    };
    html! { <><dt>{ title }</dt><dd>{ people.iter().map(one).collect::<Html>() }</dd></> }
}
