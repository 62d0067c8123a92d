//! What staff keep for their work, on the `workspace` line: what is known of people, texts kept ready, saved views, and
//! messages for later.

use super::{BlobRef, Details, TemplateUse};
use crate::{
    address::Address,
    filter::Filter,
    ids::{AddressId, CannedId, MessageId, ViewId},
    time::Timestamp,
};
use serde::{Deserialize, Serialize};

/// Somebody of the staff wrote down what is known of a person. What is absent stays as it was; what is empty is not known
/// any more.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ContactDescribed {
    /// One of the person's addresses.
    pub address: AddressId,
    /// What they are called.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The language they like to be written in, BCP 47.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// The time zone in which they are, IANA.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub zone: Option<String>,
}

/// Two addresses turned out to belong to two people after all: takes back the link between exactly these two.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AddressUnlinked {
    /// One of them.
    pub one: AddressId,
    /// The other.
    pub other: AddressId,
}

/// A text was kept ready for answering, or changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CannedWritten {
    /// Which.
    pub canned: CannedId,
    /// The word behind the slash by which it is found.
    pub slash: String,
    /// The text; `{name}` stands for the person's name.
    pub text: String,
    /// It is not offered any more.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub removed: bool,
}

/// A view of the list of conversations was saved for everybody, or put away.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ViewSaved {
    /// Which.
    pub view: ViewId,
    /// What it is called.
    pub name: String,
    /// What it shows.
    pub filter: Filter,
    /// It is not offered any more.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub removed: bool,
}

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
    /// When it goes out.
    pub at: Timestamp,
    /// The zone in which that time was chosen, IANA.
    pub zone: String,
}

/// A message that was written for later will not go out. Too late once it was requested.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ScheduleCancelled {
    /// Which.
    pub message: MessageId,
}
