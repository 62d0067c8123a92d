//! A frame that is as high as what is drawn in it, and passes on the keys of the desk.

use gloo_events::{EventListener, EventListenerOptions};
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{Document, HtmlElement, HtmlIFrameElement, KeyboardEvent, KeyboardEventInit, ResizeObserver};
use yew::prelude::*;

/// A frame as far as it is known.
pub struct Framed {
    /// The height of its content, in pixels; `None` before it is drawn.
    pub height: Option<i32>,
    /// To be called when it was loaded.
    pub onload: Callback<Event>,
}

#[hook]
pub fn use_frame(frame: &NodeRef) -> Framed {
    let height = use_state_eq(|| None::<i32>);
    let watched = use_mut_ref(|| None::<Watched>);
    let onload = {
        let (frame, height) = (frame.clone(), height.clone());
        Callback::from(move |_: Event| {
            let height = height.clone();
            let found = frame.cast::<HtmlIFrameElement>();
            *watched.borrow_mut() = found.and_then(|frame| Watched::new(&frame, move |high| height.set(Some(high))));
        })
    };
    Framed { height: *height, onload }
}

/// A frame that is watched until this is dropped.
struct Watched {
    observer: ResizeObserver,
    _heard: Closure<dyn FnMut()>,
    _keys: EventListener,
}

impl Watched {
    fn new(frame: &HtmlIFrameElement, say: impl Fn(i32) + 'static) -> Option<Self> {
        let document = frame.content_document()?;
        let body: HtmlElement = document.body()?;
        say(body.offset_height());
        let watched = body.clone();
        let heard = Closure::<dyn FnMut()>::new(move || say(watched.offset_height()));
        let observer = ResizeObserver::new(heard.as_ref().unchecked_ref()).ok()?;
        observer.observe(&body);
        Some(Self { observer, _heard: heard, _keys: keys(frame, &document) })
    }
}

impl Drop for Watched {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

/// Keys that move within the frame stay there; all others are the desk's.
fn keys(frame: &HtmlIFrameElement, document: &Document) -> EventListener {
    let frame = frame.clone();
    EventListener::new_with_options(document, "keydown", EventListenerOptions::enable_prevent_default(), move |event| {
        let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
        let key = event.key();
        let stays = ["Tab", "Enter", " ", "Home", "End", "PageUp", "PageDown"].contains(&key.as_str())
            || key.starts_with("Arrow");
        if stays {
            return;
        }
        let same = KeyboardEventInit::new();
        same.set_key(&key);
        same.set_code(&event.code());
        same.set_ctrl_key(event.ctrl_key());
        same.set_meta_key(event.meta_key());
        same.set_alt_key(event.alt_key());
        same.set_shift_key(event.shift_key());
        same.set_bubbles(true);
        same.set_cancelable(true);
        if let Ok(same) = KeyboardEvent::new_with_keyboard_event_init_dict("keydown", &same)
            && frame.dispatch_event(&same) == Ok(false)
        {
            event.prevent_default();
        }
    })
}
