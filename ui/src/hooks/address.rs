//! The address of the window: it names the open conversation, so that it can be loaded again, gone back to and passed on.

use crate::{
    dom,
    state::{
        address::{LIST, fragment, read},
        open::OpenConversation,
    },
};
use gloo_events::EventListener;
use yew::prelude::*;

/// The conversation that the address names when the window is opened.
pub fn addressed() -> Option<OpenConversation> {
    read(&dom::fragment())
}

/// Writes what is open into the address, as a step that *Back* undoes; `follow` is called with what an address that was
/// gone to names.
#[hook]
pub fn use_address(open: Option<OpenConversation>, follow: Callback<Option<OpenConversation>>) {
    let latest = use_mut_ref(|| follow.clone());
    *latest.borrow_mut() = follow;
    use_effect_with((), move |()| {
        let listener = web_sys::window().map(|window| {
            EventListener::new(&window, "popstate", move |_| {
                let follow = latest.borrow().clone();
                follow.emit(addressed());
            })
        });
        move || drop(listener)
    });
    use_effect_with(open, |open| {
        let (here, wanted) = (dom::fragment(), fragment(*open));
        // A window that was opened at its list has no address yet, and needs none.
        if here != wanted && !(wanted == LIST && read(&here).is_none()) {
            dom::go_to_fragment(&wanted);
        }
    });
}
