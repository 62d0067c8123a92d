//! Messages written for later, on the topic `workspace`.

use super::{BlobRef, Details, TemplateUse};
use crate::{address::Address, ids::MessageId, time::Timestamp};
use serde::{Deserialize, Serialize};

/// A message was written for later. At its time it is requested under the id that stands here.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MessageScheduled {
    /// The id under which it will be requested.
    pub message: MessageId,
    /// The person.
    pub peer: Address,
    /// The agency's own address.
    pub ours: Address,
    /// The text, untouched.
    pub text: String,
    /// Files that go with it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub files: Vec<BlobRef>,
    /// A place that goes with it.
    #[serde(default, skip_serializing_if = "Details::is_empty")]
    pub details: Details,
    /// The approved template that it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub template: Option<TemplateUse>,
    /// The time at which it is requested.
    pub at: Timestamp,
    /// The zone in which that time was chosen, IANA.
    pub zone: String,
    /// The newest message of others that its author had seen: where the person wrote later, it waits for a decision.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seen: Option<MessageId>,
}

/// A message that was written for later will not go out. Too late once it was requested.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ScheduleCancelled {
    /// The scheduled message.
    pub message: MessageId,
}
