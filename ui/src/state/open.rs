//! A conversation that is open, or is to be opened.

use paperplane_bridge::{ConversationId, MessageId};

/// A conversation that is open, at a message where somebody came for one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OpenConversation {
    pub conversation: ConversationId,
    pub at: Option<MessageId>,
}

/// At its end.
impl From<ConversationId> for OpenConversation {
    fn from(conversation: ConversationId) -> Self {
        Self { conversation, at: None }
    }
}
