//! Files that came with messages, on the topics `{channel}_inbound` under the person's address.

use crate::{
    address::Address,
    ids::{BlobId, MessageId},
};
use serde::{Deserialize, Serialize};

/// A file was fetched from the provider and is kept as a blob.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MediaKept {
    /// The message it came with.
    pub message: MessageId,
    /// The position of the file in the message, from 0.
    pub index: u32,
    /// The person.
    pub peer: Address,
    /// The id of the blob in which it is kept.
    pub file: BlobRef,
    /// The length of a sound or a film in milliseconds, where the file shows it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub length_ms: Option<u64>,
}

/// A file that is kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BlobRef {
    /// Its id, derived from its content.
    pub blob: BlobId,
    /// The content type, judged by its own bytes and never by what somebody says.
    pub content_type: String,
    /// Its length in bytes.
    pub bytes: u64,
    /// The file name; empty if nobody gave it one.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
}

/// A file could not be fetched. A later [`MediaKept`] of the same file wins.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MediaLost {
    /// The message it came with.
    pub message: MessageId,
    /// The position of the file in the message, from 0.
    pub index: u32,
    /// The person.
    pub peer: Address,
    /// The reason.
    pub because: LossReason,
}

/// The reason why a file could not be fetched.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LossReason {
    /// The provider has it no longer.
    Gone,
    /// It is larger than we take.
    TooLarge,
    /// Its address is not one that may be asked.
    NotAllowed,
    /// The provider does not accept our account.
    CredentialsRejected,
    /// The provider could not be reached, tried over and over.
    Unreachable,
}
