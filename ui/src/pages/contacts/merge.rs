//! Merging contacts: suggestions of who may be the same person, and links that can be split again.

use crate::{
    hooks::use_acts,
    parts::{Icon, Sign},
    state::numbers::readable,
    words,
};
use paperplane_bridge::{
    ContactId,
    ask::{MergeContacts, SplitContact, TellApart, Whom},
    view::contact::{LinkView, Suggestion},
};
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct SuggestionsProps {
    pub whom: Whom,
    pub suggestions: Vec<Suggestion>,
    /// Announces what was done.
    pub announce: Callback<String>,
}

#[component]
pub fn Suggestions(props: &SuggestionsProps) -> Html {
    let acts = use_acts();
    let whom = props.whom;
    let merge = |other: ContactId| {
        let (acts, announce) = (acts.clone(), props.announce.clone());
        Callback::from(move |_: MouseEvent| {
            let announce = announce.clone();
            acts.then(MergeContacts { whom, other: other.into() }, move |()| announce.emit(say!("contact-merged")));
        })
    };
    let tell_apart = |other: ContactId| {
        let (acts, announce) = (acts.clone(), props.announce.clone());
        Callback::from(move |_: MouseEvent| {
            let announce = announce.clone();
            acts.then(TellApart { whom, other: other.into() }, move |()| announce.emit(say!("contact-told-apart")));
        })
    };
    if props.suggestions.is_empty() {
        return acts.wrong();
    }
    html! {
        <section class="contact-suggestions" aria-labelledby="contact-suggestions">
            <h3 id="contact-suggestions">{ say!("contact-suggestions") }</h3>
            for one in props.suggestions.iter() {
                <div class="contact-suggestion" key={one.contact.to_string()}>
                    <p class="contact-suggested"><bdi class="contact-suggested-who">{ readable(&one.who) }</bdi>
                        if one.who != one.address { <bdi class="quiet">{ readable(&one.address) }</bdi> }
                        <span class="quiet">{ words::channel(one.channel) }</span></p>
                    <p class="contact-because" data-testid="contact-because">{ words::suggested_because(one) }</p>
                    <p class="contact-buttons">
                        <button class="button" onclick={merge(one.contact)} data-testid="contact-merge">
                            { say!("contact-merge") }
                        </button>
                        <button class="button plain" onclick={tell_apart(one.contact)} data-testid="contact-not-same">
                            { say!("contact-not-same") }
                        </button>
                    </p>
                </div>
            }
            { acts.wrong() }
        </section>
    }
}

#[derive(PartialEq, Properties)]
pub struct LinksProps {
    pub links: Vec<LinkView>,
    /// Announces what was done.
    pub announce: Callback<String>,
}

#[component]
pub fn Links(props: &LinksProps) -> Html {
    let acts = use_acts();
    let split = |link: &LinkView| {
        let (acts, announce, one, other) = (acts.clone(), props.announce.clone(), link.one, link.other);
        Callback::from(move |_: MouseEvent| {
            let announce = announce.clone();
            acts.then(SplitContact { one, other }, move |()| announce.emit(say!("contact-split-done")));
        })
    };
    if props.links.is_empty() {
        return acts.wrong();
    }
    html! {
        <section class="contact-links" aria-label={say!("contact-links")}>
            for link in props.links.iter() {
                <div class="contact-fact" key={format!("{}/{}", link.one, link.other)}>
                    <span class="contact-channel" title={say!("contact-links")}><Icon sign={Sign::Merge} /></span>
                    <p class="contact-both">{ both(link) }</p>
                    <button class="contact-link" onclick={split(link)} data-testid="contact-split">{ say!("contact-split") }</button>
                </div>
            }
            { acts.wrong() }
        </section>
    }
}

fn both(link: &LinkView) -> Html {
    let line = say!("contact-both", one = words::slot(0), other = words::slot(1));
    let address = |address: &str| html! { <bdi>{ readable(address) }</bdi> };
    words::with_elements(&line, &[address(&link.one_address), address(&link.other_address)])
}
