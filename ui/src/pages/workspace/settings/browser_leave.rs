//! The browser's leave to show notifications, where no program is around the window.

use crate::{
    door::notifications::{Leave, ask_leave, leave},
    hooks::use_door,
};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

/// The leave as a setting shows it.
#[derive(Clone)]
pub struct BrowserLeave {
    /// True if nothing stands in the way of notifications.
    pub given: bool,
    /// True if a person can do something about it here.
    pub can_ask: bool,
    /// The sentence that says what stands in the way.
    pub hint: Option<String>,
    /// Asks the browser for leave.
    pub ask: Callback<()>,
}

/// The leave as it is, and the way to ask for it.
#[hook]
pub fn use_browser_leave() -> BrowserLeave {
    let needs_leave = use_door().announces();
    let now = use_state_eq(leave);
    let ask = {
        let now = now.clone();
        Callback::from(move |()| {
            let now = now.clone();
            spawn_local(async move { now.set(ask_leave().await) });
        })
    };
    if !needs_leave {
        return BrowserLeave { given: true, can_ask: true, hint: None, ask };
    }
    let hint = match *now {
        Leave::Given => None,
        Leave::NotAsked => Some(say!("settings-notify-ask")),
        Leave::Refused => Some(say!("settings-notify-refused")),
        Leave::NotHere => Some(say!("settings-notify-not-here")),
    };
    BrowserLeave { given: *now == Leave::Given, can_ask: matches!(*now, Leave::Given | Leave::NotAsked), hint, ask }
}
