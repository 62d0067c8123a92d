//! The shell's door: Tauri's commands and events, by what its script put into the page.

use super::{
    listeners::{Heard, Listeners},
    trouble::unreadable,
};
use js_sys::{Function, JSON, Object, Promise, Reflect};
use paperplane_bridge::{BlobId, ConversationId, Trouble, stale::PUSH_EVENT};
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::File;

/// The object that the shell put into the page.
pub(super) struct Shell(JsValue);

impl Shell {
    /// The shell around this page, where there is one.
    pub(super) fn find() -> Option<Self> {
        property(&js_sys::global(), "__TAURI__").map(Self)
    }

    /// Asks by the command for questions.
    pub(super) async fn ask(&self, ask: &str) -> Result<String, Trouble> {
        let value = JSON::parse(ask).map_err(|_| unreadable())?;
        answered(self.command("ask", &[("ask", value)])).await
    }

    /// Brings in a file: its bytes as they are, its name in a header.
    pub(super) async fn bring(&self, file: &File) -> Result<String, Trouble> {
        let bytes = JsFuture::from(file.array_buffer()).await.map_err(|_| unreadable())?;
        let (options, headers) = (Object::new(), Object::new());
        let name = js_sys::encode_uri_component(&file.name());
        let put = |object: &Object, name: &str, value: &JsValue| Reflect::set(object, &name.into(), value);
        put(&headers, "x-file-name", &name.into()).map_err(|_| unreadable())?;
        put(&headers, "x-file-type", &file.type_().into()).map_err(|_| unreadable())?;
        put(&options, "headers", &headers).map_err(|_| unreadable())?;
        let bytes = js_sys::Uint8Array::new(&bytes);
        answered(self.call(["core", "invoke"], &["bring".into(), bytes.into(), options.into()])).await
    }

    /// Says what the desk shows now: an open conversation, or the list alone.
    pub(super) fn in_view(&self, conversation: Option<ConversationId>) {
        let value = conversation.map_or(JsValue::NULL, |id| id.to_string().into());
        let said = self.command("in_view", &[("conversation", value)]);
        spawn_local(async move {
            // Where it is not heard, a message that is in view is announced as well.
            let _ = answered(said).await;
        });
    }

    /// True if the program starts with the person's session; `None` where it does not know.
    pub(super) async fn autostart(&self) -> Option<bool> {
        let answer = answered(self.command("autostart_get", &[])).await.ok()?;
        serde_json::from_str(&answer).ok()
    }

    /// Lets it, or no longer.
    pub(super) async fn set_autostart(&self, on: bool) -> Result<(), Trouble> {
        answered(self.command("autostart_set", &[("on", on.into())])).await.map(drop)
    }

    /// Hears for as long as the window lives.
    pub(super) fn listen(&self, listeners: &Rc<Listeners>) {
        let weak = Rc::downgrade(listeners);
        let heard = Closure::<dyn FnMut(JsValue)>::new(move |event: JsValue| {
            let push = property(&event, "payload").and_then(|payload| text(&payload));
            let push = push.and_then(|json| serde_json::from_str(&json).ok());
            if let (Some(listeners), Some(push)) = (weak.upgrade(), push) {
                listeners.notify(&Heard::Pushed(push));
            }
        });
        let listening = self.call(["event", "listen"], &[PUSH_EVENT.into(), heard.as_ref().clone()]);
        heard.forget();
        let weak = Rc::downgrade(listeners);
        spawn_local(async move {
            if let Some(listening) = listening {
                // Where the shell forbids listening, the answers still come; they only grow old.
                let _ = JsFuture::from(listening).await;
            }
            // Pushes that came before the window listened are asked for again.
            if let Some(listeners) = weak.upgrade() {
                listeners.notify(&Heard::Back);
            }
        });
    }

    fn command(&self, name: &str, arguments: &[(&str, JsValue)]) -> Option<Promise> {
        let object = Object::new();
        for (name, value) in arguments {
            Reflect::set(&object, &(*name).into(), value).ok()?;
        }
        self.call(["core", "invoke"], &[name.into(), object.into()])
    }

    fn call(&self, path: [&str; 2], arguments: &[JsValue]) -> Option<Promise> {
        let holder = property(&self.0, path[0])?;
        let function: Function = property(&holder, path[1])?.dyn_into().ok()?;
        function.apply(&holder, &arguments.iter().collect()).ok()?.dyn_into().ok()
    }
}

async fn answered(promise: Option<Promise>) -> Result<String, Trouble> {
    match JsFuture::from(promise.ok_or_else(unreadable)?).await {
        Ok(answer) => text(&answer).ok_or_else(unreadable),
        Err(trouble) => {
            Err(text(&trouble).and_then(|json| serde_json::from_str(&json).ok()).unwrap_or_else(unreadable))
        }
    }
}

/// The address of a file: the shell's own scheme, which Windows writes as a host.
pub(super) fn file(blob: BlobId) -> String {
    let windows = web_sys::window().and_then(|window| window.navigator().user_agent().ok());
    if windows.is_some_and(|agent| agent.contains("Windows")) {
        format!("http://desk-file.localhost/{blob}")
    } else {
        format!("desk-file://localhost/{blob}")
    }
}

fn property(object: &JsValue, name: &str) -> Option<JsValue> {
    Reflect::get(object, &name.into()).ok().filter(|value| !value.is_undefined() && !value.is_null())
}

fn text(value: &JsValue) -> Option<String> {
    JSON::stringify(value).ok()?.as_string()
}
