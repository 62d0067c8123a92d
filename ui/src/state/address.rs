//! The address of a conversation in this window: `#/conversation/{id}`, and with `/{message}` of one of its messages.

use super::open::OpenConversation;
use paperplane_bridge::{ConversationId, MessageId};

const CONVERSATION: &str = "#/conversation/";
/// The address of the list alone, after a conversation was closed.
pub const LIST: &str = "#/";

/// The fragment of an open conversation.
pub fn fragment(open: Option<OpenConversation>) -> String {
    match open {
        None => LIST.to_owned(),
        Some(OpenConversation { conversation, at: None }) => format!("{CONVERSATION}{conversation}"),
        Some(OpenConversation { conversation, at: Some(message) }) => format!("{CONVERSATION}{conversation}/{message}"),
    }
}

/// The conversation that a fragment names; `None` for the list, and for what cannot be read.
pub fn read(fragment: &str) -> Option<OpenConversation> {
    let (conversation, message) = match fragment.strip_prefix(CONVERSATION)?.split_once('/') {
        Some((conversation, message)) => (conversation, Some(message)),
        None => (fragment.strip_prefix(CONVERSATION)?, None),
    };
    let conversation: ConversationId = conversation.parse().ok()?;
    let at: Option<MessageId> = message.and_then(|message| message.parse().ok());
    Some(OpenConversation { conversation, at })
}

/// A link to a conversation or a message that a colleague can follow: `base` is the address of this window, or the
/// program's own scheme where it has no address.
pub fn link(base: Option<&str>, open: OpenConversation) -> String {
    match base {
        Some(base) => format!("{}{}", base.split('#').next().unwrap_or_default(), fragment(Some(open))),
        None => fragment(Some(open)).replacen("#/", "paperplane://", 1),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use paperplane_bridge::Timestamp;

    #[test]
    fn an_address_leads_back_to_what_was_open() {
        let conversation = ConversationId::new(Timestamp(1), [7; 10]);
        for at in [None, Some(MessageId::new(Timestamp(2), [8; 10]))] {
            let open = OpenConversation { conversation, at };
            assert_eq!(read(&fragment(Some(open))), Some(open));
        }
        assert_eq!(read(&fragment(None)), None);
    }

    #[test]
    fn what_cannot_be_read_is_the_list() {
        let id = ConversationId::new(Timestamp(1), [7; 10]);
        for text in ["", "#", "#parts", "#/conversation/", "#/conversation/../x", "#/settings"] {
            assert_eq!(read(text), None, "{text}");
        }
        let open = read(&format!("#/conversation/{id}/nothing"));
        assert_eq!(open, Some(OpenConversation { conversation: id, at: None }), "the conversation is still there");
    }

    #[test]
    fn a_link_can_be_followed_in_a_browser_and_by_the_program() {
        let open = OpenConversation::from(ConversationId::new(Timestamp(1), [7; 10]));
        let id = open.conversation;
        let link_of = |base| link(base, open);
        assert_eq!(
            link_of(Some("https://desk.example/desk/#/x")),
            format!("https://desk.example/desk/#/conversation/{id}")
        );
        assert_eq!(link_of(None), format!("paperplane://conversation/{id}"));
    }
}
