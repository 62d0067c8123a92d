//! Texts that the browser keeps over a reload until the node has them. They stay on the person's computer, and go as
//! soon as they are taken.

use serde::{Serialize, de::DeserializeOwned};
use web_sys::Storage;

/// Before the name of each text.
const PREFIX: &str = "unsaved:";

/// Keeps a value under a name, in place of the one before.
pub(super) fn keep(name: &str, value: &impl Serialize) {
    if let (Some(storage), Ok(json)) = (storage(), serde_json::to_string(value)) {
        // Where nothing may be kept, or no more, it lives as long as the page.
        let _ = storage.set_item(&format!("{PREFIX}{name}"), &json);
    }
}

/// The value of a name; `None` where none is kept, or an older version of the page kept something else.
pub(super) fn kept<T: DeserializeOwned>(name: &str) -> Option<T> {
    let json = storage()?.get_item(&format!("{PREFIX}{name}")).ok().flatten()?;
    serde_json::from_str(&json).ok()
}

/// Forgets the value of a name.
pub(super) fn forget(name: &str) {
    if let Some(storage) = storage() {
        // Where nothing may be kept, there is nothing to forget.
        let _ = storage.remove_item(&format!("{PREFIX}{name}"));
    }
}

/// All names that begin like this.
pub(super) fn names(beginning: &str) -> Vec<String> {
    let Some(storage) = storage() else {
        return Vec::new();
    };
    let count = storage.length().unwrap_or_default();
    let keys = (0..count).filter_map(|nth| storage.key(nth).ok().flatten());
    let names = keys.filter_map(|key| key.strip_prefix(PREFIX).map(str::to_owned));
    names.filter(|name| name.starts_with(beginning)).collect()
}

fn storage() -> Option<Storage> {
    web_sys::window()?.local_storage().ok().flatten()
}
