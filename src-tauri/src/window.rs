//! The one window.

use tauri::{AppHandle, Manager, Url, WebviewWindowBuilder};

/// Its label in `tauri.conf.json` and in the capabilities.
const LABEL: &str = "main";

/// Opens the window. It can show our own pages and nothing else.
pub fn open(app: &AppHandle) -> tauri::Result<()> {
    let settings = app.config().app.windows.iter().find(|window| window.label == LABEL);
    let settings = settings.cloned().ok_or(tauri::Error::WindowNotFound)?;
    WebviewWindowBuilder::from_config(app, &settings)?.on_navigation(is_ours).build()?;
    Ok(())
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_pages_of_this_program_are_shown() {
        let ours = |page: &str| is_ours(&page.parse().unwrap());
        assert!(ours("tauri://localhost/") && ours("http://tauri.localhost/index.html"));
        assert!(!ours("https://example.com/") && !ours("http://127.0.0.1:8000/desk/"));
        assert!(!ours("file:///etc/passwd") && !ours("https://tauri.localhost.example.com/"));
    }
}
