//! A link into the desk: `paperplane://conversation/{id}`, with `/{message}` at one of its messages; or
//! `paperplane://new?to={number}&text={words}` to begin a message. Anybody may write one, so it can only show: a person sends.

use paperplane_bridge::stale::{NewMessage, Show};
use std::str::FromStr;
use tauri::Url;

/// The scheme, as `tauri.conf.json` registers it.
const SCHEME: &str = "paperplane";

/// Characters that are taken of a value in a link: as long as the longest message.
const BEGUN_CHARS_MAX: usize = 4_096;

/// The target of a link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Link {
    /// A conversation, or one of its messages.
    Conversation(Show),
    /// A new conversation.
    New(NewMessage),
    /// The desk: a later version's link, or one that was mistyped.
    Desk,
}

impl FromStr for Link {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let url = Url::parse(text).map_err(|_| "this is neither a task nor a link".to_owned())?;
        if url.scheme() != SCHEME {
            return Err(format!("only links that begin with {SCHEME}:// lead here"));
        }
        if url.host_str() == Some("new") {
            return Ok(Self::New(message(&url)));
        }
        let wanted = (url.host_str() == Some("conversation")).then(|| wanted(url.path())).flatten();
        Ok(wanted.map_or(Self::Desk, Self::Conversation))
    }
}

/// The message that a link begins; what is longer than any message is cut.
fn message(url: &Url) -> NewMessage {
    let value = |wanted: &str| {
        let found = url.query_pairs().find(|(name, _)| name == wanted);
        found.map(|(_, value)| value.chars().take(BEGUN_CHARS_MAX).collect()).unwrap_or_default()
    };
    NewMessage { to: value("to"), text: value("text") }
}

/// A conversation with its message, from the path of a link.
fn wanted(path: &str) -> Option<Show> {
    let mut parts = path.trim_matches('/').split('/');
    let conversation = parts.next()?.parse().ok()?;
    Some(Show { conversation, message: parts.next().and_then(|message| message.parse().ok()) })
}

#[cfg(test)]
mod tests {
    use super::*;
    use paperplane_bridge::{ConversationId, MessageId, Timestamp};

    #[test]
    fn a_link_leads_to_its_conversation() {
        let id = ConversationId::new(Timestamp(1), [7; 10]);
        for text in [format!("paperplane://conversation/{id}"), format!("PaperPlane://conversation/{id}/")] {
            assert_eq!(text.parse(), Ok(Link::Conversation(id.into())), "{text}");
        }
        let message = MessageId::new(Timestamp(2), [8; 10]);
        let wanted = Show { conversation: id, message: Some(message) };
        assert_eq!(format!("paperplane://conversation/{id}/{message}").parse(), Ok(Link::Conversation(wanted)));
    }

    #[test]
    fn a_link_begins_a_message() {
        let begun = |to: &str, text: &str| Link::New(NewMessage { to: to.into(), text: text.into() });
        let text = "paperplane://new?to=%2B44%207700%20900161&text=Hello%2C%20%E4%BD%A0%E5%A5%BD";
        assert_eq!(text.parse(), Ok(begun("+44 7700 900161", "Hello, 你好")));
        assert_eq!("paperplane://new".parse(), Ok(begun("", "")));
        let Ok(Link::New(long)) = format!("paperplane://new?text={}", "x".repeat(9_999)).parse() else { panic!() };
        assert_eq!(long.text.len(), BEGUN_CHARS_MAX);
    }

    #[test]
    fn what_cannot_be_read_leads_to_the_desk_and_what_is_not_ours_nowhere() {
        for text in ["paperplane://", "paperplane://conversation", "paperplane://conversation/../x", "paperplane:x"] {
            assert_eq!(text.parse(), Ok(Link::Desk), "{text}");
        }
        for text in ["https://example.com", "file:///etc/passwd", "rereed", ""] {
            assert!(text.parse::<Link>().is_err(), "{text}");
        }
    }
}
