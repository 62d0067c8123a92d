//! The results of a search.

use paperplane_core::{
    ids::{ConversationId, EventId, MessageId},
    talk::gist::Gist,
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
    /// Filters of the query that were not understood, as they were typed.
    pub misread: Vec<String>,
    /// Words that were looked for instead of one that is nowhere, in the spelling of the search; empty where nothing was changed.
    #[serde(default)]
    pub similar: Vec<String>,
}

impl SearchPage {
    /// True if nothing was found.
    pub fn is_empty(&self) -> bool {
        self.people.is_empty() && self.messages.is_empty() && self.notes.is_empty()
    }
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
    /// The id of its conversation.
    pub conversation: ConversationId,
    /// The id of the message.
    pub message: MessageId,
    /// The person of the conversation.
    pub who: String,
    /// The text around the first hit, in pieces.
    pub snippet: Vec<Piece>,
    /// The names of its files, those that have one.
    pub files: Vec<String>,
    /// The gist of its files, where one has no name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub gist: Option<Gist>,
    /// The time of the message, by which it is ordered.
    pub at: Timestamp,
}

/// A note that fits.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NoteHit {
    /// The id of its conversation.
    pub conversation: ConversationId,
    /// The id of the event that recorded the note.
    pub id: EventId,
    /// The person of the conversation.
    pub who: String,
    /// The name of the member who wrote it; empty if it is not known.
    pub author: String,
    /// The text around the first hit, in pieces.
    pub snippet: Vec<Piece>,
    /// The names of its files, those that have one.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub files: Vec<String>,
    /// The time at which it was recorded.
    pub at: Timestamp,
}

/// A piece of a snippet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Piece {
    /// The text.
    pub text: String,
    /// True if it matches the search.
    pub hit: bool,
}
