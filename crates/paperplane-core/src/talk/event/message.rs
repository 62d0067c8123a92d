//! Received messages and delivery reports, on the topics `{channel}_inbound` under the person's address.

use super::Details;
use crate::{
    address::Address,
    ids::{AttemptId, MessageId},
    kernel::raw_request::RawRequest,
    talk::{delivery::ReportedStatus, failure::Class},
    time::Timestamp,
};
use serde::{Deserialize, Serialize};

/// A provider delivered a message to us.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MessageReceived {
    /// Our reading of it.
    pub message: Incoming,
    /// The request as it came, so that a better reader can read history again.
    pub raw: RawRequest,
}

/// A message was read once more from its raw request, by a better reader. Replaces the earlier reading.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MessageReread {
    /// Our new reading of it.
    pub message: Incoming,
}

/// A message was taken in from the provider's own list. Its own kind: a [`MessageReceived`] of the same
/// message replaces it in the fold, in either order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MessageFound {
    /// Our reading of it.
    pub message: Incoming,
    /// Its direction.
    pub direction: Direction,
    /// The item of the list as it came.
    pub raw: RawRequest,
}

/// The direction of a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Direction {
    /// From the person to us.
    Incoming,
    /// From us to the person.
    Outgoing,
}

/// Our reading of a message that a provider reported.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Incoming {
    /// Derived from account and provider reference.
    pub id: MessageId,
    /// The provider's account, e.g. Twilio's `AC...`.
    pub account: String,
    /// The provider's own id of the message, e.g. `SM...`.
    pub provider_ref: String,
    /// The person.
    pub peer: Address,
    /// The agency's own address.
    pub ours: Address,
    /// The name the person gave themselves there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub profile_name: Option<String>,
    /// The text, untouched; empty where there is none.
    pub text: String,
    /// Files that came with it, still at the provider.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub media: Vec<MediaPending>,
    /// The person opted out, or in again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub wish: Option<ContactWish>,
    /// The provider's own time, where it has one (Twilio's webhook has none, its list has).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub provider_at: Option<Timestamp>,
    /// Details besides text and files.
    #[serde(default, skip_serializing_if = "Details::is_empty")]
    pub details: Details,
}

/// A file that is still at the provider.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MediaPending {
    /// The provider's URL of it; empty where it came with the message itself and is kept beside it.
    pub url: String,
    /// The provider's content type of it; never trusted further than for a label.
    pub content_type: String,
}

/// The wish that a person expressed with a stop or start word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ContactWish {
    /// To opt out.
    Stop,
    /// To opt in again.
    Start,
}

/// A provider reported the status of a message of ours.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeliveryReported {
    /// Derived from account and provider reference; not the id we gave the message.
    pub reported: MessageId,
    /// The provider's account.
    pub account: String,
    /// The provider's own id of the message.
    pub provider_ref: String,
    /// The person.
    pub peer: Address,
    /// The agency's own address.
    pub ours: Address,
    /// The new delivery status.
    pub status: ReportedStatus,
    /// The attempt that our status callback URL carried: binds provider id and attempt by itself, even before
    /// our own outcome.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub attempt: Option<AttemptId>,
    /// The provider's error code, where it failed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub error_code: Option<i64>,
    /// The class of that code, where the provider's dictionary has it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub failure: Option<Class>,
    /// The provider's own words about the failure.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub words: Option<String>,
    /// The request or list item as it came.
    pub raw: RawRequest,
}
