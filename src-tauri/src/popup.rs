//! One notification of the operating system, from its showing to its click.

use notify_rust::{Notification, NotificationResponse};

/// Notifications whose click is waited for at the same time.
pub const LIVE_COUNT_MAX: usize = 32;

/// What a notification says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Popup {
    /// The first line.
    pub title: String,
    /// The text below it, as it should be read.
    pub body: String,
}

/// Shows it and waits until it was clicked or went away. Tells whether it was clicked.
///
/// # Errors
/// Where nothing on this computer shows notifications.
#[cfg(all(unix, not(target_os = "macos")))]
pub async fn show(popup: Popup) -> notify_rust::error::Result<bool> {
    let mut notification = Notification::new();
    notification.appname("PaperPlane").summary(&popup.title).body(&escape(&popup.body)).icon("paperplane");
    // Without an action named "default" a click on the body is not reported.
    let shown = notification.action("default", "Open").show_async().await?;
    let mut clicked = false;
    shown.wait_for_action_async(|response: &NotificationResponse| clicked = is_click(response)).await;
    Ok(clicked)
}

/// Shows it and waits until it was clicked or went away. Tells whether it was clicked.
///
/// # Errors
/// Where nothing on this computer shows notifications.
#[cfg(any(windows, target_os = "macos"))]
pub async fn show(popup: Popup) -> notify_rust::error::Result<bool> {
    // Waiting takes a thread here and cannot be broken off: where too many wait already, it is only shown.
    static WAITING: tokio::sync::Semaphore = tokio::sync::Semaphore::const_new(LIVE_COUNT_MAX);
    let place = WAITING.try_acquire().ok();
    let (tell, told) = tokio::sync::oneshot::channel();
    std::thread::spawn(move || {
        let clicked = show_on_this_thread(&popup, place.is_some());
        drop(place);
        tell.send(clicked).ok(); // nobody listens any more at the end of the program
    });
    told.await.unwrap_or(Ok(false))
}

#[cfg(any(windows, target_os = "macos"))]
fn show_on_this_thread(popup: &Popup, wait: bool) -> notify_rust::error::Result<bool> {
    let mut notification = Notification::new();
    notification.appname("PaperPlane").summary(&popup.title).body(&popup.body).action("default", "Open");
    #[cfg(windows)]
    if !tauri::is_dev() {
        notification.app_id(IDENTIFIER); // only an installed program has a name of its own in the Start menu
    }
    let shown = notification.show()?;
    let mut clicked = false;
    if wait {
        // Not `wait_for_action`, which takes a click on the body for a closing on Windows.
        shown.wait_for_response(|response: &NotificationResponse| clicked = is_click(response))?;
    }
    Ok(clicked)
}

/// The program's name as its installer wrote it.
#[cfg(any(windows, target_os = "macos"))]
pub const IDENTIFIER: &str = "dev.paperplane.desk";

fn is_click(response: &NotificationResponse) -> bool {
    match response {
        NotificationResponse::Default => true,
        NotificationResponse::Action(name) => matches!(name.as_str(), "default" | "Open"),
        NotificationResponse::Reply(_) | NotificationResponse::Closed(_) => false,
    }
}

/// Says once who shows the notifications.
pub fn introduce() {
    #[cfg(target_os = "macos")]
    {
        // A program that is not installed yet borrows a name that the system knows.
        let name = if tauri::is_dev() { "com.apple.Terminal" } else { IDENTIFIER };
        if let Err(error) = notify_rust::set_application(name) {
            tracing::warn!(%error, "Notifications will not carry this program's name");
        }
    }
}

/// The text as markup that shows it unchanged. Some daemons read markup and do not say so: it is always escaped.
#[cfg(all(unix, not(target_os = "macos")))]
fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

#[cfg(test)]
mod tests {
    use super::*;
    use notify_rust::CloseReason;

    #[cfg(all(unix, not(target_os = "macos")))]
    #[test]
    fn markup_is_shown_and_not_obeyed() {
        assert_eq!(escape("<b>A & B</b>"), "&lt;b&gt;A &amp; B&lt;/b&gt;");
    }

    #[test]
    fn a_closed_notification_was_not_clicked() {
        assert!(is_click(&NotificationResponse::Default));
        assert!(is_click(&NotificationResponse::Action("default".into())));
        assert!(!is_click(&NotificationResponse::Closed(CloseReason::Dismissed)));
    }
}
