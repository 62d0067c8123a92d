//! A message as somebody will read it: a made-up person, or one of the people.

use crate::{
    hooks::use_asked,
    parts::{Chooser, Icon, PickItem, Sign, language_name},
    words,
};
use paperplane_bridge::{
    ContactId, PeopleFilter, PeopleOrder,
    ask::{GetPeople, PreviewWordings},
    message_template::{Wording, Wordings},
    view::message_templates::WordingPreview,
};
use yew::prelude::*;

/// People who can be chosen: those with the newest messages.
const PEOPLE: u32 = 100;
/// The key of the person who is made up.
const MADE_UP: &str = "";

#[derive(PartialEq, Properties)]
pub struct PreviewProps {
    pub wordings: Wordings,
    /// The language in which a made-up person reads.
    pub language: String,
}

#[component]
pub fn Preview(props: &PreviewProps) -> Html {
    let reader = use_state_eq(|| None::<(ContactId, String)>);
    let (filter, order) = (PeopleFilter::default(), PeopleOrder::default());
    let people = use_asked(GetPeople { filter, order, from: 0, limit: PEOPLE }, |_, _| true);
    let person = reader.as_ref().map(|(contact, _)| contact.address());
    let question = PreviewWordings { wordings: props.wordings.clone(), person, language: props.language.clone() };
    let shown = use_asked(question, |_, _| true);
    let named: Vec<(ContactId, String)> = people
        .ready()
        .map(|page| page.rows.iter().map(|row| (row.contact, row.who.clone())).collect())
        .unwrap_or_default();
    let made_up = (MADE_UP.to_owned(), say!("messages-made-up"), None);
    let items: Vec<PickItem> =
        [made_up].into_iter().chain(named.iter().map(|(id, who)| (id.to_string(), who.clone(), None))).collect();
    let onpick = {
        let reader = reader.clone();
        Callback::from(move |key: String| reader.set(named.iter().find(|(id, _)| id.to_string() == key).cloned()))
    };
    let who = reader.as_ref().map_or_else(|| say!("messages-made-up"), |(_, who)| who.clone());
    html! {
        <section class="message-preview" aria-label={say!("messages-preview")} data-testid="message-preview">
            <h2 class="message-side-title">{ say!("messages-preview") }</h2>
            <span class="people-chooser">
                <Chooser label={say!("messages-reader")} placeholder={say!("messages-reader")} {items} {onpick} testid="message-reader"
                    class="button message-reader" is_named=true><bdi>{ who }</bdi><Icon sign={Sign::Chevrons} size={14} /></Chooser>
            </span>
            { shown.ready().map(written).unwrap_or_default() }
        </section>
    }
}

fn written(preview: &WordingPreview) -> Html {
    match preview {
        WordingPreview::Nothing => html! { <p class="quiet">{ say!("messages-says-nothing") }</p> },
        WordingPreview::Refused { language, why, .. } => html! {
            <p class="wrong" role="status" data-testid="message-refused">{ say!("cause-wording-wrong", language = language_name(language), why = words::wording(why)) }</p>
        },
        WordingPreview::Written { language, wording } => as_read(language, wording),
    }
}

fn as_read(language: &str, wording: &Wording) -> Html {
    if wording.text.trim().is_empty() {
        return html! { <p class="quiet">{ say!("messages-says-nothing") }</p> };
    }
    html! {
        <div class="message-read" lang={language.to_owned()}>
            if !wording.subject.is_empty() { <p class="message-read-subject" dir="auto">{ &wording.subject }</p> }
            <p class="bubble mine message-read-text" dir="auto">{ &wording.text }</p>
            if let Some(approved) = &wording.approved {
                <p class="quiet message-read-approved">{ say!("messages-or-approved", name = &approved.name) }</p>
            }
        </div>
    }
}
