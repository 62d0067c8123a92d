//! One notification per message that arrives; its click opens the conversation.

use crate::{
    popup::{self, LIVE_COUNT_MAX, Popup},
    window,
};
use paperplane_engine::{Arrival, Desk};
use std::{
    collections::VecDeque,
    sync::{Arc, Once},
};
use tauri::AppHandle;
use tokio::{
    sync::broadcast::{Receiver, error::RecvError},
    task::AbortHandle,
};

/// The longest text in characters: no desktop shows more, and some cut in the middle of a character.
const TEXT_CHARS_MAX: usize = 240;

/// Shows every arrival until the desk is closed.
pub async fn notify(app: AppHandle, desk: Arc<Desk>, mut arrivals: Receiver<Arrival>) {
    popup::introduce();
    let mut live: VecDeque<AbortHandle> = VecDeque::new();
    loop {
        let arrival = match arrivals.recv().await {
            Ok(arrival) => arrival,
            Err(RecvError::Lagged(missed)) => {
                tracing::warn!(missed, "Messages came in faster than notifications could be shown");
                continue;
            }
            Err(RecvError::Closed) => return,
        };
        live.retain(|shown| !shown.is_finished());
        // The oldest is given up for a new one: it is still seen, and its click no longer heard.
        if live.len() >= LIVE_COUNT_MAX
            && let Some(oldest) = live.pop_front()
        {
            oldest.abort();
        }
        let shown = tokio::spawn(show(app.clone(), Arc::clone(&desk), arrival));
        live.push_back(shown.abort_handle());
    }
}

async fn show(app: AppHandle, desk: Arc<Desk>, arrival: Arrival) {
    match popup::show(words(&arrival)).await {
        Ok(false) => {}
        Ok(true) => {
            desk.show(arrival.conversation);
            window::to_front(&app);
        }
        Err(error) => complain_once(&error),
    }
}

/// A computer without notifications is told about once: nothing is lost, every message is in the inbox.
fn complain_once(error: &notify_rust::error::Error) {
    static COMPLAINED: Once = Once::new();
    COMPLAINED.call_once(|| tracing::warn!(%error, "Nothing on this computer shows notifications"));
}

/// What a notification of this message says.
fn words(arrival: &Arrival) -> Popup {
    let text: String = arrival.text.chars().filter(|c| !c.is_control() || c.is_whitespace()).collect();
    let body = match (text.trim(), arrival.media_count) {
        ("", 0) => "New message".to_owned(),
        ("", 1) => "Sent a file".to_owned(),
        ("", count) => format!("Sent {count} files"),
        (text, _) => shortened(text),
    };
    Popup { title: arrival.who.clone(), body }
}

fn shortened(text: &str) -> String {
    match text.char_indices().nth(TEXT_CHARS_MAX) {
        Some((end, _)) => format!("{}…", text[..end].trim_end()),
        None => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use paperplane_bridge::{ConversationId, MessageId, Timestamp};

    fn arrival(text: &str, media_count: u32) -> Arrival {
        Arrival {
            message: MessageId::new(Timestamp(1), [0; 10]),
            conversation: ConversationId::new(Timestamp(1), [1; 10]),
            who: "Amara Okafor".into(),
            text: text.into(),
            media_count,
            at: Timestamp(1),
            appended_at: Timestamp(1),
        }
    }

    #[test]
    fn a_message_is_shown_with_its_person() {
        let popup = words(&arrival("Is the visa fee included?", 0));
        assert_eq!((popup.title.as_str(), popup.body.as_str()), ("Amara Okafor", "Is the visa fee included?"));
    }

    #[test]
    fn files_without_words_are_counted() {
        assert_eq!(words(&arrival("", 1)).body, "Sent a file");
        assert_eq!(words(&arrival(" ", 3)).body, "Sent 3 files");
    }

    #[test]
    fn a_long_text_is_cut_between_characters_and_control_characters_go() {
        let body = words(&arrival(&"签".repeat(500), 0)).body;
        assert_eq!(body.chars().count(), TEXT_CHARS_MAX + 1);
        assert_eq!(words(&arrival("a\u{1b}[31mb", 0)).body, "a[31mb");
    }
}
