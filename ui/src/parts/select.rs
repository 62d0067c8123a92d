//! One of many, by the system's own list.

use super::{Icon, Sign};
use crate::hooks::use_value;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct SelectProps {
    /// Its id, for the label that names it; also its mark.
    pub id: AttrValue,
    /// Choices: the value, its words, and the language of the words where it is another.
    pub choices: Vec<(AttrValue, String, Option<&'static str>)>,
    /// The value that is chosen.
    pub chosen: String,
    /// Called with the value that was chosen.
    pub onchoose: Callback<String>,
}

#[component]
pub fn Select(props: &SelectProps) -> Html {
    let id = &props.id;
    let field = use_node_ref();
    use_value(&field, &props.chosen);
    let onchange = props.onchoose.reform(|event: Event| {
        event.target_dyn_into::<HtmlSelectElement>().map(|field| field.value()).unwrap_or_default()
    });
    html! {
        <span class="select">
            <select ref={field} id={id.clone()} data-testid={id.clone()} {onchange}
                aria-describedby={format!("{id}-hint {id}-wrong")}>
                for (value, words, lang) in props.choices.iter() {
                    <option value={value.clone()} selected={**value == *props.chosen} lang={*lang}>{ words }</option>
                }
            </select>
            <Icon sign={Sign::Chevrons} size={14} />
        </span>
    }
}
