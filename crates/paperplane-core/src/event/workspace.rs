//! Facts about the agency itself, on the `workspace` line.

use crate::{
    address::{Address, ChannelKind},
    ids::{AddressId, InboxId, MemberId, MessageId, WorkspaceId},
};
use serde::{Deserialize, Serialize};

/// The agency's log began.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WorkspaceFounded {
    /// The workspace's id, part of every record's source.
    pub workspace: WorkspaceId,
    /// Tells whether a node holds the right workspace key.
    pub workspace_key_fingerprint: String,
    /// Tells whether a node holds the right naming key.
    pub naming_key_fingerprint: String,
    /// How many partitions each channel topic has, for ever.
    pub channel_partition_count: i32,
    /// The version of these formats: 1.
    pub format: u32,
}

/// The agency was given its name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WorkspaceNamed {
    /// As the person typed it, trimmed.
    pub name: String,
}

/// Somebody of the staff began to use PaperPlane, or changed their name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MemberJoined {
    /// Who.
    pub member: MemberId,
    /// As the person typed it, trimmed.
    pub name: String,
}

/// A channel account was added. Of several for one account and address, the first in the log wins.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct InboxAdded {
    /// The inbox's id.
    pub inbox: InboxId,
    /// The channel.
    pub channel: ChannelKind,
    /// The provider's account, e.g. Twilio's `AC...`. Not a secret.
    pub account: String,
    /// The agency's own address there.
    pub address: Address,
}

/// Two addresses turned out to belong to one person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AddressLinked {
    /// One of them.
    pub one: AddressId,
    /// The other.
    pub other: AddressId,
    /// How we know.
    pub because: LinkReason,
}

/// How two addresses are known to belong to one person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LinkReason {
    /// One webhook carried both.
    ToldTogether,
    /// It is one phone number on two channels.
    SameNumber,
    /// The provider told that one number took the place of another.
    NumberChanged,
}

/// Somebody of the staff has seen a conversation up to a message. Marks only ever move forward.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ConversationSeen {
    /// Our address.
    pub ours: AddressId,
    /// The person's address.
    pub peer: AddressId,
    /// The newest message that was on the screen.
    pub up_to: MessageId,
}

/// A template as the provider lists it. Of several for one account and id, the last in the log counts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TemplateListed {
    /// The provider's account.
    pub account: String,
    /// The provider's id of it, e.g. Twilio's `HX...`.
    pub template: String,
    /// What it is called.
    pub name: String,
    /// Its language, e.g. `en`.
    pub language: String,
    /// Its text with blanks like `{{1}}`.
    pub body: String,
    /// WhatsApp's own word for what it thinks of it, e.g. `approved`.
    pub approval: String,
}

/// The provider lists a template no longer. It may come back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TemplateGone {
    /// The provider's account.
    pub account: String,
    /// The provider's id of it.
    pub template: String,
}
