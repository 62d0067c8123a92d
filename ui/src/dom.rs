//! The few things that are asked of the document itself.

use crate::state::marking::Edit;
use wasm_bindgen::JsCast;
use web_sys::{Document, Element, HtmlDocument, HtmlElement, HtmlTextAreaElement, KeyboardEvent};
use yew::NodeRef;

pub fn document() -> Option<Document> {
    web_sys::window()?.document()
}

/// Ten random bytes; `None` where the browser gives none.
pub fn ten_random() -> Option<[u8; 10]> {
    let mut bytes = [0; 10];
    web_sys::window()?.crypto().ok()?.get_random_values_with_u8_array(&mut bytes).ok()?;
    Some(bytes)
}

/// Saves what stands at an address as a file of this name.
pub fn save(address: &str, name: &str) {
    let link = document().and_then(|document| document.create_element("a").ok());
    let Some(link) = link.and_then(|link| link.dyn_into::<HtmlElement>().ok()) else { return };
    // Only a wrong name of an attribute is refused.
    let _ = link.set_attribute("href", address);
    let _ = link.set_attribute("download", name);
    link.click();
}

/// The element that has the focus.
pub fn focused() -> Option<HtmlElement> {
    document()?.active_element()?.dyn_into().ok()
}

/// True if somebody looks: the window is before everything and has the focus.
pub fn is_looked_at() -> bool {
    document().is_some_and(|document| !document.hidden() && document.has_focus().unwrap_or(false))
}

/// Moves the focus to a field or button; one that is not there leaves it where it is.
pub fn focus(field: &NodeRef) {
    if let Some(element) = field.cast::<HtmlElement>() {
        // Only a detached element cannot take the focus.
        let _ = element.focus();
    }
}

/// Moves the focus to the element of this id; returns true if there is one.
pub fn focus_on(id: &str) -> bool {
    let found = document().and_then(|document| document.get_element_by_id(id));
    let element = found.and_then(|element| element.dyn_into::<HtmlElement>().ok());
    // Only a detached element cannot take the focus.
    element.is_some_and(|element| element.focus().is_ok())
}

/// True if nothing has the focus: what had it is gone.
pub fn is_lost() -> bool {
    focused().is_none_or(|element| element.tag_name() == "BODY")
}

/// True if a key is part of a word that is being composed, as in Chinese: it is no command.
pub fn is_composing(event: &KeyboardEvent) -> bool {
    // Some browsers only say so by this code.
    const COMPOSING: u32 = 229;
    event.is_composing() || event.key_code() == COMPOSING
}

/// True if letters are typed into what has this key: a field, or a list that looks for them. A checkbox takes none.
pub fn is_in_field(event: &KeyboardEvent) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<HtmlElement>().ok());
    target.is_some_and(|element| element.matches("input:not([type=checkbox]), textarea, select").unwrap_or(false))
}

/// The chosen stretch of a field, in UTF-16.
pub fn chosen(field: &HtmlTextAreaElement) -> (usize, usize) {
    let place = |at: Option<u32>| at.and_then(|at| usize::try_from(at).ok());
    let from = place(field.selection_start().ok().flatten()).unwrap_or(usize::MAX);
    (from, place(field.selection_end().ok().flatten()).unwrap_or(from))
}

/// Changes the text of a field as if it was typed, so that the browser's own undo takes it back.
pub fn edit(field: &HtmlTextAreaElement, edit: &Edit) {
    let place = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
    // Places in the text, and a field that is on the page.
    let _ = field.focus();
    let _ = field.set_selection_range(place(edit.from), place(edit.to));
    let document = document().and_then(|document| document.dyn_into::<HtmlDocument>().ok());
    let typed = document.is_some_and(|document| match edit.with.is_empty() {
        true => document.exec_command("delete").unwrap_or_default(),
        false => document.exec_command_with_show_ui_and_value("insertText", false, &edit.with).unwrap_or_default(),
    });
    if !typed {
        let units: Vec<u16> = field.value().encode_utf16().collect();
        let (from, to) = (edit.from.min(units.len()), edit.to.min(units.len()));
        let (before, after) = (String::from_utf16_lossy(&units[..from]), String::from_utf16_lossy(&units[to..]));
        field.set_value(&format!("{before}{}{after}", edit.with));
        if let Ok(event) = web_sys::InputEvent::new("input") {
            let _ = field.dispatch_event(&event);
        }
    }
    let _ = field.set_selection_range(place(edit.chosen.0), place(edit.chosen.1));
}

/// Takes the focus away from whatever has it.
pub fn blur() {
    if let Some(element) = focused() {
        let _ = element.blur();
    }
}

/// All elements that a selector finds, in their order on the page.
pub fn all(selector: &str) -> Vec<HtmlElement> {
    let found = document().and_then(|document| document.query_selector_all(selector).ok());
    let found = found.map(|list| (0..list.length()).filter_map(|at| list.item(at)).collect::<Vec<_>>());
    found.unwrap_or_default().into_iter().filter_map(|node| node.dyn_into().ok()).collect()
}

