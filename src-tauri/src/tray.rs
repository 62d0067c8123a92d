//! The tray icon, where this computer has what it takes. Where it has not, the desk works without.

use crate::window;
use tauri::{
    AppHandle, Manager, Wry,
    menu::{Menu, MenuEvent, MenuItem},
    tray::TrayIconBuilder,
};

/// Set to anything but nothing, no tray icon is made.
const SWITCH: &str = "PAPERPLANE_NO_TRAY";
const OPEN: &str = "open";
const QUIT: &str = "quit";

/// The line of the menu that counts.
struct Count(MenuItem<Wry>);

/// Makes the tray icon. Without one nothing is missing that the window has not.
pub fn open(app: &AppHandle) {
    if !is_wanted(std::env::var_os(SWITCH).as_deref()) {
        tracing::info!("No tray icon: it is switched off");
    } else if !is_possible() {
        tracing::info!("No tray icon: this computer has no library for it");
    } else if let Err(error) = make(app) {
        tracing::warn!(%error, "No tray icon");
    }
}

fn make(app: &AppHandle) -> tauri::Result<()> {
    let count = MenuItem::new(app, words(0), false, None::<&str>)?;
    let open = MenuItem::with_id(app, OPEN, "Open", true, None::<&str>)?;
    let quit = MenuItem::with_id(app, QUIT, "Quit", true, None::<&str>)?;
    let menu = Menu::with_items(app, &[&open, &count, &quit])?;
    let mut tray = TrayIconBuilder::with_id("desk").menu(&menu).tooltip("PaperPlane").on_menu_event(chosen);
    if let Some(icon) = app.default_window_icon() {
        tray = tray.icon(icon.clone());
    }
    tray.build(app)?;
    app.manage(Count(count));
    Ok(())
}

fn chosen(app: &AppHandle, event: MenuEvent) {
    match event.id().as_ref() {
        OPEN => window::to_front(app),
        QUIT => app.exit(0),
        _ => {}
    }
}

/// Says how much is unread, where there is a tray icon.
pub fn say(app: &AppHandle, unread: u32) {
    let Some(count) = app.try_state::<Count>() else {
        return;
    };
    if let Err(error) = count.0.set_text(words(unread)) {
        tracing::warn!(%error, "The tray icon does not count");
    }
}

fn words(unread: u32) -> String {
    match unread {
        0 => "Nothing unread".into(),
        1 => "1 conversation unread".into(),
        unread => format!("{unread} conversations unread"),
    }
}

fn is_wanted(switch: Option<&std::ffi::OsStr>) -> bool {
    switch.is_none_or(std::ffi::OsStr::is_empty)
}

/// Returns true if the library is there. The tray's own crate ends the program where it is not, so it is asked for before.
#[cfg(target_os = "linux")]
fn is_possible() -> bool {
    ["libayatana-appindicator3.so.1", "libappindicator3.so.1"].into_iter().any(loads)
}

#[cfg(not(target_os = "linux"))]
const fn is_possible() -> bool {
    true
}

#[cfg(target_os = "linux")]
#[expect(
    unsafe_code,
    reason = "a library may do anything while it is loaded; this one is loaded right after in any case"
)]
fn loads(library: &str) -> bool {
    // SAFETY: these libraries are GTK's own kind and meant to be loaded beside GTK, which is in use here already.
    unsafe { libloading::Library::new(library) }.is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_switch_switches_it_off() {
        assert!(is_wanted(None) && is_wanted(Some("".as_ref())));
        assert!(!is_wanted(Some("1".as_ref())));
    }

    #[test]
    fn it_counts_conversations() {
        assert_eq!([0, 1, 12].map(words), ["Nothing unread", "1 conversation unread", "12 conversations unread"]);
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn a_library_that_is_not_there_does_not_load() {
        assert!(loads("libc.so.6") && !loads("libpaperplane-is-not-there.so.1"));
    }
}
