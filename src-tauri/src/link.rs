//! A link into the desk: `paperplane://conversation/{id}`. Anybody may write one, so it can only show.

use paperplane_bridge::ConversationId;
use std::str::FromStr;
use tauri::Url;

/// The scheme, as `tauri.conf.json` registers it.
const SCHEME: &str = "paperplane";

/// The target of a link.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Link {
    /// A conversation.
    Conversation(ConversationId),
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
        let conversation = (url.host_str() == Some("conversation")).then(|| url.path().trim_matches('/').parse().ok());
        Ok(conversation.flatten().map_or(Self::Desk, Self::Conversation))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use paperplane_bridge::Timestamp;

    #[test]
    fn a_link_leads_to_its_conversation() {
        let id = ConversationId::new(Timestamp(1), [7; 10]);
        for text in [format!("paperplane://conversation/{id}"), format!("PaperPlane://conversation/{id}/")] {
            assert_eq!(text.parse(), Ok(Link::Conversation(id)), "{text}");
        }
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
