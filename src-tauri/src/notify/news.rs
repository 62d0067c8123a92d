//! One piece of news, in words: a message that came, or a notice for a member of staff.

use paperplane_bridge::{ConversationId, MessageId};
use paperplane_engine::{Arrival, StaffNotice, StaffNoticeKind};

/// The longest text in characters: no desktop shows more, and some cut in the middle of a character.
pub(super) const TEXT_CHARS_MAX: usize = 240;

/// One piece of news, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct News {
    /// The conversation that a click opens.
    pub conversation: ConversationId,
    /// The name of the person, or what happened.
    pub title: String,
    /// The text.
    pub text: String,
    /// The only words that are shown where previews are switched off.
    pub plain: &'static str,
    /// The message that a reply answers; `None` where there is nothing to reply to.
    pub answers: Option<MessageId>,
}

impl From<Arrival> for News {
    fn from(arrival: Arrival) -> Self {
        let text = match (readable(&arrival.text), arrival.media_count) {
            (text, 0) if text.is_empty() => "New message".to_owned(),
            (text, 1) if text.is_empty() => "Sent a file".to_owned(),
            (text, count) if text.is_empty() => format!("Sent {count} files"),
            (text, _) => text,
        };
        let (conversation, answers) = (arrival.conversation, Some(arrival.message));
        Self { conversation, title: arrival.who, text, plain: "New message", answers }
    }
}

impl From<StaffNotice> for News {
    fn from(notice: StaffNotice) -> Self {
        let who = notice.who;
        let (title, text, plain) = match notice.kind {
            StaffNoticeKind::Mention { by, text } => {
                let by = if by.is_empty() { "Somebody".to_owned() } else { by };
                (format!("{by} mentioned you"), format!("{who}: {}", readable(&text)), "You were mentioned")
            }
            StaffNoticeKind::Overtaken { first: Some(first) } => {
                (format!("{first} was first"), format!("{who} is with {first} already."), "Somebody was first")
            }
            StaffNoticeKind::Overtaken { first: None } => {
                ("Somebody was first".into(), format!("{who} was given back to everybody."), "Somebody was first")
            }
        };
        Self { conversation: notice.conversation, title, text, plain, answers: None }
    }
}

/// Without what a screen cannot show, and not too long.
fn readable(text: &str) -> String {
    let text: String = text.chars().filter(|c| !c.is_control() || c.is_whitespace()).collect();
    let text = text.trim();
    match text.char_indices().nth(TEXT_CHARS_MAX) {
        Some((end, _)) => format!("{}…", text[..end].trim_end()),
        None => text.to_owned(),
    }
}
