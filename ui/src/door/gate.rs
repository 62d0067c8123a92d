//! The gate's door: questions by POST, pushes by a connection that stays open. The cookie carries the token.

use super::{
    listeners::{Heard, Listeners},
    trouble::{offline, unreadable},
};
use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use js_sys::Promise;
use paperplane_bridge::{BlobId, Code, Question, Trouble, ask::GetHome};
use std::rc::{Rc, Weak};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{EventSource, File, Headers, MessageEvent, ProgressEvent, RequestInit, Response, Window, XmlHttpRequest};
use yew::Callback;

/// Wait before connecting again where the connection was refused, in milliseconds.
const RECONNECT_AFTER_MS: u32 = 2_000;

/// Asks; the addresses are relative to the page.
pub(super) async fn ask(json: String) -> Result<String, Trouble> {
    let window = web_sys::window().ok_or_else(unreadable)?;
    let headers = Headers::new().map_err(|_| unreadable())?;
    headers.set("content-type", "application/json").map_err(|_| unreadable())?;
    let request = RequestInit::new();
    request.set_method("POST");
    request.set_headers(&headers);
    request.set_body(&json.into());
    answered(&window, "ask", &request).await
}

/// Brings in a file; its name goes percent-encoded, since headers hold no other letters. Only
/// `XMLHttpRequest` reports how much was sent.
pub(super) async fn bring(file: &File, progress: Callback<u32>) -> Result<String, Trouble> {
    let request = XmlHttpRequest::new().map_err(|_| unreadable())?;
    request.open("POST", "files").map_err(|_| unreadable())?;
    let name = String::from(js_sys::encode_uri_component(&file.name()));
    request.set_request_header("x-file-name", &name).map_err(|_| unreadable())?;
    request.set_request_header("content-type", &file.type_()).map_err(|_| unreadable())?;
    let going = request.upload().map_err(|_| unreadable())?;
    let _progress = EventListener::new(&going, "progress", move |event| {
        if let Some(event) = event.dyn_ref::<ProgressEvent>().filter(|event| event.total() > 0.0) {
            progress.emit((event.loaded() / event.total() * 100.0) as u32);
        }
    });
    let ended = Promise::new(&mut |done, _| {
        request.set_onloadend(Some(&done));
    });
    request.send_with_opt_blob(Some(file)).map_err(|_| offline())?;
    JsFuture::from(ended).await.map_err(|_| offline())?;
    let status = request.status().unwrap_or_default();
    let text = request.response_text().ok().flatten().unwrap_or_default();
    match status {
        0 => Err(offline()),
        200..=299 => Ok(text),
        _ => Err(serde_json::from_str(&text).unwrap_or_else(|_| refused(status))),
    }
}

/// The trouble behind an answer without words.
fn refused(status: u16) -> Trouble {
    match status {
        401 => Trouble::new(Code::NotLetIn, say!("door-not-let-in")),
        413 => Trouble::new(Code::Invalid, say!("door-file-too-large")),
        // Somebody between us and the gate answers in its place.
        502..=504 => offline(),
        _ => unreadable(),
    }
}

async fn answered(window: &Window, address: &str, request: &RequestInit) -> Result<String, Trouble> {
    let answer = JsFuture::from(window.fetch_with_str_and_init(address, request)).await.map_err(|_| offline())?;
    let answer: Response = answer.dyn_into().map_err(|_| unreadable())?;
    let text = JsFuture::from(answer.text().map_err(|_| unreadable())?).await.map_err(|_| offline())?;
    let text = text.as_string().unwrap_or_default();
    if answer.ok() {
        return Ok(text);
    }
    Err(serde_json::from_str(&text).unwrap_or_else(|_| refused(answer.status())))
}

/// The address of a file, relative to the page.
pub(super) fn file(blob: BlobId) -> String {
    format!("files/{blob}")
}

/// Listens for as long as the window lives.
pub(super) fn listen(listeners: &Rc<Listeners>) {
    let Ok(source) = EventSource::new("pushes") else {
        return;
    };
    let (opened, pushed, failed) = (Rc::downgrade(listeners), Rc::downgrade(listeners), Rc::downgrade(listeners));
    let refused = source.clone();
    let of_source = [
        EventListener::new(&source, "open", move |_| {
            if let Some(listeners) = opened.upgrade() {
                listeners.reached(true);
            }
        }),
        EventListener::new(&source, "message", move |event| {
            let data = event.dyn_ref::<MessageEvent>().and_then(|event| event.data().as_string());
            let push = data.and_then(|json| serde_json::from_str(&json).ok());
            if let (Some(listeners), Some(push)) = (pushed.upgrade(), push) {
                listeners.notify(&Heard::Pushed(push));
            }
        }),
        EventListener::new(&source, "error", move |_| {
            if let Some(listeners) = failed.upgrade() {
                listeners.reached(false);
            }
            // A connection that broke is made again by the browser; one that was refused is not.
            if refused.ready_state() == EventSource::CLOSED {
                reconnect_later(failed.clone());
            }
        }),
    ];
    for listener in of_source {
        listener.forget();
    }
}

fn reconnect_later(listeners: Weak<Listeners>) {
    let timeout = Timeout::new(RECONNECT_AFTER_MS, move || {
        let Some(listeners) = listeners.upgrade() else {
            return;
        };
        spawn_local(async move {
            match asked(GetHome {}).await {
                Err(trouble) if trouble.code == Code::NotLetIn => listeners.notify(&Heard::Shut),
                Ok(_) | Err(_) => listen(&listeners),
            }
        });
    });
    timeout.forget();
}

async fn asked<Q: Question>(question: Q) -> Result<String, Trouble> {
    ask(serde_json::to_string(&paperplane_bridge::Ask::from(question)).map_err(|_| unreadable())?).await
}
