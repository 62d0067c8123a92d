//! One notification of the operating system, from its showing to its click, its reply or its end.

#[cfg(any(windows, target_os = "macos"))]
mod by_thread;
#[cfg(all(unix, not(target_os = "macos")))]
mod on_bus;
#[cfg(all(unix, not(target_os = "macos")))]
mod replying;
mod response;
mod text;

pub use response::{NobodyShows, Response};
pub use text::Popup;

use tokio::sync::watch;

#[cfg(any(windows, target_os = "macos"))]
use by_thread as system;
#[cfg(all(unix, not(target_os = "macos")))]
use on_bus as system;

/// Shows a notification and waits for its end. What is said meanwhile takes the place of what was said before, where
/// the system can; when nobody can say more, it is taken back, where the system can.
///
/// # Errors
/// If nothing on this computer shows notifications.
pub async fn show(said: watch::Receiver<Popup>) -> Result<Response, NobodyShows> {
    system::show(said).await
}

/// Says once who shows the notifications.
pub fn introduce() {
    #[cfg(target_os = "macos")]
    by_thread::introduce();
}
