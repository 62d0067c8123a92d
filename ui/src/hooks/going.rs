//! G and then a letter goes to a page, from every page.

use crate::{
    dom,
    pages::{Page, REGISTRY},
    parts::now,
};
use gloo_events::{EventListener, EventListenerOptions};
use std::{cell::Cell, rc::Rc};
use wasm_bindgen::JsCast;
use web_sys::KeyboardEvent;
use yew::prelude::*;

/// The time within which the letter follows, in milliseconds.
const FOLLOWS_MS: i64 = 1_500;

/// Listens to the whole window, before pages take their keys.
#[hook]
pub fn use_going(go: Callback<Page>) {
    let latest = use_mut_ref(|| go.clone());
    *latest.borrow_mut() = go;
    use_effect_with((), move |()| {
        let since = Rc::new(Cell::new(None::<i64>));
        let options = EventListenerOptions { phase: gloo_events::EventListenerPhase::Capture, passive: false };
        let listener = web_sys::window().map(|window| {
            EventListener::new_with_options(&window, "keydown", options, move |event| {
                let Some(key) = event.dyn_ref::<KeyboardEvent>().and_then(letter) else { return };
                let begun = since.take().filter(|since| now().0 - since < FOLLOWS_MS);
                let wanted = begun.and_then(|_| REGISTRY.sections.iter().find(|section| section.letter == Some(key)));
                if let Some(section) = wanted {
                    event.prevent_default();
                    event.stop_immediate_propagation();
                    let go = latest.borrow().clone();
                    go.emit(section.page);
                } else if key == 'g' {
                    since.set(Some(now().0));
                    event.stop_immediate_propagation();
                }
            })
        });
        move || drop(listener)
    });
}

/// The letter of a key outside fields and dialogs.
fn letter(event: &KeyboardEvent) -> Option<char> {
    if event.ctrl_key() || event.meta_key() || event.alt_key() || dom::is_composing(event) {
        return None;
    }
    let key = event.key();
    let mut letters = key.chars();
    let (Some(letter), None) = (letters.next(), letters.next()) else { return None };
    (!dom::is_in_field(event) && dom::all("dialog[open]").is_empty()).then(|| letter.to_ascii_lowercase())
}
