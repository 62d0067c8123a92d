//! A dialog that lies over everything from its first drawing on.

use crate::dom;
use web_sys::HtmlDialogElement;
use yew::prelude::*;

/// The dialog's reference: it is opened once it is drawn. The focus goes to `first`, else where the browser puts it.
#[hook]
pub fn use_modal(first: Option<&NodeRef>) -> NodeRef {
    let dialog = use_node_ref();
    let (opened, first) = (dialog.clone(), first.cloned());
    use_effect_with((), move |()| {
        if let Some(dialog) = opened.cast::<HtmlDialogElement>() {
            // It was just made, so it is not open yet.
            let _ = dialog.show_modal();
        }
        if let Some(first) = &first {
            dom::focus(first);
        }
        // Closed before it goes, so that the browser gives the focus back to what had it.
        move || {
            if let Some(dialog) = opened.cast::<HtmlDialogElement>() {
                dialog.close();
            }
        }
    });
    dialog
}
