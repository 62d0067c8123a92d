//! Sending: request, attempts and outcomes, all on the topics `{channel}_outbound` under the person's address.

use super::{BlobRef, Details};
use crate::{
    address::Address,
    ids::{AttemptId, DeviceId, MessageId},
    talk::{
        delivery::{Delay, Refusal},
        guard::With,
    },
    time::Timestamp,
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Somebody asked for a message to be sent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MessageRequested {
    /// Ours (UUIDv7), or derived where the request was a plain record.
    pub message: MessageId,
    /// The person.
    pub peer: Address,
    /// The agency's own address; absent on plain records, which take the channel's only inbox.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ours: Option<Address>,
    /// The text, untouched; of a template, the text as the person will read it.
    pub text: String,
    /// Files that go with it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub files: Vec<BlobRef>,
    /// A place that goes with it.
    #[serde(default, skip_serializing_if = "Details::is_empty")]
    pub details: Details,
    /// The approved template that it is; the only thing that goes out while the window is shut.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub template: Option<TemplateUse>,
}

impl MessageRequested {
    /// A request for a text and nothing else.
    pub fn text(message: MessageId, peer: Address, ours: Option<Address>, text: String) -> Self {
        Self { message, peer, ours, text, files: Vec::new(), details: Details::default(), template: None }
    }

    /// The kind of content beside the text.
    pub fn with(&self) -> With {
        with(self.template.is_some(), !self.files.is_empty(), &self.details)
    }
}

/// The kind of content beside a text.
pub fn with(template: bool, files: bool, details: &Details) -> With {
    match (template, files || details.location.is_some()) {
        (true, _) => With::Template,
        (false, true) => With::Attachments,
        (false, false) => With::TextAlone,
    }
}

/// A template with its blanks filled in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TemplateUse {
    /// The provider's id of the template, e.g. Twilio's `HX...`.
    pub template: String,
    /// The name of the template.
    pub name: String,
    /// The values of the blanks, by the blank's name.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub variables: BTreeMap<String, String>,
}

/// A node is about to hand a message to the provider. It may do so only if this is the first open attempt
/// and the deadline has not passed when it reads this record back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeliveryAttempted {
    /// The message.
    pub message: MessageId,
    /// This try.
    pub attempt: AttemptId,
    /// The device that tries.
    pub owner: DeviceId,
    /// That device's start, so that a restarted node does not take its forerunner's try for its own.
    pub generation: String,
    /// Time after this record within which the owner may hand over, in milliseconds.
    pub deadline_ms: i64,
}

/// The provider took the message.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeliveryAccepted {
    /// The message.
    pub message: MessageId,
    /// The try that succeeded.
    pub attempt: AttemptId,
    /// The provider's account.
    pub account: String,
    /// The provider's own id of the message.
    pub provider_ref: String,
    /// Learned from the provider's list or a callback after a crash, not from the answer.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub reconciled: bool,
}

/// The provider could not take it now; it will be tried again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeliveryDeferred {
    /// The message.
    pub message: MessageId,
    /// The try that was put off.
    pub attempt: AttemptId,
    /// The time of the next try, by the owner's clock.
    pub not_before: Timestamp,
    /// The reason.
    pub because: Delay,
}

/// The message will not be sent as it is; a person can do something about it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeliveryRefused {
    /// The message.
    pub message: MessageId,
    /// The try, where it came that far.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub attempt: Option<AttemptId>,
    /// The reason, and so the decisions that can help.
    pub refusal: Refusal,
}

/// It is not known whether the provider took the message. Later messages of the conversation wait, visibly.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeliveryUnsure {
    /// The message.
    pub message: MessageId,
    /// The try whose outcome is not known.
    pub attempt: AttemptId,
}

/// A person decided what becomes of a message that was unsure or refused.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeliverySettled {
    /// The message.
    pub message: MessageId,
    /// The decision.
    pub decision: Decision,
    /// The try that it is about. It counts only while the message is still stuck there: two may decide about the same
    /// try, and a decision about the first does not apply to the second.
    pub after: After,
}

/// The try after which a message got stuck.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum After {
    /// This try.
    Attempt(AttemptId),
    /// No try: it was refused before one.
    NoAttempt,
}

/// A person's decision about a message that is stuck.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Decision {
    /// Try once more, knowing that it may arrive twice.
    SendAgain,
    /// Leave it: the person has it.
    TreatAsSent,
    /// Leave it: it is not needed any more.
    Discard,
}
