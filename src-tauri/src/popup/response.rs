//! The end of a notification: a click, a reply, or nothing.

use notify_rust::NotificationResponse;

/// The end of a notification.
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
pub struct NobodyShows(pub(super) String);

impl std::fmt::Display for NobodyShows {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

/// The end that the system reports.
pub(super) fn read(response: &NotificationResponse) -> Response {
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
