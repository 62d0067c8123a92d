//! G and a letter: goes to a page from anywhere but a field.

use crate::{
    dom,
    pages::{Page, REGISTRY},
    parts::now,
};
use gloo_events::{EventListener, EventListenerOptions, EventListenerPhase};
use wasm_bindgen::JsCast;
use web_sys::KeyboardEvent;
use yew::prelude::*;

/// The time within which the letter follows, in milliseconds.
const WITHIN_MS: i64 = 1_500;

/// Listens to the whole window, before the keys of a page.
#[hook]
pub fn use_goto(go: Callback<Page>) {
    let pressed_at = use_mut_ref(|| 0_i64);
    let latest = use_mut_ref(|| go.clone());
    *latest.borrow_mut() = go;
    use_effect_with((), move |()| {
        let options = EventListenerOptions { phase: EventListenerPhase::Capture, passive: false };
        let listener = web_sys::window().map(|window| {
            EventListener::new_with_options(&window, "keydown", options, move |event| {
                let Some(key) = event.dyn_ref::<KeyboardEvent>().and_then(letter) else { return };
                let began = pressed_at.replace(0);
                let section = REGISTRY.sections.iter().find(|section| section.key == key);
                match section.filter(|_| now().0 - began < WITHIN_MS) {
                    Some(section) => {
                        event.stop_propagation();
                        event.prevent_default();
                        let go = latest.borrow().clone();
                        go.emit(section.page);
                    }
                    None if key == "g" => *pressed_at.borrow_mut() = now().0,
                    None => {}
                }
            })
        });
        move || drop(listener)
    });
}

/// The letter that was pressed alone, where nothing is written into.
fn letter(event: &KeyboardEvent) -> Option<String> {
    let is_alone = !(event.ctrl_key() || event.meta_key() || event.alt_key() || dom::is_composing(event));
    let tag = dom::focused().map(|element| element.tag_name()).unwrap_or_default();
    let is_field = matches!(tag.as_str(), "INPUT" | "TEXTAREA" | "SELECT");
    let is_free = is_alone && !is_field && dom::all("dialog[open]").is_empty();
    Some(event.key().to_lowercase()).filter(|key| is_free && key.chars().count() == 1)
}
