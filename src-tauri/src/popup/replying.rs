//! Notifications that take a reply: daemons that say `inline-reply`, as KDE's does. notify-rust does not receive
//! `NotificationReplied`, which goes to the connection that showed the notification and to no other.

use super::{
    response::{NobodyShows, Response},
    text::{Popup, body},
};
use futures_util::StreamExt;
use std::collections::HashMap;
use tokio::sync::{OnceCell, watch};
use zbus::{Connection, proxy, zvariant::Value};

#[proxy(
    interface = "org.freedesktop.Notifications",
    default_service = "org.freedesktop.Notifications",
    default_path = "/org/freedesktop/Notifications",
    gen_blocking = false
)]
trait Notifications {
    fn get_capabilities(&self) -> zbus::Result<Vec<String>>;

    #[allow(clippy::too_many_arguments, reason = "the desktops' own specification")]
    fn notify(
        &self,
        program: &str,
        instead_of: u32,
        icon: &str,
        summary: &str,
        body: &str,
        actions: &[&str],
        hints: HashMap<&str, Value<'_>>,
        timeout_ms: i32,
    ) -> zbus::Result<u32>;

    fn close_notification(&self, id: u32) -> zbus::Result<()>;

    #[zbus(signal)]
    fn action_invoked(&self, id: u32, action: String) -> zbus::Result<()>;

    #[zbus(signal)]
    fn notification_replied(&self, id: u32, text: String) -> zbus::Result<()>;

    #[zbus(signal)]
    fn notification_closed(&self, id: u32, reason: u32) -> zbus::Result<()>;
}

/// Returns true if this desktop's notifications take replies. Asked once; a daemon that does not answer is asked again.
pub async fn is_possible() -> bool {
    static POSSIBLE: OnceCell<bool> = OnceCell::const_new();
    let asked = POSSIBLE.get_or_try_init(async || {
        let capabilities = NotificationsProxy::new(&Connection::session().await?).await?.get_capabilities().await?;
        Ok::<_, zbus::Error>(capabilities.iter().any(|capability| capability == "inline-reply"))
    });
    asked.await.copied().unwrap_or_default()
}

/// Shows it and waits for its end.
pub async fn show(mut said: watch::Receiver<Popup>) -> Result<Response, NobodyShows> {
    let connection = Connection::session().await?;
    let daemon = NotificationsProxy::new(&connection).await?;
    // Before it is shown: no answer comes too early.
    let mut clicks = daemon.receive_action_invoked().await?;
    let mut replies = daemon.receive_notification_replied().await?;
    let mut ends = daemon.receive_notification_closed().await?;
    let first = said.borrow_and_update().clone();
    let mut id = say(&daemon, 0, &first).await?;
    loop {
        tokio::select! {
            // A daemon that was replied to says so before it says that the notification is closed.
            biased;
            Some(reply) = replies.next() => match reply.args() {
                Ok(reply) if reply.id == id && !reply.text.trim().is_empty() => {
                    let _ = daemon.close_notification(id).await; // most have closed it themselves
                    return Ok(Response::Replied(reply.text));
                }
                _ => {}
            },
            Some(click) = clicks.next() => {
                if click.args().is_ok_and(|click| click.id == id && click.action == "default") {
                    return Ok(Response::Opened);
                }
            }
            Some(end) = ends.next() => {
                if end.args().is_ok_and(|end| end.id == id) {
                    return Ok(Response::Gone);
                }
            }
            more = said.changed() => {
                if more.is_err() {
                    daemon.close_notification(id).await?;
                    return Ok(Response::Gone);
                }
                let popup = said.borrow_and_update().clone();
                // One that was refused (Plasma takes the same words once in a second) leaves what stands there.
                id = say(&daemon, id, &popup).await.unwrap_or(id);
            }
            else => return Ok(Response::Gone),
        }
    }
}

async fn say(daemon: &NotificationsProxy<'_>, instead_of: u32, popup: &Popup) -> zbus::Result<u32> {
    let actions = ["default", "Open", "inline-reply", "Reply"];
    let hints = HashMap::from([
        ("x-kde-reply-placeholder-text", Value::from("Reply")),
        ("x-kde-reply-submit-button-text", Value::from("Send")),
    ]);
    let (title, body) = (popup.title.as_str(), body(popup));
    daemon.notify("PaperPlane", instead_of, "paperplane", title, &body, &actions, hints, -1).await
}

impl From<zbus::Error> for NobodyShows {
    fn from(error: zbus::Error) -> Self {
        Self(error.to_string())
    }
}
