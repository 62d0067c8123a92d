//! The list of people.

use paperplane_core::{
    channel::Channel,
    contacts::person::{Evidence, PersonSource, ProspectStatus, Standing},
    ids::{ContactId, ConversationId, LabelId},
    talk::gist::Gist,
    time::Timestamp,
};
use serde::{Deserialize, Serialize};

/// A stretch of the list of people.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PeoplePage {
    /// The rows, in the order of the list.
    pub rows: Vec<PersonRow>,
    /// The length of the whole list.
    pub total: u32,
}

/// A person, as a row of the list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PersonRow {
    /// The contact.
    pub contact: ContactId,
    /// Their name, or an address where no name is known; empty where neither is.
    pub who: String,
    /// One of their addresses as people write it; empty where none is known.
    pub address: String,
    /// The channels of their addresses, each once.
    pub channels: Vec<Channel>,
    /// Their source.
    pub source: PersonSource,
    /// The evidence for it.
    pub evidence: Evidence,
    /// The time since which they are known.
    pub since: Timestamp,
    /// Their status: as far as it has come with them.
    pub status: ProspectStatus,
    /// Their standing: it says if they may be written to.
    pub standing: Standing,
    /// The labels that are on.
    pub labels: Vec<LabelId>,
    /// Their language, BCP 47; empty where nobody wrote it down.
    pub language: String,
    /// The country of their number, ISO 3166 in two letters; empty where it is not known.
    pub country: String,
    /// The newest message with them.
    pub last: Option<LastWord>,
}

/// The newest message with a person, over all channels.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LastWord {
    /// Its conversation.
    pub conversation: ConversationId,
    /// Its time.
    pub at: Timestamp,
    /// True for a message of the agency.
    pub ours: bool,
    /// Its channel.
    pub channel: Channel,
    /// Its line; empty where the message has no text.
    pub line: String,
    /// Its gist where it has no text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub gist: Option<Gist>,
}

/// Some people by the answer to the question if they may be written to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Standings {
    /// Those who may.
    pub open: u32,
    /// Those who want no more messages.
    pub opted_out: u32,
    /// Those whom staff blocked.
    pub blocked: u32,
    /// Those of whom no address takes messages.
    pub unreachable: u32,
}
