//! Blocking a contact, and unblocking them.

use crate::{
    hooks::use_acts,
    parts::{Icon, Sign},
    words,
};
use paperplane_bridge::{
    ask::{BlockContact, Whom},
    view::block::BlockView,
};
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct BlockProps {
    /// The contact.
    pub whom: Whom,
    pub blocked: Option<BlockView>,
}

/// The section of the contact pane: who blocked them, and the button for the opposite.
#[component]
pub fn Block(props: &BlockProps) -> Html {
    html! {
        <section class="contact-part contact-block" aria-label={say!("contact-block-title")}>
            if let Some(block) = &props.blocked { <p data-testid="contact-blocked">{ words::blocked(block) }</p> }
            <BlockButton whom={props.whom} on={props.blocked.is_none()} />
            if props.blocked.is_none() { <p class="quiet">{ say!("contact-block-effect") }</p> }
        </section>
    }
}

#[derive(PartialEq, Properties)]
pub struct BlockButtonProps {
    /// The contact.
    pub whom: Whom,
    /// True if it blocks, false if it unblocks.
    pub on: bool,
}

/// The button that blocks or unblocks the contact, with the error of its last use.
#[component]
pub fn BlockButton(props: &BlockButtonProps) -> Html {
    let acts = use_acts();
    let BlockButtonProps { whom, on } = *props;
    let onclick = {
        let acts = acts.clone();
        Callback::from(move |_: MouseEvent| acts.ask(BlockContact { whom, on }))
    };
    let (sign, name) = if on { (Sign::Ban, say!("contact-block")) } else { (Sign::Undo, say!("contact-unblock")) };
    html! {
        <>
            <button class="button" {onclick} data-testid={if on { "block" } else { "unblock" }}><Icon {sign} />{ name }</button>
            { acts.wrong() }
        </>
    }
}
