//! The keyboard: everything can be reached by it.

use crate::words::KEYS;
use gloo_events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, KeyboardEvent};
use yew::prelude::*;

/// What was asked for by a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pressed {
    Next,
    Previous,
    Open,
    Reply,
    Search,
    Help,
    Escape,
}

/// What a key means; inside a field only those that no text needs.
fn read(event: &KeyboardEvent, in_field: bool) -> Option<Pressed> {
    let key = event.key();
    if (event.ctrl_key() || event.meta_key()) && key.eq_ignore_ascii_case("k") {
        return Some(Pressed::Search);
    }
    if event.ctrl_key() || event.meta_key() || event.alt_key() {
        return None;
    }
    match key.as_str() {
        "Escape" => Some(Pressed::Escape),
        _ if in_field => None,
        "j" | "J" => Some(Pressed::Next),
        "k" | "K" => Some(Pressed::Previous),
        "Enter" => Some(Pressed::Open),
        "r" | "R" => Some(Pressed::Reply),
        "?" => Some(Pressed::Help),
        _ => None,
    }
}

fn target(event: &KeyboardEvent) -> Option<HtmlElement> {
    event.target().and_then(|target| target.dyn_into().ok())
}

/// Listens to the whole window.
#[hook]
pub fn use_keys(pressed: Callback<Pressed>) {
    let latest = use_mut_ref(|| pressed.clone());
    *latest.borrow_mut() = pressed;
    use_effect_with((), move |()| {
        let listener = web_sys::window().map(|window| {
            EventListener::new_with_options(&window, "keydown", EventListenerOptions::enable_prevent_default(), move |event| {
                let Some(event) = event.dyn_ref::<KeyboardEvent>() else {
                    return;
                };
                let element = target(event);
                let tag = element.as_ref().map(|element| element.tag_name()).unwrap_or_default();
                let in_field = matches!(tag.as_str(), "INPUT" | "TEXTAREA");
                // Enter on a link or a button is that control's own.
                let own = matches!(tag.as_str(), "A" | "BUTTON") && event.key() == "Enter";
                if let Some(meant) = read(event, in_field).filter(|_| !own) {
                    event.prevent_default();
                    let pressed = latest.borrow().clone();
                    pressed.emit(meant);
                }
            })
        });
        move || drop(listener)
    });
}

/// Moves the focus to a field.
pub fn focus(field: &NodeRef) {
    if let Some(element) = field.cast::<HtmlElement>() {
        let _ = element.focus();
    }
}

/// Takes the focus away from whatever has it.
pub fn blur() {
    let document = web_sys::window().and_then(|window| window.document());
    let active = document.and_then(|document| document.active_element());
    if let Some(element) = active.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let _ = element.blur();
    }
}

#[derive(PartialEq, Properties)]
pub struct KeyMapProps {
    /// Closes it.
    pub close: Callback<()>,
}

#[component]
pub fn KeyMap(props: &KeyMapProps) -> Html {
    let close = props.close.reform(|_: MouseEvent| ());
    html! {
        <div class="veil" onclick={close.clone()}>
            <section class="dialog" role="dialog" aria-modal="true" aria-label="Keys">
                <h2>{ "Keys" }</h2>
                <dl class="keys">
                    for (key, meaning) in KEYS {
                        <dt>
                            for part in key.split(' ') {
                                <kbd>{ part }</kbd>
                            }
                        </dt>
                        <dd>{ meaning }</dd>
                    }
                </dl>
                <button class="button" onclick={close}>{ "Close" }</button>
            </section>
        </div>
    }
}