/// Clicks the first element that a selector finds.
pub fn click(selector: &str) {
    if let Some(element) = all(selector).first() {
        element.click();
    }
}

/// The element of this id inside another.
pub fn inside(element: &Element, id: &str) -> Option<Element> {
    let found = document()?.get_element_by_id(id)?;
    element.contains(Some(&found)).then_some(found)
}

/// The fragment of the window's address, with its `#`; empty where it has none.
pub fn fragment() -> String {
    web_sys::window().and_then(|window| window.location().hash().ok()).unwrap_or_default()
}

/// Gives the window's address another fragment, as a step of its history.
pub fn go_to_fragment(fragment: &str) {
    if let Some(history) = web_sys::window().and_then(|window| window.history().ok()) {
        // A fragment alone always belongs to the same page.
        let _ = history.push_state_with_url(&wasm_bindgen::JsValue::NULL, "", Some(fragment));
    }
}

/// The window's address; `None` where it is a page inside of the program, which no browser can open.
pub fn web_address() -> Option<String> {
    let location = web_sys::window()?.location();
    let is_inside = location.protocol().ok()? == "tauri:" || location.hostname().ok()? == "tauri.localhost";
    if is_inside { None } else { location.href().ok() }
}

/// True if an element stands in the lower half of the window.
pub fn is_in_lower_half(element: &HtmlElement) -> bool {
    let height = document().and_then(|document| document.document_element()).map(|root| root.client_height());
    height.is_some_and(|height| element.get_bounding_client_rect().top() > f64::from(height) / 2.0)
}

/// Names the window.
pub fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// Sets the language of the document, and the direction in which it is written.
pub fn set_language(language: &str, right_to_left: bool) {
    if let Some(root) = document().and_then(|document| document.document_element()) {
        // Both names are names of attributes.
        let _ = root.set_attribute("lang", language);
        let _ = root.set_attribute("dir", if right_to_left { "rtl" } else { "ltr" });
    }
}

/// True if the page is written from right to left.
pub fn is_right_to_left() -> bool {
    let way = document().and_then(|document| document.document_element()).and_then(|root| root.get_attribute("dir"));
    way.as_deref() == Some("rtl")
}

/// Gives the document an attribute that stylesheets read, or takes it away.
pub fn set_look(name: &str, value: Option<&str>) {
    if let Some(root) = document().and_then(|document| document.document_element()) {
        // The names that we give are names of attributes.
        let _ = match value {
            Some(value) => root.set_attribute(name, value),
            None => root.remove_attribute(name),
        };
    }
}

/// Keeps a word of the look in the browser, for the script that runs before anything is drawn; see `LOOK` in `xtask`.
pub fn remember(name: &str, value: Option<&str>) {
    let storage = web_sys::window().and_then(|window| window.local_storage().ok().flatten());
    if let Some(storage) = storage {
        // Where nothing may be kept, the page begins in the system's look.
        let _ = match value {
            Some(value) => storage.set_item(name, value),
            None => storage.remove_item(name),
        };
    }
}

/// Languages of the browser's person, the dearest first, as BCP 47 tags: `pt-BR`.
pub fn languages() -> Vec<String> {
    let read = web_sys::window().map(|window| window.navigator().languages()).unwrap_or_default();
    read.iter().filter_map(|language| language.as_string()).collect()
}

/// True if this is a Mac, whose commands are written with another key.
pub fn is_mac() -> bool {
    web_sys::window()
        .and_then(|window| window.navigator().platform().ok())
        .is_some_and(|platform| platform.starts_with("Mac"))
}

/// A length that the stylesheet gives, in pixels; `usual` where it gives none.
pub fn px_of_style(name: &str, usual: i32) -> i32 {
    let root = document().and_then(|document| document.document_element());
    let style = root.zip(web_sys::window()).and_then(|(root, window)| window.get_computed_style(&root).ok().flatten());
    let value = style.and_then(|style| style.get_property_value(name).ok()).unwrap_or_default();
    value.trim().trim_end_matches("px").parse().unwrap_or(usual)
}

/// Scrolls a list so that one of its lines shows.
pub fn show_in_list(id: &str) {
    if let Some(element) = document().and_then(|document| document.get_element_by_id(id)) {
        let options = web_sys::ScrollIntoViewOptions::new();
        options.set_block(web_sys::ScrollLogicalPosition::Nearest);
        element.scroll_into_view_with_scroll_into_view_options(&options);
    }
}

/// True if the window's address ends like this.
#[cfg(feature = "parts")]
pub fn address_ends_with(end: &str) -> bool {
    web_sys::window().and_then(|window| window.location().href().ok()).is_some_and(|address| address.ends_with(end))
}
