//! Starting with the person's session.

use crate::{args::Args, folders};
use tauri::{AppHandle, Wry, plugin::TauriPlugin};
use tauri_plugin_autostart::{Builder, ManagerExt};

/// Registers this start in each system's own way: with its folder, where it is not the usual one.
pub fn plugin(args: &Args) -> TauriPlugin<Wry> {
    let builder = Builder::new().args(words(args));
    match folders::tag(args) {
        Some(tag) => builder.app_name(format!("PaperPlane-{tag}")).build(),
        None => builder.app_name("PaperPlane").build(),
    }
}

/// The command line that opens the same desk.
fn words(args: &Args) -> Vec<String> {
    if args.demo {
        return vec!["--demo".into()];
    }
    if folders::tag(args).is_none() {
        return Vec::new();
    }
    let folder = folders::data(args);
    let folder = std::path::absolute(&folder).unwrap_or(folder);
    vec!["--data".into(), quoted(&folder.to_string_lossy()), "--port".into(), args.port.to_string()]
}

/// As one word: Linux and Windows keep a whole line of words, macOS a list.
fn quoted(word: &str) -> String {
    if cfg!(target_os = "macos") { word.to_owned() } else { format!("\"{word}\"") }
}

/// Returns true if the program starts with the person's session.
///
/// # Errors
/// The system's own words.
pub fn is_on(app: &AppHandle) -> Result<bool, tauri_plugin_autostart::Error> {
    app.autolaunch().is_enabled()
}

/// Switches that on or off.
///
/// # Errors
/// The system's own words.
pub fn set(app: &AppHandle, on: bool) -> Result<(), tauri_plugin_autostart::Error> {
    if on { app.autolaunch().enable() } else { app.autolaunch().disable() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_desk_is_opened_again() {
        assert!(words(&Args::default()).is_empty());
        assert_eq!(words(&Args { demo: true, ..Args::default() }), ["--demo"]);
        let args = Args { data: Some("a b".into()), port: 8001, ..Args::default() };
        let words = words(&args);
        assert_eq!((words.len(), words[0].as_str(), words[3].as_str()), (4, "--data", "8001"));
        let is_quoted = words[1].starts_with('"') && words[1].ends_with("a b\"");
        assert_eq!(is_quoted, !cfg!(target_os = "macos"), "a space parts words where a line is kept: {}", words[1]);
    }
}
