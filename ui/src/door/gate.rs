//! The gate's door: questions by POST, what is told by a connection that stays open. The cookie carries the token.

use super::{Door, Heard, offline, unreadable};
use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use paperplane_bridge::{BlobId, Code, Trouble, ask::GetHome};
use std::rc::{Rc, Weak};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{EventSource, File, Headers, MessageEvent, RequestInit, Response, Window};

/// How long to wait before knocking again where the connection was refused, in milliseconds.
const KNOCK_AGAIN_MS: u32 = 2_000;

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

/// Brings in a file; its name goes percent-encoded, since headers hold no other letters.
pub(super) async fn bring(file: &File) -> Result<String, Trouble> {
    let window = web_sys::window().ok_or_else(unreadable)?;
    let headers = Headers::new().map_err(|_| unreadable())?;
    let name = String::from(js_sys::encode_uri_component(&file.name()));
    headers.set("x-file-name", &name).map_err(|_| unreadable())?;
    headers.set("content-type", &file.type_()).map_err(|_| unreadable())?;
    let request = RequestInit::new();
    request.set_method("POST");
    request.set_headers(&headers);
    request.set_body(file);
    answered(&window, "files", &request).await
}

async fn answered(window: &Window, address: &str, request: &RequestInit) -> Result<String, Trouble> {
    let answer = JsFuture::from(window.fetch_with_str_and_init(address, request)).await.map_err(|_| offline())?;
    let answer: Response = answer.dyn_into().map_err(|_| unreadable())?;
    let text = JsFuture::from(answer.text().map_err(|_| unreadable())?).await.map_err(|_| offline())?;
    let text = text.as_string().unwrap_or_default();
    if answer.ok() {
        return Ok(text);
    }
    Err(serde_json::from_str(&text).unwrap_or_else(|_| match answer.status() {
        401 => Trouble::new(Code::NotLetIn, say!("door-not-let-in")),
        413 => Trouble::new(Code::Invalid, say!("door-file-too-large")),
        // Somebody between us and the gate answers in its place.
        502..=504 => offline(),
        _ => unreadable(),
    }))
}

/// Where a file is; relative to the page.
pub(super) fn file(blob: BlobId) -> String {
    format!("files/{blob}")
}

/// Hears for as long as the window lives.
pub(super) fn listen(door: &Rc<Door>) {
    let Ok(source) = EventSource::new("tells") else {
        return;
    };
    let (opened, told, failed) = (Rc::downgrade(door), Rc::downgrade(door), Rc::downgrade(door));
    let refused = source.clone();
    let listeners = [
        EventListener::new(&source, "open", move |_| {
            if let Some(door) = opened.upgrade() {
                door.reached(true);
            }
        }),
        EventListener::new(&source, "message", move |event| {
            let data = event.dyn_ref::<MessageEvent>().and_then(|event| event.data().as_string());
            let told_now = data.and_then(|json| serde_json::from_str(&json).ok());
            if let (Some(door), Some(tell)) = (told.upgrade(), told_now) {
                door.tell(&Heard::Told(tell));
            }
        }),
        EventListener::new(&source, "error", move |_| {
            if let Some(door) = failed.upgrade() {
                door.reached(false);
            }
            // A connection that broke is made again by the browser; one that was refused is not.
            if refused.ready_state() == EventSource::CLOSED {
                knock_later(failed.clone());
            }
        }),
    ];
    for listener in listeners {
        listener.forget();
    }
}

fn knock_later(door: Weak<Door>) {
    let knock = Timeout::new(KNOCK_AGAIN_MS, move || {
        let Some(door) = door.upgrade() else {
            return;
        };
        spawn_local(async move {
            match door.ask(GetHome {}).await {
                Err(trouble) if trouble.code == Code::NotLetIn => door.tell(&Heard::Shut),
                Ok(_) | Err(_) => listen(&door),
            }
        });
    });
    knock.forget();
}
