//! The one window.

use tauri::{AppHandle, Manager, Url, WebviewWindowBuilder, Wry, plugin::TauriPlugin, webview::NewWindowResponse};
use tauri_plugin_window_state::{Builder, StateFlags};

/// Its label in `tauri.conf.json` and in the capabilities.
const LABEL: &str = "main";

/// Opens the window. It can show our own pages and nothing else; a link to elsewhere opens in the person's browser.
pub fn open(app: &AppHandle) -> tauri::Result<()> {
    let settings = app.config().app.windows.iter().find(|window| window.label == LABEL);
    let settings = settings.cloned().ok_or(tauri::Error::WindowNotFound)?;
    let window = WebviewWindowBuilder::from_config(app, &settings)?.on_navigation(is_ours);
    window.on_new_window(|page, _| open_elsewhere(&page)).build()?;
    Ok(())
}

/// The plugin that remembers the window's place and size. Not its visibility: a start shows it.
pub fn remembered() -> TauriPlugin<Wry> {
    let flags = StateFlags::SIZE | StateFlags::POSITION | StateFlags::MAXIMIZED | StateFlags::FULLSCREEN;
    Builder::new().with_state_flags(flags).build()
}

/// Opens a page, or writes to a mail address or a phone number, outside this program, and no window of ours for it.
fn open_elsewhere(page: &Url) -> NewWindowResponse<Wry> {
    if may_open(page)
        && let Err(error) = open::that_detached(page.as_str())
    {
        // Not the address: it may hold a token.
        tracing::warn!(%error, "A link could not be opened in a browser");
    }
    NewWindowResponse::Deny
}

/// Brings the window before the person's eyes.
pub fn to_front(app: &AppHandle) {
    let Some(window) = app.get_webview_window(LABEL) else {
        return;
    };
    let shown = window.show().and_then(|()| window.unminimize()).and_then(|()| window.set_focus());
    if let Err(error) = shown {
        tracing::warn!(%error, "The window could not be brought to the front");
    }
}

/// Returns true if somebody looks at the window: it is on the screen and has the keyboard.
pub fn is_looked_at(app: &AppHandle) -> bool {
    let Some(window) = app.get_webview_window(LABEL) else {
        return false;
    };
    let seen = window.is_visible().and_then(|visible| Ok(visible && !window.is_minimized()? && window.is_focused()?));
    seen.unwrap_or(false)
}

/// Says at the taskbar or dock how much is unread, where the system has a place for it.
pub fn badge(app: &AppHandle, unread: u32) {
    let Some(window) = app.get_webview_window(LABEL) else {
        return;
    };
    let count = (unread > 0).then_some(i64::from(unread));
    if let Err(error) = window.set_badge_count(count) {
        tracing::warn!(%error, "The taskbar does not count");
    }
}

/// Returns true if a page is one of those built into this program, or a document that such a page writes into a frame: the sheet of
/// a mail. Some engines ask for frames as well.
fn is_ours(page: &Url) -> bool {
    match page.scheme() {
        "tauri" => true,
        "about" => page.path() == "srcdoc",
        "http" | "https" => page.host_str() == Some("tauri.localhost"),
        _ => false,
    }
}

/// Returns true if an address may be handed to the system: web pages, mail addresses without anything that a message would
/// begin with, and phone numbers. Anything else could start any program.
fn may_open(page: &Url) -> bool {
    match page.scheme() {
        "http" | "https" => page.has_host(),
        "mailto" => page.query().is_none() && page.path().contains('@'),
        "tel" => page.path().chars().all(|one| one == '+' || one.is_ascii_digit()),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_pages_addresses_and_numbers_are_handed_to_the_system() {
        let opens = |page: &str| may_open(&page.parse().unwrap());
        assert!(opens("https://wa.me/14155238886") && opens("http://127.0.0.1:8000/phone"));
        assert!(opens("mailto:a@example.com") && opens("tel:+447700900410"));
        for page in [
            "file:///etc/passwd",
            "javascript:alert(1)",
            "mailto:a@example.com?attach=/etc/passwd",
            "mailto:x",
            "tel:*21*1#",
        ] {
            assert!(!opens(page), "{page}");
        }
    }

    #[test]
    fn only_pages_of_this_program_are_shown() {
        let ours = |page: &str| is_ours(&page.parse().unwrap());
        assert!(ours("tauri://localhost/") && ours("http://tauri.localhost/index.html"));
        assert!(ours("about:srcdoc") && !ours("about:config"));
        assert!(!ours("https://example.com/") && !ours("http://127.0.0.1:8000/desk/"));
        assert!(!ours("file:///etc/passwd") && !ours("https://tauri.localhost.example.com/"));
    }
}
