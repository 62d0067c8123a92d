//! Saying by hand that somebody else is the same person: they are looked for, and both are shown before it is done.

use super::people::{people_found, use_people};
use crate::{
    hooks::{use_acts, use_modal},
    state::numbers::readable,
    words,
};
use paperplane_bridge::{
    ConversationId,
    ask::{MergeContacts, Whom},
    view::search::PersonHit,
};
use web_sys::HtmlInputElement;
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct SamePersonProps {
    pub whom: Whom,
    /// The name of the person of that conversation.
    pub who: String,
    /// All conversations of that person: they are not offered.
    pub own: Vec<ConversationId>,
    /// True while somebody is looked for.
    pub is_open: bool,
    /// Begins or ends that.
    pub toggle: Callback<bool>,
    /// Says what was done, also where the conversation goes by another id from then on.
    pub say: Callback<String>,
}

#[component]
pub fn SamePerson(props: &SamePersonProps) -> Html {
    let (open, close) = (props.toggle.reform(|_: MouseEvent| true), props.toggle.reform(|()| false));
    html! {
        <p class="contact-same">
            <button class="contact-link" onclick={open} data-testid="contact-same">{ say!("contact-same") }</button>
            if props.is_open {
                <Choice whom={props.whom} who={props.who.clone()} own={props.own.clone()} {close}
                    say={props.say.clone()} />
            }
        </p>
    }
}

#[derive(PartialEq, Properties)]
struct ChoiceProps {
    whom: Whom,
    who: String,
    own: Vec<ConversationId>,
    close: Callback<()>,
    say: Callback<String>,
}

#[component]
fn Choice(props: &ChoiceProps) -> Html {
    let (acts, field) = (use_acts(), use_node_ref());
    let dialog = use_modal(Some(&field));
    let typed = use_state_eq(String::new);
    let chosen = use_state_eq(|| None::<PersonHit>);
    let mut people = use_people(&typed);
    people.retain(|hit| !props.own.contains(&hit.conversation));
    let oninput = {
        let (typed, chosen) = (typed.clone(), chosen.clone());
        Callback::from(move |event: InputEvent| {
            if let Some(field) = event.target_dyn_into::<HtmlInputElement>() {
                chosen.set(None);
                typed.set(field.value());
            }
        })
    };
    let take = {
        let chosen = chosen.clone();
        Callback::from(move |hit: PersonHit| chosen.set(Some(hit)))
    };
    let onsubmit = {
        let (acts, chosen, first) = (acts.clone(), chosen.clone(), people.first().cloned());
        let (whom, close, say) = (props.whom, props.close.clone(), props.say.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let Some(other) = (*chosen).clone() else {
                // Enter takes the first one that is offered; the next Enter does it.
                return chosen.set(first.clone());
            };
            let (close, say) = (close.clone(), say.clone());
            acts.then(MergeContacts { whom, other: other.conversation.into() }, move |()| {
                close.emit(());
                say.emit(say!("contact-merged"));
            });
        })
    };
    let onclose = props.close.reform(|_: Event| ());
    html! {
        <dialog class="dialog new-conversation" ref={dialog} {onclose} aria-labelledby="same-title" data-testid="contact-same-dialog">
            <h2 id="same-title">{ say!("contact-same") }</h2>
            <form {onsubmit}>
                <label for="same-who">{ say!("contact-same-who") }</label>
                <input class="field" id="same-who" ref={field} {oninput} value={(*typed).clone()} dir="auto" autocomplete="off"
                    spellcheck="false" data-testid="contact-same-who" />
                if let Some(other) = &*chosen {
                    <p class="contact-same-both" role="status" data-testid="contact-same-both">{ both(&props.who, &other.who) }</p>
                } else if people.is_empty() && !typed.trim().is_empty() {
                    <p class="quiet" role="status">{ say!("contact-same-nobody") }</p>
                } else {
                    { people_found(&people, "contact-same-person", &take) }
                }
                { acts.wrong() }
                <p class="row-of-buttons">
                    <button class="button primary" type="submit" disabled={chosen.is_none() && people.is_empty()}
                        data-testid="contact-same-merge">
                        { if chosen.is_some() { say!("contact-merge") } else { say!("new-go-on") } }
                    </button>
                    <button class="button plain" type="button" onclick={props.close.reform(|_: MouseEvent| ())}>{ say!("close") }</button>
                </p>
            </form>
        </dialog>
    }
}

fn both(one: &str, other: &str) -> Html {
    let line = say!("contact-same-both", one = words::slot(0), other = words::slot(1));
    let name = |name: &str| html! { <strong><bdi>{ readable(name) }</bdi></strong> };
    words::with_elements(&line, &[name(one), name(other)])
}
