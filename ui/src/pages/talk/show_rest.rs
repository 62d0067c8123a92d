//! The button below a mail by which earlier mails and the signature are shown.

use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct ShowRestProps {
    pub open: bool,
    pub toggle: Callback<MouseEvent>,
}

/// Shows what stands below: earlier mails and the signature.
#[component]
pub fn ShowRest(props: &ShowRestProps) -> Html {
    html! {
        <button class="link more-lines" onclick={props.toggle.clone()} aria-expanded={props.open.to_string()} data-testid="show-rest">
            { if props.open { say!("mail-rest-hide") } else { say!("mail-rest") } }
        </button>
    }
}
