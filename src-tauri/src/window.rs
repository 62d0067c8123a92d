//! The one window.

use tauri::{AppHandle, Manager, Url, WebviewWindowBuilder, Wry, webview::NewWindowResponse};

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

/// Opens a web page outside this program, and no window of ours for it.
fn open_elsewhere(page: &Url) -> NewWindowResponse<Wry> {
    if is_web_page(page)
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

/// Whether a page is one of those built into this program.
fn is_ours(page: &Url) -> bool {
    match page.scheme() {
        "tauri" => true,
        "http" | "https" => page.host_str() == Some("tauri.localhost"),
        _ => false,
    }
}

/// Whether a page may be handed to a browser: anything else could start any program.
fn is_web_page(page: &Url) -> bool {
    matches!(page.scheme(), "http" | "https") && page.has_host()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_web_pages_are_handed_to_a_browser() {
        let web = |page: &str| is_web_page(&page.parse().unwrap());
        assert!(web("https://wa.me/14155238886") && web("http://127.0.0.1:8000/phone"));
        assert!(!web("file:///etc/passwd") && !web("javascript:alert(1)") && !web("mailto:a@example.com"));
    }

    #[test]
    fn only_pages_of_this_program_are_shown() {
        let ours = |page: &str| is_ours(&page.parse().unwrap());
        assert!(ours("tauri://localhost/") && ours("http://tauri.localhost/index.html"));
        assert!(!ours("https://example.com/") && !ours("http://127.0.0.1:8000/desk/"));
        assert!(!ours("file:///etc/passwd") && !ours("https://tauri.localhost.example.com/"));
    }
}
