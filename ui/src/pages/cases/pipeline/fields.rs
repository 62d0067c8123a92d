//! Fields of the editor. What is typed stays, whatever is drawn anew beside it.

use crate::hooks::{typed, use_value};
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct FieldProps {
    pub id: AttrValue,
    pub label: String,
    /// The value before a person writes.
    pub value: String,
    pub change: Callback<String>,
    #[prop_or(200)]
    pub chars_max: usize,
    /// True for a number from 0 on.
    #[prop_or_default]
    pub is_number: bool,
    /// The rows of a text of several lines; a single line where 0.
    #[prop_or_default]
    pub rows: u32,
    /// The language of the text.
    #[prop_or_default]
    pub lang: Option<String>,
    #[prop_or_default]
    pub placeholder: String,
    /// True if the label is not drawn: a head over many fields says it.
    #[prop_or_default]
    pub is_bare: bool,
}

#[component]
pub fn Field(props: &FieldProps) -> Html {
    let field = use_node_ref();
    let first = use_memo((), |()| props.value.clone());
    use_value(&field, &first);
    let oninput = {
        let (field, change) = (field.clone(), props.change.clone());
        Callback::from(move |_: InputEvent| change.emit(typed(&field)))
    };
    let (id, max) = (props.id.clone(), props.chars_max.to_string());
    let lang = props.lang.clone();
    html! {
        <>
            <label for={id.clone()} class={props.is_bare.then_some("hidden")}>{ &props.label }</label>
            if props.rows > 0 {
                <textarea class="field" id={id.clone()} ref={field} {oninput} {lang} dir="auto" rows={props.rows.to_string()} maxlength={max}
                    placeholder={props.placeholder.clone()} data-testid={id} />
            } else if props.is_number {
                <input class="field pipeline-number" type="number" min="0" max="999" inputmode="numeric" id={id.clone()} ref={field} {oninput}
                    placeholder={props.placeholder.clone()} data-testid={id} />
            } else {
                <input class="field" id={id.clone()} ref={field} {oninput} {lang} dir="auto" autocomplete="off" maxlength={max}
                    placeholder={props.placeholder.clone()} data-testid={id} />
            }
        </>
    }
}

#[derive(PartialEq, Properties)]
pub struct TickProps {
    pub label: String,
    pub on: bool,
    pub change: Callback<bool>,
    pub testid: AttrValue,
}

/// A box that is ticked.
#[component]
pub fn Ticked(props: &TickProps) -> Html {
    let on = props.on;
    html! {
        <label class="outreach-day">
            <input type="checkbox" checked={on} onchange={props.change.reform(move |_: Event| !on)} data-testid={props.testid.clone()} />
            <span>{ &props.label }</span>
        </label>
    }
}
