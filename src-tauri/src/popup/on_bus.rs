//! Notifications of the desktops that speak on D-Bus, by notify-rust; daemons that take replies, see `replying.rs`.

use super::{
    replying,
    response::{NobodyShows, Response, read},
    text::{Popup, body},
};
use notify_rust::{Notification, NotificationHandle, NotificationResponse};
use std::{
    collections::VecDeque,
    sync::{Mutex, PoisonError},
};
use tokio::sync::watch;

/// Connections that are kept open after their notification has ended.
const KEPT_COUNT_MAX: usize = 32;

pub async fn show(mut said: watch::Receiver<Popup>) -> Result<Response, NobodyShows> {
    if said.borrow().takes_reply && replying::is_possible().await {
        return replying::show(said).await;
    }
    let first = said.borrow_and_update().clone();
    let mut shown = notification(&first).show_async().await?;
    loop {
        let mut response = None;
        let more = tokio::select! {
            () = shown.wait_for_action_async(|reported: &NotificationResponse| response = Some(read(reported))) => None,
            more = said.changed() => Some(more),
        };
        match more {
            None => {
                keep(shown);
                return Ok(response.unwrap_or(Response::Gone));
            }
            Some(Ok(())) => {
                let popup = said.borrow_and_update().clone();
                shown = say_instead(shown, popup).await?;
            }
            Some(Err(_)) => {
                shown.close_async().await;
                keep(shown);
                return Ok(Response::Gone);
            }
        }
    }
}

/// GNOME takes back all notifications of a program when the connection ends that showed the first of them.
fn keep(shown: NotificationHandle) {
    static KEPT: Mutex<VecDeque<NotificationHandle>> = Mutex::new(VecDeque::new());
    let mut kept = KEPT.lock().unwrap_or_else(PoisonError::into_inner);
    kept.push_back(shown);
    if kept.len() > KEPT_COUNT_MAX {
        kept.pop_front();
    }
}

fn notification(popup: &Popup) -> Notification {
    let mut notification = Notification::new();
    notification.appname("PaperPlane").summary(&popup.title).body(&body(popup)).icon("paperplane");
    // Without an action named "default" a click on the body is not reported.
    notification.action("default", "Open");
    notification
}

/// The same notification with other words, over the connection that its daemon knows.
async fn say_instead(mut shown: NotificationHandle, popup: Popup) -> Result<NotificationHandle, NobodyShows> {
    shown.summary(&popup.title).body(&body(&popup));
    let said = tokio::task::spawn_blocking(move || {
        // One that was refused leaves what stands there.
        let _ = shown.update();
        shown
    });
    said.await.map_err(|error| NobodyShows(error.to_string()))
}
