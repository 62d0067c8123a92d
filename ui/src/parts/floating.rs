//! An element that floats over the page for a moment: it takes the focus, is seen whole, and gives the focus back.

use crate::dom;
use gloo_events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, Node};
use yew::prelude::*;

/// Takes the focus, and shows itself whole. Answers with how to leave: closes, and gives the focus back. A press
/// elsewhere closes too, and takes the focus where it goes.
#[hook]
pub fn use_leave(element: &NodeRef, field: &NodeRef, onclose: &Callback<()>) -> Callback<()> {
    let opener = use_memo((), |()| dom::focused());
    let latest = use_mut_ref(|| onclose.clone());
    *latest.borrow_mut() = onclose.clone();
    {
        let (element, field, opener, latest) = (element.clone(), field.clone(), opener.clone(), latest.clone());
        use_effect_with((), move |()| {
            dom::focus(&field);
            show_whole(&element);
            let by_press = dom::document().map(|document| {
                EventListener::new(&document, "pointerdown", move |event| {
                    let target = event.target().and_then(|target| target.dyn_into::<Node>().ok());
                    let within = |node: &Node| node.contains(target.as_ref());
                    let is_own = element.get().is_some_and(|element| within(&element));
                    if !is_own && !opener.as_ref().as_ref().is_some_and(|opener| within(opener)) {
                        let close = latest.borrow().clone();
                        close.emit(());
                    }
                })
            });
            move || drop(by_press)
        });
    }
    Callback::from(move |()| {
        if let Some(opener) = opener.as_ref() {
            // One that is gone meanwhile leaves the focus where it is.
            let _ = opener.focus();
        }
        let close = latest.borrow().clone();
        close.emit(());
    })
}

/// Scrolls what it lies in, where its end would not be seen.
fn show_whole(element: &NodeRef) {
    let height = dom::document().and_then(|document| document.document_element()).map(|root| root.client_height());
    if let (Some(element), Some(height)) = (element.cast::<HtmlElement>(), height)
        && element.get_bounding_client_rect().bottom() > f64::from(height)
    {
        element.scroll_into_view_with_bool(false);
    }
}
