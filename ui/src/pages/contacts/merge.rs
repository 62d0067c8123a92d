//! Merging contacts: suggestions of who may be the same person, and links that can be split again.

use crate::{
    hooks::use_acts,
    parts::{Icon, Sign},
    state::numbers::readable,
    words,
};
use paperplane_bridge::{
    ConversationId,
    ask::{MergeContacts, SplitContact},
    view::contact::{LinkView, Suggestion},
};
use std::{cell::RefCell, collections::BTreeSet};
use yew::prelude::*;

thread_local! {
    /// Suggestions that were dismissed, for as long as the window lives.
    static OTHERS: RefCell<BTreeSet<(ConversationId, ConversationId)>> = const { RefCell::new(BTreeSet::new()) };
}

/// Both, in an order that does not depend on which of them is open.
fn pair(one: ConversationId, other: ConversationId) -> (ConversationId, ConversationId) {
    (one.min(other), one.max(other))
}

#[derive(PartialEq, Properties)]
pub struct SuggestionsProps {
    pub conversation: ConversationId,
    pub suggestions: Vec<Suggestion>,
    /// Announces what was done.
    pub announce: Callback<String>,
}

#[component]
pub fn Suggestions(props: &SuggestionsProps) -> Html {
    let acts = use_acts();
    let redraw = use_force_update();
    let conversation = props.conversation;
    let merge = |other: ConversationId| {
        let (acts, announce) = (acts.clone(), props.announce.clone());
        Callback::from(move |_: MouseEvent| {
            let announce = announce.clone();
            acts.then(MergeContacts { conversation, other }, move |()| announce.emit(say!("contact-merged")));
        })
    };
    let dismiss = |other: ConversationId| {
        let (redraw, announce) = (redraw.clone(), props.announce.clone());
        Callback::from(move |_: MouseEvent| {
            OTHERS.with_borrow_mut(|others| others.insert(pair(conversation, other)));
            announce.emit(String::new());
            redraw.force_update();
        })
    };
    let is_other =
        |one: &&Suggestion| OTHERS.with_borrow(|others| others.contains(&pair(conversation, one.conversation)));
    let suggestions: Vec<&Suggestion> = props.suggestions.iter().filter(|one| !is_other(one)).collect();
    if suggestions.is_empty() {
        return acts.wrong();
    }
    html! {
        <section class="contact-suggestions" aria-labelledby="contact-suggestions">
            <h3 id="contact-suggestions">{ say!("contact-suggestions") }</h3>
            for one in suggestions {
                <div class="contact-suggestion" key={one.conversation.to_string()}>
                    <p class="contact-suggested"><bdi class="contact-suggested-who">{ readable(&one.who) }</bdi>
                        if one.who != one.address { <bdi class="quiet">{ readable(&one.address) }</bdi> }</p>
                    <p class="contact-buttons">
                        <button class="button" onclick={merge(one.conversation)} data-testid="contact-merge">
                            { say!("contact-merge") }
                        </button>
                        <button class="button plain" onclick={dismiss(one.conversation)} data-testid="contact-not-same">
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
