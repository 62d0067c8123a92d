//! The keyboard: everything can be reached by it.

use super::acts::Menu;
use crate::{
    dom,
    hooks::use_modal,
    parts::now,
    state::typing::{Reading, Stroke, Typing},
    words,
};
use gloo_events::{EventListener, EventListenerOptions};
use std::{cell::RefCell, rc::Rc};
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, KeyboardEvent};
use yew::prelude::*;

/// Rows that Page Up and Page Down move by.
const PAGE_ROWS: i64 = 10;

/// The command of a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pressed {
    /// So many rows down, or up.
    Step(i64),
    /// The same, selecting them.
    Extend(i64),
    /// Opens the row of the list that the keys are at.
    OpenRow,
    /// Selects that row, or does so no longer.
    Select,
    SelectAll,
    Reply,
    Note,
    New,
    Search,
    Help,
    Escape,
    Resolve,
    Take,
    Unread,
    Undo,
    Views,
    Narrow,
    About,
    Open(Menu),
    /// Typed where nothing is being written to.
    Nowhere,
}

/// The element that has the focus when a key is pressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum FocusTarget {
    /// A field, where letters are letters.
    Field,
    /// A button or link, whose own Enter is.
    Control,
    /// The list of conversations.
    List,
    /// Something that scrolls by the arrows, as the thread does.
    Scroller,
    /// Nothing.
    Page,
}

fn target(element: &HtmlElement) -> FocusTarget {
    match element.tag_name().as_str() {
        "INPUT" | "TEXTAREA" | "SELECT" => FocusTarget::Field,
        "A" | "BUTTON" => FocusTarget::Control,
        "BODY" => FocusTarget::Page,
        _ if element.id() == LIST => FocusTarget::List,
        _ => FocusTarget::Scroller,
    }
}

/// The id of the list of conversations, which is one stop of the focus.
pub const LIST: &str = "conversations";

/// Keys that are held with another.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Held {
    /// Ctrl or Cmd.
    commanding: bool,
    /// Alt.
    altered: bool,
    shifted: bool,
}

/// The command of a key there.
fn meaning(key: &str, held: Held, target: FocusTarget) -> Option<Pressed> {
    if held.commanding {
        return match key {
            "k" | "K" => Some(Pressed::Search),
            "a" | "A" if matches!(target, FocusTarget::List | FocusTarget::Page) => Some(Pressed::SelectAll),
            _ => None,
        };
    }
    let walks = matches!(target, FocusTarget::List | FocusTarget::Page);
    match key {
        _ if held.altered => None,
        "Escape" => Some(Pressed::Escape),
        "ArrowDown" if walks && held.shifted => Some(Pressed::Extend(1)),
        "ArrowUp" if walks && held.shifted => Some(Pressed::Extend(-1)),
        "ArrowDown" if walks => Some(Pressed::Step(1)),
        "ArrowUp" if walks => Some(Pressed::Step(-1)),
        "PageDown" if target == FocusTarget::List => Some(Pressed::Step(PAGE_ROWS)),
        "PageUp" if target == FocusTarget::List => Some(Pressed::Step(-PAGE_ROWS)),
        "Home" if target == FocusTarget::List => Some(Pressed::Step(i64::from(i32::MIN))),
        "End" if target == FocusTarget::List => Some(Pressed::Step(i64::from(i32::MAX))),
        "Enter" | " " if target == FocusTarget::List => Some(Pressed::OpenRow),
        _ if target == FocusTarget::Field => None,
        "/" => Some(Pressed::Search),
        "?" => Some(Pressed::Help),
        _ => letter(key),
    }
}

/// The command of a letter outside a field.
fn letter(key: &str) -> Option<Pressed> {
    Some(match key.to_ascii_lowercase().as_str() {
        "j" => Pressed::Step(1),
        "k" => Pressed::Step(-1),
        "r" => Pressed::Reply,
        "n" => Pressed::Note,
        "c" => Pressed::New,
        "e" => Pressed::Resolve,
        "m" => Pressed::Take,
        "u" => Pressed::Unread,
        "x" => Pressed::Select,
        "z" => Pressed::Undo,
        "s" => Pressed::Open(Menu::Snooze),
        "a" => Pressed::Open(Menu::Assign),
        "l" => Pressed::Open(Menu::Label),
        "p" => Pressed::Open(Menu::Priority),
        "v" => Pressed::Views,
        "f" => Pressed::Narrow,
        "i" => Pressed::About,
        _ => return None,
    })
}

/// The keys that were pressed last, as far as they tell a sentence from shortcuts.
#[derive(Clone)]
pub struct Strokes(Rc<RefCell<Typing>>);

impl Strokes {
    /// A key could not lead to the field that it names: what is typed next goes nowhere.
    pub fn lead_nowhere(&self) {
        self.0.borrow_mut().guard(now().0);
    }
}

/// No keys yet.
#[hook]
pub fn use_strokes() -> Strokes {
    Strokes(use_mut_ref(Typing::default))
}

