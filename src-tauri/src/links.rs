//! Following links, from the command line and from the system.

use crate::{
    args::Args,
    link::Link,
    view::{self, Wanted},
};
use clap::Parser;
use tauri::AppHandle;

/// Shows what the link names.
pub fn follow(app: &AppHandle, link: Link) {
    let wanted = match link {
        Link::Conversation(conversation) => Wanted::Conversation(conversation),
        Link::New(message) => Wanted::New(message),
        Link::Desk => return crate::window::to_front(app),
    };
    let app = app.clone();
    tauri::async_runtime::spawn(async move { view::show(&app, wanted).await });
}

/// Follows the link that a second start of the program was given; without one, the window comes to the front.
pub fn follow_second_start(app: &AppHandle, words: &[String]) {
    let link = Args::try_parse_from(words).ok().and_then(|args| args.link);
    follow(app, link.unwrap_or(Link::Desk));
}

/// On macOS the system hands links to the running program. Elsewhere they are words of a start.
#[cfg(target_os = "macos")]
pub fn listen(app: &AppHandle) {
    use tauri_plugin_deep_link::DeepLinkExt;
    let handle = app.clone();
    app.deep_link().on_open_url(move |event| {
        for url in event.urls() {
            if let Ok(link) = url.as_str().parse() {
                follow(&handle, link);
            }
        }
    });
}
