//! The keyboard: everything can be reached by it.

use super::acts::Menu;
use crate::{dom, hooks::use_modal, state::steps::step, words};
use gloo_events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, KeyboardEvent};
use yew::prelude::*;

/// The rows that keys walk through: conversations, or what was found.
const ROWS: &str = ".rows button.row";

/// The command of a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pressed {
    /// So many rows down, or up.
    Step(isize),
    Reply,
    Note,
    Search,
    Help,
    Escape,
    Resolve,
    Take,
    Views,
    Narrow,
    About,
    Open(Menu),
}

/// The element that has the focus when a key is pressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum FocusTarget {
    /// In a field, where letters are letters.
    Field,
    /// On a button or link, whose own Enter is.
    Control,
    /// Anywhere else.
    Page,
}

fn target(element: &HtmlElement) -> FocusTarget {
    match element.tag_name().as_str() {
        "INPUT" | "TEXTAREA" | "SELECT" => FocusTarget::Field,
        "A" | "BUTTON" => FocusTarget::Control,
        _ => FocusTarget::Page,
    }
}

/// The command of a key there; `commanding` is Ctrl or Cmd, `altered` is Alt.
fn meaning(key: &str, commanding: bool, altered: bool, target: FocusTarget) -> Option<Pressed> {
    if commanding {
        return key.eq_ignore_ascii_case("k").then_some(Pressed::Search);
    }
    let in_field = target == FocusTarget::Field;
    match key {
        _ if altered => None,
        "Escape" => Some(Pressed::Escape),
        "ArrowDown" if target != FocusTarget::Field => Some(Pressed::Step(1)),
        "ArrowUp" if target == FocusTarget::Control => Some(Pressed::Step(-1)),
        _ if in_field => None,
        "j" | "J" => Some(Pressed::Step(1)),
        "k" | "K" => Some(Pressed::Step(-1)),
        "r" | "R" => Some(Pressed::Reply),
        "n" | "N" => Some(Pressed::Note),
        "e" | "E" => Some(Pressed::Resolve),
        "m" | "M" => Some(Pressed::Take),
        "s" | "S" => Some(Pressed::Open(Menu::Snooze)),
        "a" | "A" => Some(Pressed::Open(Menu::Assign)),
        "l" | "L" => Some(Pressed::Open(Menu::Label)),
        "p" | "P" => Some(Pressed::Open(Menu::Priority)),
        "v" | "V" => Some(Pressed::Views),
        "f" | "F" => Some(Pressed::Narrow),
        "i" | "I" => Some(Pressed::About),
        "/" => Some(Pressed::Search),
        "?" => Some(Pressed::Help),
        _ => None,
    }
}

/// Listens to the whole window.
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
                // A dialog has all keys, and closes itself.
                if !dom::all("dialog[open]").is_empty() {
                    return;
                }
                let element = event.target().and_then(|target| target.dyn_into::<HtmlElement>().ok());
                let target = element.as_ref().map_or(FocusTarget::Page, target);
                let commanding = event.ctrl_key() || event.meta_key();
                if let Some(meant) = meaning(&event.key(), commanding, event.alt_key(), target) {
                    event.prevent_default();
                    let pressed = latest.borrow().clone();
                    pressed.emit(meant);
                }
            })
        });
        move || drop(listener)
    });
}

/// True if the focus is in a field.
pub fn is_in_field() -> bool {
    dom::focused().is_some_and(|element| target(&element) == FocusTarget::Field)
}

/// Moves the focus through the rows, from the one that has it, else from the open one.
pub fn step_through_rows(by: isize) {
    let rows = dom::all(ROWS);
    let focused = dom::focused();
    let at = rows.iter().position(|row| Some(row) == focused.as_ref());
    let at = at.or_else(|| rows.iter().position(|row| row.has_attribute("aria-current")));
    if let Some(row) = step(rows.len(), at, by).and_then(|at| rows.get(at)) {
        // A row on the screen can take the focus; the list scrolls to it by itself.
        let _ = row.focus();
    }
}

#[derive(PartialEq, Properties)]
pub struct KeyMapProps {
    /// Closes it.
    pub close: Callback<()>,
}

/// The map of keys, over everything.
#[component]
pub fn KeyMap(props: &KeyMapProps) -> Html {
    let dialog = use_modal(None);
    let control = words::control_key(dom::is_mac());
    html! {
        <dialog class="dialog" ref={dialog} role="dialog" aria-label={say!("keys-title")}>
            <h2>{ say!("keys-title") }</h2>
            <dl class="keys">
                for (keys, meaning) in words::keys() {
                    <dt>
                        for key in keys.iter() {
                            <kbd>{ if *key == "Ctrl" { control } else { key } }</kbd>
                        }
                    </dt>
                    <dd>{ meaning }</dd>
                }
            </dl>
            <button class="button" onclick={props.close.reform(|_: MouseEvent| ())}>{ say!("close") }</button>
        </dialog>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_in_a_field_are_letters() {
        for key in ["j", "k", "r", "?", "e", "s", "a", "l", "/"] {
            assert_eq!(meaning(key, false, false, FocusTarget::Field), None, "{key}");
        }
        assert_eq!(meaning("Escape", false, false, FocusTarget::Field), Some(Pressed::Escape));
        assert_eq!(meaning("k", true, false, FocusTarget::Field), Some(Pressed::Search));
    }

    #[test]
    fn keys_walk_through_the_rows() {
        for target in [FocusTarget::Control, FocusTarget::Page] {
            assert_eq!(meaning("j", false, false, target), Some(Pressed::Step(1)));
            assert_eq!(meaning("K", false, false, target), Some(Pressed::Step(-1)));
        }
        assert_eq!(meaning("ArrowDown", false, false, FocusTarget::Field), None, "a text has lines of its own");
    }

    #[test]
    fn the_browsers_own_commands_stay_its_own() {
        assert_eq!(meaning("r", true, false, FocusTarget::Page), None, "Ctrl R loads the page again");
        assert_eq!(meaning("j", false, true, FocusTarget::Page), None);
        assert_eq!(meaning("Enter", false, false, FocusTarget::Control), None, "a button's Enter presses it");
    }
}
