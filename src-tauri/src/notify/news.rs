//! One piece of news, in words: a message that came, or a notice for a member of staff.

use paperplane_bridge::{
    ConversationId, Gist, MessageId,
    view::{self, news::NewsKind},
};

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

impl From<view::news::News> for News {
    fn from(news: view::news::News) -> Self {
        let (conversation, who) = (news.conversation, news.who);
        match news.kind {
            NewsKind::Message { message, text, gist } => {
                let text = match readable(&text) {
                    text if text.is_empty() => gist.as_ref().map_or_else(|| "New message".to_owned(), in_words),
                    text => text,
                };
                Self { conversation, title: who, text, plain: "New message", answers: Some(message) }
            }
            NewsKind::Mention { by, text } => {
                let by = if by.is_empty() { "Somebody".to_owned() } else { by };
                let (title, text) = (format!("{by} mentioned you"), format!("{who}: {}", readable(&text)));
                Self { conversation, title, text, plain: "You were mentioned", answers: None }
            }
            NewsKind::Overtaken { first } => {
                let (title, text) = match first {
                    Some(first) => (format!("{first} was first"), format!("{who} is with {first} already.")),
                    None => ("Somebody was first".into(), format!("{who} was given back to everybody.")),
                };
                Self { conversation, title, text, plain: "Somebody was first", answers: None }
            }
            NewsKind::CaseOvertaken { first } => {
                let (title, text) = match first {
                    Some(first) => {
                        (format!("{first} was first"), format!("{first} decided about the case of {who} already."))
                    }
                    None => ("Somebody was first".into(), format!("The case of {who} was moved already.")),
                };
                Self { conversation, title, text, plain: "Somebody was first", answers: None }
            }
        }
    }
}

/// The gist of a message in words.
fn in_words(gist: &Gist) -> String {
    let several = |count: u32, one: &str, many: &str| match count {
        1 => format!("Sent {one}"),
        count => format!("Sent {count} {many}"),
    };
    match gist {
        Gist::Sticker => "Sent a sticker".into(),
        Gist::Photos { count } => several(*count, "a photo", "photos"),
        Gist::Videos { count } => several(*count, "a video", "videos"),
        Gist::Voice { .. } => "Sent a voice message".into(),
        Gist::Contacts { count } => several(*count, "a contact", "contacts"),
        Gist::File { name, .. } if !readable(name).is_empty() => readable(name),
        Gist::File { .. } => "Sent a file".into(),
        Gist::Files { count } => several(*count, "a file", "files"),
        Gist::Location { name } => name.as_deref().map_or_else(|| "Sent a place".into(), readable),
        Gist::Choice { label } => readable(label),
        Gist::Ad { headline } => headline.as_deref().map_or_else(|| "Came by an advertisement".into(), readable),
        Gist::Mail { subject } => subject.as_deref().map_or_else(|| "Sent an empty mail".into(), readable),
        Gist::Unshown { .. } => "New message".into(),
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
