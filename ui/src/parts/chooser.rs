//! A value that opens a list of what it could be.

use super::{Pick, PickItem};
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct ChooserProps {
    /// Name of the value: "Assigned to".
    pub label: String,
    /// Placeholder of the list's empty field.
    pub placeholder: String,
    pub items: Vec<PickItem>,
    #[prop_or_default]
    pub chosen: Vec<String>,
    /// Several can be chosen.
    #[prop_or_default]
    pub several: bool,
    pub onpick: Callback<String>,
    #[prop_or_default]
    pub onnew: Option<Callback<String>>,
    pub testid: AttrValue,
    /// Class of the button.
    #[prop_or(AttrValue::Static("contact-value"))]
    pub class: AttrValue,
    /// True if the label follows the content of the button.
    #[prop_or_default]
    pub is_named: bool,
    /// Content of the button.
    pub children: Children,
}

#[component]
pub fn Chooser(props: &ChooserProps) -> Html {
    let is_open = use_state_eq(|| false);
    let toggle = {
        let is_open = is_open.clone();
        Callback::from(move |_: MouseEvent| is_open.set(!*is_open))
    };
    let onclose = {
        let is_open = is_open.clone();
        Callback::from(move |()| is_open.set(false))
    };
    html! {
        <>
            <button class={props.class.clone()} onclick={toggle} aria-haspopup="listbox" aria-expanded={is_open.to_string()}
                title={props.label.clone()} data-testid={props.testid.clone()}>
                { props.children.clone() }
                if !props.is_named { <span class="hidden">{ &props.label }</span> }
            </button>
            if *is_open {
                <Pick items={props.items.clone()} chosen={props.chosen.clone()} stays={props.several}
                    onpick={props.onpick.clone()} onnew={props.onnew.clone()} {onclose}
                    placeholder={props.placeholder.clone()} label={props.label.clone()} />
            }
        </>
    }
}
