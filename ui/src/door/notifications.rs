//! Notifications of the browser, where no program around the window shows them.

use gloo_events::EventListener;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Notification, NotificationOptions, NotificationPermission};

/// The browser's leave to show notifications.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Leave {
    /// Nobody asked the person yet.
    NotAsked,
    /// The person allowed them.
    Given,
    /// The person, or the browser in their place, forbids them.
    Refused,
    /// The browser has none for this page: it is too old, or the connection is not encrypted.
    NotHere,
}

/// The leave as it is now.
pub fn leave() -> Leave {
    let window = web_sys::window();
    let has_them = js_sys::Reflect::has(&js_sys::global(), &"Notification".into()).unwrap_or_default();
    if !has_them || !window.is_some_and(|window| window.is_secure_context()) {
        return Leave::NotHere;
    }
    read(Notification::permission())
}

/// Asks the person for leave. Browsers ask only where a person just clicked or pressed a key.
pub async fn ask_leave() -> Leave {
    if let (Leave::NotAsked, Ok(asked)) = (leave(), Notification::request_permission()) {
        // Where it fails nothing has changed.
        let _ = JsFuture::from(asked).await;
    }
    leave()
}

const fn read(permission: NotificationPermission) -> Leave {
    match permission {
        NotificationPermission::Granted => Leave::Given,
        NotificationPermission::Denied => Leave::Refused,
        _ => Leave::NotAsked,
    }
}

/// A notification on the screen; dropped, it stays there and its click does nothing.
pub struct OnScreen {
    notification: Notification,
    _click: EventListener,
}

impl OnScreen {
    /// Shows one, in place of the one with the same tag. `None` where the browser does not.
    pub fn show(tag: &str, title: &str, body: &str, onclick: impl Fn() + 'static) -> Option<Self> {
        let options = NotificationOptions::new();
        options.set_tag(tag);
        options.set_body(body);
        // It makes itself known again though one with its tag is there. Browsers that do not know this ignore it.
        let _ = js_sys::Reflect::set(&options, &"renotify".into(), &JsValue::TRUE);
        let notification = Notification::new_with_options(title, &options).ok()?;
        let clicked = notification.clone();
        let click = EventListener::new(&notification, "click", move |_| {
            if let Some(window) = web_sys::window() {
                // Some browsers bring the window to the front by themselves.
                let _ = window.focus();
            }
            clicked.close();
            onclick();
        });
        Some(Self { notification, _click: click })
    }

    /// Takes it off the screen.
    pub fn take_back(self) {
        self.notification.close();
    }
}
