//! News for the member of staff at a device: a message that came in, or a notice by name. Each is announced once.

use paperplane_core::{
    ids::{ConversationId, MessageId},
    talk::gist::Gist,
    time::Timestamp,
};
use serde::{Deserialize, Serialize};

/// One piece of news.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct News {
    /// The conversation that it leads to.
    pub conversation: ConversationId,
    /// The person of that conversation: their name, or the address where no name is known.
    pub who: String,
    /// The time at which it was recorded.
    pub recorded: Timestamp,
    /// The kind.
    pub kind: NewsKind,
}

/// The kind of a piece of news.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum NewsKind {
    /// A message of theirs.
    Message {
        /// The id of the message.
        message: MessageId,
        /// Its text.
        text: String,
        /// Its gist where it has no text.
        gist: Option<Gist>,
    },
    /// A note that names the member.
    Mention {
        /// The name of its author; empty if not known.
        by: String,
        /// The note.
        text: String,
    },
    /// An assignment by the member that did not count.
    Overtaken {
        /// The name of the member who has the conversation; `None` for nobody.
        first: Option<String>,
    },
    /// A decision of the member about a case that did not count.
    CaseOvertaken {
        /// The name of the member who was first; `None` for a program.
        first: Option<String>,
    },
}

impl NewsKind {
    /// Returns true for messages of theirs, which are counted apart from notices by name.
    pub const fn is_message(&self) -> bool {
        matches!(self, Self::Message { .. })
    }
}
