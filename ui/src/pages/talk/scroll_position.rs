//! Scroll position of a thread: it is kept while messages come and go, above and below.
//!
//! The thread is laid out from its end (`column-reverse`), so 0 is the newest message and the way up is counted in
//! negative pixels. What is at the end stays there; elsewhere the message that one reads stays where it is.

use super::bubble::element_id;
use crate::dom;
use paperplane_bridge::MessageId;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

/// Closer to the end than this counts as being there, in pixels.
const AT_END_PX: i32 = 24;
/// The distance from an end at which more messages are asked for, in pixels.
const NEAR_PX: i32 = 800;

/// The extent of the thread as it is drawn, to be compared with the next one.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Extent {
    pub first: Option<MessageId>,
    pub last: Option<MessageId>,
    pub count: usize,
    /// Counts jumps to another stretch.
    pub jumps: u32,
    /// Target of a jump; the end where absent.
    pub target: Option<MessageId>,
    /// The newest message is here.
    pub whole: bool,
}

/// Scroll position of the pane of a thread.
pub struct ScrollPosition {
    /// True if the newest message shows.
    pub at_end: bool,
    /// To be called when the pane is scrolled.
    pub onscroll: Callback<Event>,
    /// Goes to the end of what is here.
    pub to_end: Callback<()>,
}

/// Keeps the scroll position of `pane`; calls `earlier` and `later` when an end comes near.
#[hook]
pub fn use_scroll_position(
    pane: &NodeRef,
    extent: Extent,
    earlier: Callback<()>,
    later: Callback<()>,
) -> ScrollPosition {
    let at_end = use_state_eq(|| true);
    // The message that is read, and how far its top stands below the pane's.
    let read = use_mut_ref(|| None::<(String, f64)>);
    let jumped = use_mut_ref(|| 0_u32);
    // Whether what changed was drawn and the place is not kept yet: on a slow computer the browser scrolls in between, and
    // what stands where then is not what one reads.
    let is_due = use_mut_ref(|| false);
    *is_due.borrow_mut() = true;
    {
        let (pane, read, is_due) = (pane.clone(), read.clone(), is_due.clone());
        // After every drawing: also a tick that comes changes how high its message is.
        use_effect(move || {
            *is_due.borrow_mut() = false;
            let Some(pane) = pane.cast::<HtmlElement>() else {
                return;
            };
            if *jumped.borrow() != extent.jumps && extent.count > 0 {
                *jumped.borrow_mut() = extent.jumps;
                jump(&pane, extent.target);
            } else if pane.scroll_top().abs() > AT_END_PX || !extent.whole {
                hold(&pane, read.borrow().as_ref());
            }
            *read.borrow_mut() = first_seen(&pane);
        });
    }
    let onscroll = {
        let at_end = at_end.clone();
        Callback::from(move |event: Event| {
            if let Some(pane) = event.target_dyn_into::<HtmlElement>() {
                let from_end = pane.scroll_top().abs();
                at_end.set(from_end <= AT_END_PX);
                if !*is_due.borrow() {
                    *read.borrow_mut() = first_seen(&pane);
                }
                if pane.scroll_height() - pane.client_height() - from_end < NEAR_PX {
                    earlier.emit(());
                }
                if from_end < NEAR_PX {
                    later.emit(());
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
    ScrollPosition { at_end: *at_end, onscroll, to_end }
}

/// Brings a message into the middle, or the end into view.
fn jump(pane: &HtmlElement, target: Option<MessageId>) {
    let found = target.and_then(|target| dom::inside(pane, &element_id(target)));
    let Some(found) = found else {
        return pane.set_scroll_top(0);
    };
    let (outer, inner) = (pane.get_bounding_client_rect(), found.get_bounding_client_rect());
    let middle = inner.top() + inner.height() / 2.0 - (outer.top() + outer.height() / 2.0);
    pane.set_scroll_top(pane.scroll_top() + middle.round() as i32);
}

/// Puts the message that is read back to where it stood.
fn hold(pane: &HtmlElement, read: Option<&(String, f64)>) {
    let Some((id, then)) = read else { return };
    if let Some(now) = dom::inside(pane, id).map(|element| below(pane, &element)) {
        pane.set_scroll_top(pane.scroll_top() + (now - then).round() as i32);
    }
}

fn below(pane: &Element, element: &Element) -> f64 {
    element.get_bounding_client_rect().top() - pane.get_bounding_client_rect().top()
}

/// The first message that shows, and where.
fn first_seen(pane: &HtmlElement) -> Option<(String, f64)> {
    let inner = pane.first_element_child()?;
    let children = inner.children();
    let (mut low, mut high) = (0, children.length());
    // They stand in order: the first whose end is below the pane's top.
    while low < high {
        let middle = low + (high - low) / 2;
        let element = children.item(middle)?;
        if below(pane, &element) + element.get_bounding_client_rect().height() <= 0.0 {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    (low..children.length()).find_map(|nth| {
        let element = children.item(nth)?.dyn_into::<Element>().ok()?;
        let id = element.id();
        id.starts_with("m-").then(|| (id, below(pane, &element)))
    })
}
