//! Variables and conditions that are put into the text where the caret stands.

use crate::{
    dom,
    parts::{Chooser, Icon, PickItem, Sign},
    state::marking::Edit,
};
use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

/// Parts that can be put into a text, by the keys of their names. A name that may be unknown comes with a fallback.
const PARTS: [(&str, &str); 10] = [
    ("first_name", "{{ first_name or \"…\" }}"),
    ("name", "{{ name or \"…\" }}"),
    ("agency", "{{ agency }}"),
    ("me", "{{ me or \"…\" }}"),
    ("case.title", "{{ case.title or \"…\" }}"),
    ("case.stage", "{{ case.stage or \"…\" }}"),
    ("case.partner", "{{ case.partner or \"…\" }}"),
    ("case.programme", "{{ case.programme or \"…\" }}"),
    ("case.date", "{{ case.date or \"…\" }}"),
    ("if", "{% if first_name %}…{% endif %}"),
];

#[derive(PartialEq, Properties)]
pub struct InsertProps {
    /// The text into which it goes.
    pub text: NodeRef,
}

#[component]
pub fn Insert(props: &InsertProps) -> Html {
    let items: Vec<PickItem> = PARTS.iter().map(|(key, _)| ((*key).to_owned(), name(key), None)).collect();
    let onpick = {
        let into = props.text.clone();
        Callback::from(move |key: String| {
            let part = PARTS.iter().find(|(one, _)| *one == key);
            if let (Some((_, with)), Some(field)) = (part, into.cast::<HtmlTextAreaElement>()) {
                put(&field, with);
            }
        })
    };
    html! {
        <span class="people-chooser">
            <Chooser label={say!("messages-insert")} placeholder={say!("messages-insert")} {items} {onpick} testid="message-insert"
                class="button" is_named=true><Icon sign={Sign::Plus} size={14} />{ say!("messages-insert") }</Chooser>
        </span>
    }
}

/// Puts a part in the place of what is chosen; its blank is chosen then, so that the next key fills it.
fn put(field: &HtmlTextAreaElement, with: &str) {
    let (from, to) = dom::chosen(field);
    let units = |text: &str| text.encode_utf16().count();
    let end = from + units(with);
    let blank = with.find('…').map(|at| from + units(&with[..at]));
    let chosen = blank.map_or((end, end), |at| (at, at + 1));
    dom::edit(field, &Edit { from, to, with: with.to_owned(), chosen });
}

fn name(key: &str) -> String {
    match key {
        "first_name" => say!("variable-first-name"),
        "name" => say!("variable-name"),
        "agency" => say!("variable-agency"),
        "me" => say!("variable-me"),
        "case.title" => say!("variable-case-title"),
        "case.stage" => say!("variable-case-stage"),
        "case.partner" => say!("variable-case-partner"),
        "case.programme" => say!("variable-case-programme"),
        "case.date" => say!("variable-case-date"),
        _ => say!("variable-if"),
    }
}
