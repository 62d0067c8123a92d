//! The value of a field before a person writes in it.

use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement};
use yew::prelude::*;

/// Puts a value into a field, and again when it is another one. What is typed meanwhile stays: a `value` in the markup
/// would be written over it whenever something beside the field is drawn again.
#[hook]
pub fn use_value(field: &NodeRef, value: &str) {
    let field = field.clone();
    use_effect_with(value.to_owned(), move |value| put(&field, value));
}

/// Writes into a field.
pub fn put(field: &NodeRef, value: &str) {
    let Some(element) = field.cast::<HtmlElement>() else {
        return;
    };
    if let Some(input) = element.dyn_ref::<HtmlInputElement>() {
        input.set_value(value);
    } else if let Some(area) = element.dyn_ref::<HtmlTextAreaElement>() {
        area.set_value(value);
    } else if let Some(select) = element.dyn_ref::<HtmlSelectElement>() {
        select.set_value(value);
    }
}

/// The text in a field, or the value that is chosen.
pub fn typed(field: &NodeRef) -> String {
    let Some(element) = field.cast::<HtmlElement>() else {
        return String::new();
    };
    let input = element.dyn_ref::<HtmlInputElement>().map(HtmlInputElement::value);
    let area = || element.dyn_ref::<HtmlTextAreaElement>().map(HtmlTextAreaElement::value);
    let select = || element.dyn_ref::<HtmlSelectElement>().map(HtmlSelectElement::value);
    input.or_else(area).or_else(select).unwrap_or_default()
}
