//! The caret in a field whose text is put by the desk: where it stands once the text is drawn.

use std::{cell::RefCell, rc::Rc};
use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

/// The position at which the caret is put once its text is drawn, in UTF-16 units.
pub type Caret = Rc<RefCell<Option<u32>>>;

/// Puts the caret where it belongs; a text that is put in its place would leave it at the end.
#[hook]
pub fn use_caret(field: &NodeRef) -> Caret {
    let caret: Caret = use_mut_ref(|| None);
    let (field, wanted) = (field.clone(), caret.clone());
    use_effect(move || {
        if let (Some(field), Some(at)) = (field.cast::<HtmlTextAreaElement>(), wanted.take()) {
            // A place inside the text, or its end.
            let _ = field.set_selection_range(at, at);
        }
    });
    caret
}
