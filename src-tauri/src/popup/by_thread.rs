//! Notifications of Windows and macOS: each waits on a thread of its own, and none can be changed or taken back.

use super::{
    response::{NobodyShows, Response, read},
    text::Popup,
};
use notify_rust::{Notification, NotificationResponse};
use tokio::sync::{Semaphore, mpsc, watch};

/// Threads that wait at the same time. Where too many wait already, a notification is only shown.
const WAITING_COUNT_MAX: usize = 32;

pub async fn show(mut said: watch::Receiver<Popup>) -> Result<Response, NobodyShows> {
    let (ended, mut responses) = mpsc::unbounded_channel();
    let mut live_count = 0;
    loop {
        live_count += 1;
        begin(said.borrow_and_update().clone(), ended.clone());
        loop {
            tokio::select! {
                response = responses.recv() => match response {
                    Some(Ok(Response::Gone)) if live_count > 1 => live_count -= 1,
                    Some(ended) => return ended,
                    None => return Ok(Response::Gone),
                },
                more = said.changed() => match more {
                    Ok(()) => break,
                    Err(_) => return Ok(Response::Gone), // it stays where it is: nothing takes it back
                },
            }
        }
    }
}

fn begin(popup: Popup, sender: mpsc::UnboundedSender<Result<Response, NobodyShows>>) {
    // Waiting cannot be broken off, so it has its number.
    static WAITING: Semaphore = Semaphore::const_new(WAITING_COUNT_MAX);
    let permit = WAITING.try_acquire().ok();
    std::thread::spawn(move || {
        let ended = show_on_this_thread(&popup, permit.is_some());
        drop(permit);
        sender.send(ended).ok(); // nobody listens any more at the end of the program
    });
}

fn show_on_this_thread(popup: &Popup, wait: bool) -> Result<Response, NobodyShows> {
    let mut notification = Notification::new();
    // The earlier lines stand in notifications of their own.
    let newest = popup.lines.last().map_or("", String::as_str);
    notification.appname("PaperPlane").summary(&popup.title).body(newest).action("default", "Open");
    #[cfg(windows)]
    if !tauri::is_dev() {
        notification.app_id(IDENTIFIER); // only an installed program has a name of its own in the Start menu
    }
    let shown = notification.show()?;
    let mut response = Response::Gone;
    if wait {
        // Not `wait_for_action`, which takes a click on the body for a closing on Windows.
        shown.wait_for_response(|reported: &NotificationResponse| response = read(reported))?;
    }
    Ok(response)
}

/// The program's name as its installer wrote it.
const IDENTIFIER: &str = "dev.paperplane.desk";

/// Says once who shows the notifications.
#[cfg(target_os = "macos")]
pub fn introduce() {
    // A program that is not installed yet borrows a name that the system knows.
    let name = if tauri::is_dev() { "com.apple.Terminal" } else { IDENTIFIER };
    if let Err(error) = notify_rust::set_application(name) {
        tracing::warn!(%error, "Notifications will not have this program's name");
    }
}
