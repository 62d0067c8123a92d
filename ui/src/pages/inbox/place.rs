//! Keeping one's place in a thread while messages come, above and below.
//!
//! The thread is laid out from its end (`column-reverse`), so 0 is the newest message and the way up is counted in
//! negative pixels: at the end it stays at the end, and earlier messages push nothing.

use super::bubble::element_id;
use crate::dom;
use paperplane_bridge::MessageId;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

/// Closer to the end than this counts as being there, in pixels.
const AT_END_PX: i32 = 24;
/// How near the top earlier messages are asked for, in pixels.
const NEAR_TOP_PX: i32 = 800;

/// What a thread's pane knows about where one is.
pub struct Place {
    /// Whether the newest message shows.
    pub at_end: bool,
    /// To be called when the pane is scrolled.
    pub onscroll: Callback<Event>,
    /// Goes to the newest message.
    pub to_end: Callback<()>,
}

/// Keeps the place in `pane`, whose newest message is `newest`; calls `more` when the top comes near.
#[hook]
pub fn use_place(pane: &NodeRef, newest: Option<MessageId>, more: Callback<()>) -> Place {
    let at_end = use_state_eq(|| true);
    // The newest message of the last drawing, and how far it stood from the end.
    let before = use_mut_ref(|| None::<(MessageId, i32)>);
    {
        let pane = pane.clone();
        use_effect_with(newest, move |newest| {
            let Some(pane) = pane.cast::<HtmlElement>() else {
                return;
            };
            let known = before.borrow_mut().take();
            if let Some((known, px_then)) = known
                && let Some(px_now) = from_end(&pane, known)
                && pane.scroll_top().abs() > AT_END_PX
            {
                pane.set_scroll_top(pane.scroll_top() - (px_now - px_then));
            }
            *before.borrow_mut() = newest.and_then(|newest| Some((newest, from_end(&pane, newest)?)));
        });
    }
    let onscroll = {
        let at_end = at_end.clone();
        Callback::from(move |event: Event| {
            if let Some(pane) = event.target_dyn_into::<HtmlElement>() {
                at_end.set(pane.scroll_top().abs() <= AT_END_PX);
                if pane.scroll_height() - pane.client_height() - pane.scroll_top().abs() < NEAR_TOP_PX {
                    more.emit(());
                }
            }
        })
    };
    let to_end = {
        let pane = pane.clone();
        Callback::from(move |()| {
            if let Some(pane) = pane.cast::<HtmlElement>() {
                pane.set_scroll_top(0);
            }
        })
    };
    Place { at_end: *at_end, onscroll, to_end }
}

/// How far a message's end stands above the end of everything, in pixels.
fn from_end(pane: &Element, message: MessageId) -> Option<i32> {
    let message = dom::inside(pane, &element_id(message))?;
    let inner = pane.first_element_child()?;
    let px = inner.get_bounding_client_rect().bottom() - message.get_bounding_client_rect().bottom();
    Some(px.round() as i32)
}
