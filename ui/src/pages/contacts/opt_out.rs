//! Noting that a contact wants no more messages, and taking that back.

use crate::{
    hooks::use_acts,
    parts::{Icon, Sign, in_full},
    words,
};
use paperplane_bridge::{
    ask::{NoteOptOut, Whom},
    view::opt_out::{OptOutBy, OptOutView, UnsubscribedView},
};
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct OptOutProps {
    /// The contact.
    pub whom: Whom,
    pub opt_out: Option<OptOutView>,
    pub unsubscribed: Option<UnsubscribedView>,
}

/// The section of the contact pane: the opt-out with its rule, and the button that notes one or takes it back.
#[component]
pub fn OptOut(props: &OptOutProps) -> Html {
    html! {
        <section class="contact-part contact-block" aria-label={say!("opt-out-title")}>
            if let Some(opt_out) = &props.opt_out {
                <p data-testid="contact-opted-out">{ words::opted_out(opt_out, in_full) }</p>
            }
            if let Some(unsubscribed) = props.unsubscribed {
                <p data-testid="contact-unsubscribed">{ words::unsubscribed(unsubscribed) }</p>
            }
            { button(props.whom, props.opt_out.as_ref()) }
        </section>
    }
}

/// The button that fits an opt-out; none where only the contact can end it.
pub fn button(whom: Whom, opt_out: Option<&OptOutView>) -> Html {
    match opt_out.map(|opt_out| &opt_out.by) {
        None => html! { <OptOutButton {whom} on=true /> },
        Some(OptOutBy::Staff { .. }) => html! { <OptOutButton {whom} on=false /> },
        Some(OptOutBy::Word { .. } | OptOutBy::Provider) => Html::default(),
    }
}

#[derive(PartialEq, Properties)]
struct OptOutButtonProps {
    whom: Whom,
    /// True if it notes an opt-out, false if it takes the note back.
    on: bool,
}

#[component]
fn OptOutButton(props: &OptOutButtonProps) -> Html {
    let acts = use_acts();
    let OptOutButtonProps { whom, on } = *props;
    let onclick = {
        let acts = acts.clone();
        Callback::from(move |_: MouseEvent| acts.ask(NoteOptOut { whom, on }))
    };
    let (sign, name) = if on { (Sign::Ban, say!("opt-out-note")) } else { (Sign::Undo, say!("opt-out-take-back")) };
    html! {
        <>
            <button class="button" {onclick} data-testid={if on { "opt-out" } else { "opt-out-back" }}>
                <Icon {sign} />{ name }
            </button>
            { acts.wrong() }
        </>
    }
}