/// Listens to the whole window.
#[hook]
pub fn use_keys(strokes: &Strokes, pressed: Callback<Pressed>) {
    let latest = use_mut_ref(|| pressed.clone());
    *latest.borrow_mut() = pressed;
    let listened = strokes.0.clone();
    use_effect_with((), move |()| {
        let options = EventListenerOptions::enable_prevent_default();
        let moved = listened.clone();
        let pointer = web_sys::window()
            .map(|window| EventListener::new(&window, "pointerdown", move |_| moved.borrow_mut().moved()));
        // Before lists and dialogs take their keys: what is typed into their fields counts as typing, too.
        let noted = listened.clone();
        let early = web_sys::window().map(|window| {
            EventListener::new_with_options(
                &window,
                "keydown",
                EventListenerOptions::run_in_capture_phase(),
                move |event| {
                    if let Some(event) = event.dyn_ref::<KeyboardEvent>() {
                        note(event, &noted);
                    }
                },
            )
        });
        let keys = web_sys::window().map(|window| {
            EventListener::new_with_options(&window, "keydown", options, move |event| {
                let Some(event) = event.dyn_ref::<KeyboardEvent>().filter(|event| !dom::is_composing(event)) else {
                    return;
                };
                if let Some(meant) = read(event, &listened) {
                    event.prevent_default();
                    let pressed = latest.borrow().clone();
                    meant.into_iter().for_each(|meant| pressed.emit(meant));
                }
            })
        });
        move || drop((early, keys, pointer))
    });
}

fn focus_target(event: &KeyboardEvent) -> FocusTarget {
    let element = event.target().and_then(|target| target.dyn_into::<HtmlElement>().ok());
    element.as_ref().map_or(FocusTarget::Page, target)
}

/// True if a dialog is open: it has all keys, and closes itself.
fn is_in_dialog() -> bool {
    !dom::all("dialog[open]").is_empty()
}

/// Remembers a key of a field or a dialog.
fn note(event: &KeyboardEvent, typing: &Rc<RefCell<Typing>>) {
    if focus_target(event) == FocusTarget::Field || is_in_dialog() {
        let commanding = event.ctrl_key() || event.meta_key() || event.alt_key();
        let key = event.key();
        typing.borrow_mut().read(Stroke {
            key: &key,
            shifted: event.shift_key(),
            commanding,
            in_field: true,
            is_shortcut: false,
            at_ms: now().0,
        });
    }
}

/// The command of a key; `Some(None)` where it is swallowed, `None` where it is the browser's.
fn read(event: &KeyboardEvent, typing: &Rc<RefCell<Typing>>) -> Option<Option<Pressed>> {
    if is_in_dialog() {
        return None;
    }
    let target = focus_target(event);
    let held =
        Held { commanding: event.ctrl_key() || event.meta_key(), altered: event.alt_key(), shifted: event.shift_key() };
    let key = event.key();
    let meant = meaning(&key, held, target);
    if target == FocusTarget::Field {
        return meant.map(Some);
    }
    let stroke = Stroke {
        key: &key,
        shifted: held.shifted,
        commanding: held.commanding || held.altered,
        in_field: false,
        is_shortcut: meant.is_some(),
        at_ms: now().0,
    };
    match typing.borrow_mut().read(stroke) {
        Reading::Nowhere(is_first) => Some(is_first.then_some(Pressed::Nowhere)),
        Reading::Plain => meant.map(Some),
    }
}

/// True if the focus is in a field.
pub fn is_in_field() -> bool {
    dom::focused().is_some_and(|element| target(&element) == FocusTarget::Field)
}

/// True if the list of conversations has the focus.
pub fn is_in_list() -> bool {
    dom::focused().is_some_and(|element| target(&element) == FocusTarget::List)
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
        <dialog class="dialog" ref={dialog} role="dialog" onclose={props.close.reform(|_: Event| ())} aria-label={say!("keys-title")}>
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

    fn plain(key: &str, target: FocusTarget) -> Option<Pressed> {
        meaning(key, Held::default(), target)
    }

    #[test]
    fn letters_in_a_field_are_letters() {
        for key in ["j", "k", "r", "?", "e", "s", "a", "l", "/", "x", "z", "u"] {
            assert_eq!(plain(key, FocusTarget::Field), None, "{key}");
        }
        assert_eq!(plain("Escape", FocusTarget::Field), Some(Pressed::Escape));
        let commanding = Held { commanding: true, ..Held::default() };
        assert_eq!(meaning("k", commanding, FocusTarget::Field), Some(Pressed::Search));
        assert_eq!(meaning("a", commanding, FocusTarget::Field), None, "all of the text");
    }

    #[test]
    fn keys_walk_through_the_list() {
        for target in [FocusTarget::Control, FocusTarget::Page, FocusTarget::List, FocusTarget::Scroller] {
            assert_eq!(plain("j", target), Some(Pressed::Step(1)));
            assert_eq!(plain("K", target), Some(Pressed::Step(-1)), "with Caps Lock");
        }
        assert_eq!(plain("ArrowDown", FocusTarget::Field), None, "a text has lines of its own");
        assert_eq!(plain("ArrowDown", FocusTarget::Scroller), None, "the thread scrolls");
        assert_eq!(plain("Enter", FocusTarget::List), Some(Pressed::OpenRow));
        let shifted = Held { shifted: true, ..Held::default() };
        assert_eq!(meaning("ArrowUp", shifted, FocusTarget::List), Some(Pressed::Extend(-1)));
    }

    #[test]
    fn the_browsers_own_commands_stay_its_own() {
        let commanding = Held { commanding: true, ..Held::default() };
        assert_eq!(meaning("r", commanding, FocusTarget::Page), None, "Ctrl R loads the page again");
        assert_eq!(meaning("j", Held { altered: true, ..Held::default() }, FocusTarget::Page), None);
        assert_eq!(plain("Enter", FocusTarget::Control), None, "a button's Enter presses it");
    }
}
