//! The name of a contact, which can be changed in its place, and what they call themselves.

use super::{
    description::described,
    edit::{Edit, use_editing},
};
use crate::{
    hooks::use_acts,
    parts::{Avatar, Icon, Sign},
    state::numbers::readable,
    words,
};
use paperplane_bridge::{
    ask::{DescribeContact, Whom},
    view::contact::ContactView,
};
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct NameHeadProps {
    pub whom: Whom,
    pub contact: ContactView,
    /// They asked to hear no more.
    pub opted_out: bool,
}

#[component]
pub fn NameHead(props: &NameHeadProps) -> Html {
    let contact = &props.contact;
    let acts = use_acts();
    let editing = use_editing(&acts);
    let name = name_of(contact);
    let onkeep = {
        let (acts, end, known) = (acts.clone(), editing.end.clone(), described(props.whom, contact));
        Callback::from(move |name: String| {
            let end = end.clone();
            acts.then(DescribeContact { name, ..known.clone() }, move |()| end.emit(()));
        })
    };
    // Where they gave no name, an address stands for it, which is shown among the others.
    let is_address = |own: &str| contact.addresses.iter().any(|one| one.address == own);
    let calls_themselves =
        Some(contact.profile_name.trim()).filter(|own| !own.is_empty() && *own != contact.who && !is_address(own));
    html! {
        <header class="contact-head">
            <Avatar name={contact.who.clone()} />
            <div class="contact-names">
                if editing.is_on {
                    <Edit text={name.clone().unwrap_or_default()} label={say!("contact-name")} testid="contact-name-field"
                        placeholder={contact.profile_name.clone()} {onkeep} onleave={editing.end.clone()} />
                } else {
                    <h2>
                        <button class="contact-name" ref={editing.button.clone()} onclick={editing.begin.clone()} data-testid="contact-name"
                            title={say!("contact-name-change")}>
                            <bdi>{ readable(&contact.who) }</bdi>
                            <Icon sign={Sign::Pencil} size={14} />
                            <span class="hidden">{ say!("contact-name-change") }</span>
                        </button>
                    </h2>
                }
                { acts.wrong() }
                if let Some(own) = calls_themselves {
                    <p class="contact-own">
                        { words::with_elements(&say!("contact-calls-themselves", name = words::slot(0)), &[html! { <bdi>{ own }</bdi> }]) }
                    </p>
                } else if name.is_none() && !editing.is_on {
                    <p class="contact-own">{ say!("contact-no-name") }</p>
                }
                if props.opted_out { <span class="pill">{ say!("inbox-opted-out") }</span> }
            </div>
        </header>
    }
}

/// Their name, where anything is known but an address.
fn name_of(contact: &ContactView) -> Option<String> {
    let known = [&contact.given_name, &contact.profile_name];
    known.into_iter().map(|name| name.trim()).find(|name| !name.is_empty()).map(str::to_owned)
}
