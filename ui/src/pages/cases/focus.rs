//! The keys of the board: the focus walks from card to card, and from lane to lane.

use crate::dom;
use gloo_events::{EventListener, EventListenerOptions};
use paperplane_bridge::CaseId;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, KeyboardEvent};
use yew::prelude::*;

/// Cards of a lane, in its order.
fn cards(lane: &Element) -> Vec<HtmlElement> {
    let Ok(found) = lane.query_selector_all(".case-card:not(.ghost)") else { return Vec::new() };
    (0..found.length()).filter_map(|nth| found.get(nth)?.dyn_into().ok()).collect()
}

fn put(card: &HtmlElement) {
    // An element that is on the page takes it.
    let _ = card.focus();
    card.scroll_into_view_with_bool(false);
}

/// The case of the card that has the focus.
pub fn focused_case() -> Option<CaseId> {
    dom::focused()?.get_attribute("data-case")?.parse().ok()
}

/// Puts the focus on the next card: `across` lanes further, `down` cards further. From nowhere it begins at the first card.
pub fn step(across: i32, down: i32) {
    let lanes = dom::all(".lane:not(.folded)");
    let at = dom::focused().filter(|element| element.matches(".case-card").unwrap_or(false));
    let lane = at.as_ref().and_then(|card| card.closest(".lane").ok().flatten());
    let (Some(card), Some(lane)) = (at, lane) else {
        if let Some(first) = lanes.iter().find_map(|lane| cards(lane).into_iter().next()) {
            put(&first);
        }
        return;
    };
    let here = cards(&lane);
    let place = here.iter().position(|one| one.is_same_node(Some(&card))).unwrap_or_default();
    let moved = |from: usize, by: i32| usize::try_from(i64::try_from(from).unwrap_or_default() + i64::from(by)).ok();
    if down != 0 {
        if let Some(next) = moved(place, down).and_then(|place| here.get(place)) {
            put(next);
        }
        return;
    }
    let is_it = |one: &HtmlElement| lane.is_same_node(Some(one));
    let mut from = lanes.iter().position(is_it).unwrap_or_default();
    while let Some(next) = moved(from, across).filter(|next| *next < lanes.len()) {
        from = next;
        let there = lanes.get(next).map(|lane| cards(lane)).unwrap_or_default();
        if let Some(card) = there.get(place).or(there.last()) {
            put(card);
            return;
        }
    }
}

/// A key that a page listens to, outside fields and dialogs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Key {
    /// Its name, letters in lower case.
    pub name: String,
    pub shifted: bool,
}

/// Listens to the whole window; the callback returns true for a key that it took. A key that something nearer or another part of
/// the page took is not offered again.
#[hook]
pub fn use_page_keys(pressed: Callback<Key, bool>) {
    let latest = use_mut_ref(|| pressed.clone());
    *latest.borrow_mut() = pressed;
    use_effect_with((), move |()| {
        let listener = web_sys::window().map(|window| {
            EventListener::new_with_options(
                &window,
                "keydown",
                EventListenerOptions::enable_prevent_default(),
                move |event| {
                    let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
                    if event.default_prevented()
                        || event.ctrl_key()
                        || event.meta_key()
                        || event.alt_key()
                        || dom::is_composing(event)
                        || is_elsewhere(event)
                    {
                        return;
                    }
                    let name = if event.key().len() == 1 { event.key().to_lowercase() } else { event.key() };
                    let pressed = latest.borrow().clone();
                    if pressed.emit(Key { name, shifted: event.shift_key() }) {
                        event.prevent_default();
                    }
                },
            )
        });
        move || drop(listener)
    });
}

/// True if a key belongs to a field where letters are typed, or to an open dialog.
fn is_elsewhere(event: &KeyboardEvent) -> bool {
    dom::is_in_field(event) || !dom::all("dialog[open]").is_empty()
}
