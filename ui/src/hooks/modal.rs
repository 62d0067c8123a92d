//! A dialog that lies over everything from its first drawing on.

use crate::dom;
use gloo_events::{EventListener, EventListenerOptions};
use web_sys::HtmlDialogElement;
use yew::prelude::*;

/// The dialog's reference: it is opened once it is drawn. The focus goes to `first`, else where the browser puts it.
/// Escape asks its owner to take it away, by the event `close`.
#[hook]
pub fn use_modal(first: Option<&NodeRef>) -> NodeRef {
    let dialog = use_node_ref();
    let (opened, first) = (dialog.clone(), first.cloned());
    use_effect_with((), move |()| {
        let dialog = opened.cast::<HtmlDialogElement>();
        if let Some(dialog) = &dialog {
            // It was just made, so it is not open yet.
            let _ = dialog.show_modal();
        }
        if let Some(first) = &first {
            dom::focus(first);
        }
        let escape = dialog.as_ref().map(owner_closes);
        // Closed before it goes, so that the browser gives the focus back to what had it.
        move || {
            drop(escape);
            if let Some(dialog) = dialog {
                dialog.close();
            }
        }
    });
    dialog
}

/// Keeps the dialog open on Escape until its owner takes it away. The browser would close it first and say so later: a key
/// pressed in between would find no dialog, and a page that still believes in one.
fn owner_closes(dialog: &HtmlDialogElement) -> EventListener {
    let closing = dialog.clone();
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(dialog, "cancel", options, move |event| {
        // A field for files inside has an event of this name, too.
        let is_own = event.target().is_some_and(|target| target == *closing.as_ref());
        if let (true, Ok(close)) = (is_own, web_sys::Event::new("close")) {
            event.prevent_default();
            // Only an event that is being dispatched already is refused.
            let _ = closing.dispatch_event(&close);
        }
    })
}
