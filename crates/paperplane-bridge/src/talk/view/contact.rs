//! A person: how to reach them, what is known of them, and who they may also be.

use super::{conversation::WindowView, triage::Activity};
use crate::contacts::view::{block::BlockView, zone::ZoneView};
use paperplane_core::{
    channel::Channel,
    event::LinkReason,
    ids::{AddressId, ContactId, ConversationId},
    library::filter::Status,
    time::Timestamp,
};
use serde::{Deserialize, Serialize};

/// A person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ContactView {
    /// Who.
    pub id: ContactId,
    /// What they are called here.
    pub who: String,
    /// What staff call them, where they wrote it down.
    pub given_name: String,
    /// What they call themselves.
    pub profile_name: String,
    /// The language they like to be written in, BCP 47; empty where nobody wrote it down.
    pub language: String,
    /// Their time zone, IANA, where it is known or can be told from a number.
    pub zone: Option<ZoneView>,
    /// Their block; `None` if they are not blocked.
    pub blocked: Option<BlockView>,
    /// The ways to reach them.
    pub addresses: Vec<AddressView>,
    /// Everything that is talked about with them, the newest first.
    pub conversations: Vec<TalkView>,
    /// Notes about them over all conversations, the newest first.
    pub notes: Vec<Activity>,
    /// Who they may also be.
    pub suggestions: Vec<Suggestion>,
    /// What made several addresses one person and can be taken back.
    pub links: Vec<LinkView>,
}

/// One way to reach a person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AddressView {
    /// Which.
    pub id: AddressId,
    /// The channel.
    pub channel: Channel,
    /// As people write it.
    pub address: String,
    /// Whether free text may be sent there.
    pub window: WindowView,
}

/// One of a person's conversations.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TalkView {
    /// Which.
    pub id: ConversationId,
    /// The channel.
    pub channel: Channel,
    /// The agency's own address as people write it.
    pub ours: String,
    /// The newest line.
    pub line: String,
    /// When it was said.
    pub at: Timestamp,
    /// Where it stands.
    pub status: Status,
}

/// Somebody who may be the same person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Suggestion {
    /// Their newest conversation.
    pub conversation: ConversationId,
    /// What they are called.
    pub who: String,
    /// One of their addresses as people write it.
    pub address: String,
    /// Its channel.
    pub channel: Channel,
}

/// What made two addresses one person's.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LinkView {
    /// One of them.
    pub one: AddressId,
    /// The other.
    pub other: AddressId,
    /// The first as people write it.
    pub one_address: String,
    /// The other as people write it.
    pub other_address: String,
    /// How it is known.
    pub because: LinkReason,
}
