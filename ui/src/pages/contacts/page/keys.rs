//! The keys of the list of people.

use crate::dom;
use gloo_events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, KeyboardEvent};
use yew::prelude::*;

/// The id of the list, which is one stop of the focus.
pub const LIST: &str = "people";

/// The command of a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pressed {
    /// So many rows down, or up.
    Step(i64),
    /// The same, selecting them.
    Extend(i64),
    /// Opens the row that the keys are at.
    Open,
    /// Selects that row, or does so no longer.
    Select,
    SelectAll,
    Search,
    New,
    Narrow,
    Escape,
}

/// The place of the focus when a key is pressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Focus {
    /// A field, where letters are letters.
    Field,
    /// A button or link, whose own Enter is.
    Control,
    /// The list, or nothing.
    List,
}

fn focus(element: &HtmlElement) -> Focus {
    match element.tag_name().as_str() {
        "INPUT" | "TEXTAREA" | "SELECT" => Focus::Field,
        "A" | "BUTTON" => Focus::Control,
        _ => Focus::List,
    }
}

/// The command of a key there.
fn meaning(key: &str, shifted: bool, commanding: bool, focus: Focus) -> Option<Pressed> {
    if key == "Escape" {
        return Some(Pressed::Escape);
    }
    if commanding {
        return (focus == Focus::List && key.eq_ignore_ascii_case("a")).then_some(Pressed::SelectAll);
    }
    let by = match key {
        "ArrowDown" if focus == Focus::List => Some(1),
        "ArrowUp" if focus == Focus::List => Some(-1),
        "PageDown" if focus == Focus::List => Some(10),
        "PageUp" if focus == Focus::List => Some(-10),
        "Home" if focus == Focus::List => Some(i64::from(i32::MIN)),
        "End" if focus == Focus::List => Some(i64::from(i32::MAX)),
        "j" | "J" if focus != Focus::Field => Some(1),
        "k" | "K" if focus != Focus::Field => Some(-1),
        _ => None,
    };
    if let Some(by) = by {
        return Some(if shifted { Pressed::Extend(by) } else { Pressed::Step(by) });
    }
    match key {
        _ if focus == Focus::Field => None,
        "Enter" | " " if focus == Focus::List => Some(Pressed::Open),
        "x" | "X" => Some(Pressed::Select),
        "n" | "N" => Some(Pressed::New),
        "f" | "F" => Some(Pressed::Narrow),
        "/" => Some(Pressed::Search),
        _ => None,
    }
}

/// Listens to the whole window; a key that was spent on something nearer has its default prevented.
#[hook]
pub fn use_keys(pressed: Callback<Pressed>) {
    let latest = use_mut_ref(|| pressed.clone());
    *latest.borrow_mut() = pressed;
    use_effect_with((), move |()| {
        let options = EventListenerOptions::enable_prevent_default();
        let listener = web_sys::window().map(|window| {
            EventListener::new_with_options(&window, "keydown", options, move |event| {
                let Some(event) = event.dyn_ref::<KeyboardEvent>().filter(|event| !dom::is_composing(event)) else {
                    return;
                };
                if event.default_prevented() || event.alt_key() || !dom::all("dialog[open]").is_empty() {
                    return;
                }
                let at = event.target().and_then(|target| target.dyn_into::<HtmlElement>().ok());
                let at = at.as_ref().map_or(Focus::List, focus);
                let commanding = event.ctrl_key() || event.meta_key();
                if let Some(meant) = meaning(&event.key(), event.shift_key(), commanding, at) {
                    event.prevent_default();
                    let pressed = latest.borrow().clone();
                    pressed.emit(meant);
                }
            })
        });
        move || drop(listener)
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_in_a_field_are_letters_and_a_button_has_its_own_enter() {
        for key in ["j", "k", "x", "n", "f", "/", "ArrowDown", "Enter"] {
            assert_eq!(meaning(key, false, false, Focus::Field), None, "{key}");
        }
        assert_eq!(meaning("Escape", false, false, Focus::Field), Some(Pressed::Escape));
        assert_eq!(meaning("a", false, true, Focus::Field), None, "all of the text");
        assert_eq!(meaning("Enter", false, false, Focus::Control), None);
        assert_eq!(meaning("j", false, false, Focus::Control), Some(Pressed::Step(1)));
        assert_eq!(meaning("J", true, false, Focus::List), Some(Pressed::Extend(1)));
        assert_eq!(meaning("r", false, true, Focus::List), None, "Ctrl R loads the page again");
    }
}
