//! Events of the agency itself, on the topics `workspace` and `dead_letters`.

use crate::{
    address::Address,
    channel::Channel,
    ids::{EventId, InboxId, MemberId, WorkspaceId},
    kernel::{events::events, raw_request::RawRequest, subject::Subject},
};
use serde::{Deserialize, Serialize};

events! {
    /// An event of the domain workspace.
    WorkspaceEvent {
        /// The agency's log began. The one at the lowest offset counts.
        WorkspaceFounded = "workspace.founded", about |_, _, _| Subject::None;
        /// The agency was given its name.
        WorkspaceNamed = "workspace.named", about |_, _, _| Subject::None;
        /// A member of staff began to use PaperPlane, or changed their name.
        MemberJoined = "member.joined", about |event, _, _| Subject::Member(event.member);
        /// A channel account was added.
        InboxAdded = "inbox.added", about |_, _, _| Subject::None;
        /// A genuine request came in that could not be read.
        DeadLetterKept = "dead_letter.kept", about |_, _, _| Subject::None;
        /// A request that could not be read was read after all, or put aside.
        DeadLetterSettled = "dead_letter.settled", about |_, _, _| Subject::None;
    }
}

/// The agency's log began.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WorkspaceFounded {
    /// The workspace's id, part of every record's source.
    pub workspace: WorkspaceId,
    /// The fingerprint of the workspace key: a node with another key is refused.
    pub workspace_key_fingerprint: String,
    /// The fingerprint of the naming key: a node with another key is refused.
    pub naming_key_fingerprint: String,
    /// The number of partitions of each channel topic, for ever.
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
    /// The member.
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
    pub channel: Channel,
    /// The provider, e.g. `twilio`.
    pub provider: String,
    /// The provider's account, e.g. Twilio's `AC...`. Not a secret.
    pub account: String,
    /// The agency's own address there.
    pub address: Address,
}

/// A request came in that was genuine and could not be read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeadLetterKept {
    /// The provider, e.g. `twilio`.
    pub provider: String,
    /// The reason for which it could not be read, in words without personal data.
    pub reason: String,
    /// The request as it came.
    pub raw: RawRequest,
}

/// A request that could not be read was read after all, or a person put it aside.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeadLetterSettled {
    /// The event that kept it.
    pub dead_letter: EventId,
}
