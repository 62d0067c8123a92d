//! The source of a person with its evidence, which staff can write down anew.

use super::{
    super::edit::{Edit, use_editing},
    marks::source_sign,
};
use crate::{
    hooks::use_acts,
    parts::{Icon, Select},
    words,
};
use paperplane_bridge::{ContactId, Evidence, PersonSource, ask::SourcePerson};
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct SourceFieldProps {
    pub id: ContactId,
    pub source: PersonSource,
    pub evidence: Evidence,
}

#[component]
pub fn SourceField(props: &SourceFieldProps) -> Html {
    let acts = use_acts();
    let editing = use_editing(&acts);
    let SourceFieldProps { id, source, evidence } = props;
    let (id, source) = (*id, *source);
    // Lists and programs say so themselves.
    let is_chosen = |one: &PersonSource| *one == source || !matches!(one, PersonSource::Import | PersonSource::Api);
    let sources = PersonSource::ALL.into_iter().filter(is_chosen);
    let choices: Vec<_> = sources.map(|one| (AttrValue::from(one.as_str()), words::person_source(one), None)).collect();
    let onchoose = {
        let (acts, evidence) = (acts.clone(), evidence.clone());
        Callback::from(move |value: String| {
            let source = PersonSource::named(&value).unwrap_or(source);
            acts.ask(SourcePerson { contact: id, source, evidence: evidence.clone() });
        })
    };
    let onkeep = {
        let (acts, end, link) = (acts.clone(), editing.end.clone(), evidence.link.clone());
        Callback::from(move |text: String| {
            let (end, evidence) = (end.clone(), Evidence { text, link: link.clone() });
            acts.then(SourcePerson { contact: id, source, evidence }, move |()| end.emit(()));
        })
    };
    html! {
        <>
            <div class="contact-fact" data-testid="person-source">
                <Icon sign={source_sign(source)} size={16} />
                <label class="hidden" for="person-source-select">{ say!("people-source") }</label>
                <Select id="person-source-select" {choices} chosen={source.as_str().to_owned()} {onchoose} />
            </div>
            <div class="contact-fact">
                if editing.is_on {
                    <Edit text={evidence.text.clone()} label={say!("people-evidence")} testid="person-evidence-field" {onkeep}
                        onleave={editing.end.clone()} />
                } else {
                    <button class="contact-value" ref={editing.button.clone()} onclick={editing.begin.clone()} data-testid="person-evidence">
                        if evidence.text.is_empty() { <span class="quiet">{ say!("people-evidence-add") }</span> } else { <bdi>{ &evidence.text }</bdi> }
                    </button>
                }
                if evidence.link.starts_with("https://") || evidence.link.starts_with("http://") {
                    <a class="link" href={evidence.link.clone()} target="_blank" rel="noreferrer">{ say!("people-evidence-open") }</a>
                }
                { acts.wrong() }
            </div>
        </>
    }
}
