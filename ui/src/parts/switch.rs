//! A switch: on or off, at once.

use web_sys::HtmlInputElement;
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct SwitchProps {
    /// Its id, for the label that names it; also its mark.
    pub id: AttrValue,
    /// True if it is on.
    pub on: bool,
    /// True if it can be used at all.
    #[prop_or_default]
    pub disabled: bool,
    /// Called with what it was switched to.
    pub onswitch: Callback<bool>,
}

#[component]
pub fn Switch(props: &SwitchProps) -> Html {
    let onchange = props
        .onswitch
        .reform(|event: Event| event.target_dyn_into::<HtmlInputElement>().is_some_and(|field| field.checked()));
    html! {
        <input type="checkbox" role="switch" class="switch" id={props.id.clone()} data-testid={props.id.clone()}
            checked={props.on} disabled={props.disabled} {onchange}
            aria-describedby={format!("{id}-hint {id}-wrong", id = props.id)} />
    }
}
