//! One notification of the operating system, from its showing to its click, its reply or its end.

#[cfg(any(windows, target_os = "macos"))]
mod by_thread;
#[cfg(all(unix, not(target_os = "macos")))]
mod on_bus;
#[cfg(all(unix, not(target_os = "macos")))]
mod replying;

use notify_rust::NotificationResponse;
use tokio::sync::watch;

#[cfg(any(windows, target_os = "macos"))]
use by_thread as system;
#[cfg(all(unix, not(target_os = "macos")))]
use on_bus as system;

/// What a notification says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Popup {
    /// The first line.
    pub title: String,
    /// The lines below it, as they should be read, the newest last.
    pub lines: Vec<String>,
    /// Whether there is something to reply to.
    pub takes_reply: bool,
}

/// How a notification ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Response {
    /// Somebody clicked on it.
    Opened,
    /// Somebody wrote a reply into it.
    Replied(String),
    /// It went away, or was taken back.
    Gone,
}

/// A notification could not be shown: nothing on this computer does so, or it would not.
#[derive(Debug)]
pub struct NobodyShows(String);

impl std::fmt::Display for NobodyShows {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

/// Shows a notification and waits for its end. What is said meanwhile takes the place of what was said before, where
/// the system can; when nobody can say more, it is taken back, where the system can.
///
/// # Errors
/// Where nothing on this computer shows notifications.
pub async fn show(said: watch::Receiver<Popup>) -> Result<Response, NobodyShows> {
    system::show(said).await
}

/// Says once who shows the notifications.
pub fn introduce() {
    #[cfg(target_os = "macos")]
    by_thread::introduce();
}

fn read(response: &NotificationResponse) -> Response {
    match response {
        NotificationResponse::Default => Response::Opened,
        NotificationResponse::Action(name) if matches!(name.as_str(), "default" | "Open") => Response::Opened,
        NotificationResponse::Reply(text) if !text.trim().is_empty() => Response::Replied(text.clone()),
        NotificationResponse::Action(_) | NotificationResponse::Reply(_) | NotificationResponse::Closed(_) => {
            Response::Gone
        }
    }
}

impl From<notify_rust::error::Error> for NobodyShows {
    fn from(error: notify_rust::error::Error) -> Self {
        Self(error.to_string())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use notify_rust::CloseReason;

    #[test]
    fn a_closed_notification_was_not_clicked() {
        assert_eq!(read(&NotificationResponse::Default), Response::Opened);
        assert_eq!(read(&NotificationResponse::Action("default".into())), Response::Opened);
        assert_eq!(read(&NotificationResponse::Closed(CloseReason::Dismissed)), Response::Gone);
        assert_eq!(read(&NotificationResponse::Reply(" yes".into())), Response::Replied(" yes".into()));
        assert_eq!(read(&NotificationResponse::Reply(" ".into())), Response::Gone, "an empty reply is none");
    }
}
