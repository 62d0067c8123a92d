//! What a search found.

use paperplane_core::{
    ids::{ConversationId, EventId, MessageId},
    time::Timestamp,
};
use serde::{Deserialize, Serialize};

/// People and messages that hold all the words.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SearchPage {
    /// People whose name or address fits.
    pub people: Vec<PersonHit>,
    /// Messages that fit, newest first.
    pub messages: Vec<MessageHit>,
    /// Notes that fit, newest first.
    pub notes: Vec<NoteHit>,
    /// What of the question was not understood, as it was typed.
    pub misread: Vec<String>,
}

/// A person whose name or address fits.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PersonHit {
    /// Their newest conversation.
    pub conversation: ConversationId,
    /// Their name, or the address where no name is known.
    pub who: String,
    /// The address as people write it.
    pub address: String,
}

/// A message that fits.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MessageHit {
    /// Where it stands.
    pub conversation: ConversationId,
    /// Which.
    pub message: MessageId,
    /// The person of the conversation.
    pub who: String,
    /// The text around the first hit, in pieces.
    pub snippet: Vec<Piece>,
    /// The names of its files, or what they are where they have none.
    pub files: Vec<String>,
    /// When it was said.
    pub at: Timestamp,
}

/// A note that fits.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NoteHit {
    /// Where it stands.
    pub conversation: ConversationId,
    /// Which.
    pub id: EventId,
    /// The person of the conversation.
    pub who: String,
    /// Who of the staff wrote it.
    pub author: String,
    /// The text around the first hit, in pieces.
    pub snippet: Vec<Piece>,
    /// When it was written.
    pub at: Timestamp,
}

/// A piece of a snippet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Piece {
    /// The text.
    pub text: String,
    /// Whether it is what was searched for.
    pub hit: bool,
}
