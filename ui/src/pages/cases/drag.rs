//! Dragging a card by mouse, pen or finger to another lane.

use crate::dom;
use gloo_events::EventListener;
use paperplane_bridge::{cases::definition::StepKey, view::case::CaseCard};
use std::{cell::RefCell, rc::Rc};
use wasm_bindgen::JsCast;
use yew::prelude::*;

/// The way that a pointer goes before a press becomes a drag, in pixels.
const SLACK: i32 = 6;

/// A card that hangs from the pointer.
#[derive(Clone, Debug, PartialEq)]
pub struct Drag {
    /// The card.
    pub card: CaseCard,
    /// The pointer, in pixels of the window.
    pub at: (i32, i32),
    /// The lane below it.
    pub over: Option<StepKey>,
}

/// A press that may become a drag.
struct Press {
    card: CaseCard,
    from: (i32, i32),
    pointer: i32,
    _listeners: Vec<EventListener>,
}

/// Dragging, as far as it goes.
pub struct Dragging {
    /// The card that hangs from the pointer now.
    pub drag: Option<Drag>,
    /// Begins a press on a card.
    pub grab: Callback<(CaseCard, PointerEvent)>,
    /// True just after a drag: the click that ends it opens nothing.
    pub was_dragged: Rc<RefCell<bool>>,
}

/// Calls `ondrop` with the card and the lane on which it was let go.
#[hook]
pub fn use_dragging(ondrop: Callback<(CaseCard, StepKey)>) -> Dragging {
    let drag = use_state_eq(|| None::<Drag>);
    let press = use_mut_ref(|| None::<Press>);
    let was_dragged = use_mut_ref(|| false);
    let latest = use_mut_ref(|| ondrop.clone());
    *latest.borrow_mut() = ondrop;
    let current = use_mut_ref(|| None::<Drag>);
    let grab = {
        let (drag, press, was_dragged) = (drag.clone(), press.clone(), was_dragged.clone());
        Callback::from(move |(card, event): (CaseCard, PointerEvent)| {
            if event.button() != 0 {
                return;
            }
            *was_dragged.borrow_mut() = false;
            let Some(window) = web_sys::window() else { return };
            let moved = {
                let (drag, press, current, was) = (drag.clone(), press.clone(), current.clone(), was_dragged.clone());
                EventListener::new(&window, "pointermove", move |event| {
                    let next = event.dyn_ref::<PointerEvent>().and_then(|event| followed(&press, &current, event));
                    if let Some(next) = next {
                        *was.borrow_mut() = true;
                        *current.borrow_mut() = Some(next.clone());
                        drag.set(Some(next));
                    }
                })
            };
            let ends = |kind: &'static str, counts: bool| {
                let (drag, press, current, latest) = (drag.clone(), press.clone(), current.clone(), latest.clone());
                EventListener::once(&window, kind, move |_| {
                    let dropped = current.borrow_mut().take();
                    drag.set(None);
                    if let Some(Drag { card, over: Some(lane), .. }) = dropped.filter(|_| counts) {
                        let ondrop = latest.borrow().clone();
                        ondrop.emit((card, lane));
                    }
                    // The listeners go once this one has returned.
                    let ended = press.borrow_mut().take();
                    wasm_bindgen_futures::spawn_local(async move { drop(ended) });
                })
            };
            let _listeners = vec![moved, ends("pointerup", true), ends("pointercancel", false)];
            let (from, pointer) = ((event.client_x(), event.client_y()), event.pointer_id());
            *press.borrow_mut() = Some(Press { card, from, pointer, _listeners });
        })
    };
    Dragging { drag: (*drag).clone(), grab, was_dragged }
}

/// The drag after the pointer moved; `None` while it is a press.
fn followed(
    press: &Rc<RefCell<Option<Press>>>,
    current: &Rc<RefCell<Option<Drag>>>,
    event: &PointerEvent,
) -> Option<Drag> {
    let press = press.borrow();
    let press = press.as_ref().filter(|press| press.pointer == event.pointer_id())?;
    let at = (event.client_x(), event.client_y());
    let far = (at.0 - press.from.0).abs().max((at.1 - press.from.1).abs()) > SLACK;
    if !far && current.borrow().is_none() {
        return None;
    }
    Some(Drag { card: press.card.clone(), at, over: lane_at(at) })
}

/// The lane below a point.
fn lane_at(at: (i32, i32)) -> Option<StepKey> {
    let below = dom::document()?.element_from_point(at.0 as f32, at.1 as f32)?;
    let lane = below.closest("[data-stage]").ok().flatten()?;
    lane.get_attribute("data-stage").map(StepKey)
}
