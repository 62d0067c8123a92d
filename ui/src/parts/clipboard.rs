//! The clipboard of the computer.

use wasm_bindgen_futures::JsFuture;

/// Copies a text; returns true if it is on the clipboard. A page that did not come over a safe connection has none.
pub async fn copy_text(text: &str) -> bool {
    let Some(window) = web_sys::window().filter(web_sys::Window::is_secure_context) else {
        return false;
    };
    JsFuture::from(window.navigator().clipboard().write_text(text)).await.is_ok()
}
