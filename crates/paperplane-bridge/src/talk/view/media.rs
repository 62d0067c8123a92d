//! Files of messages and notes, as they are drawn.

use paperplane_core::{event::LossReason, ids::BlobId};
use serde::{Deserialize, Serialize};

/// A file that came with a message, or that a note holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MediaView {
    /// Its media type, e.g. `image/jpeg`: detected from its bytes once it is fetched, before that as the provider says.
    pub content_type: String,
    /// Its file name; empty where nobody gave it one.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// The length of a sound or a film in milliseconds, where the file shows it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub length_ms: Option<u64>,
    /// The state of its download.
    pub state: MediaState,
}

/// The state of the download of a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "media", rename_all = "snake_case")]
pub enum MediaState {
    /// It is being fetched from the provider.
    Pending,
    /// It is kept by another node of the team and is being fetched from there.
    Fetching {
        /// Under this id.
        blob: BlobId,
        /// Its length in bytes.
        bytes: u64,
    },
    /// It is here.
    Ready {
        /// Under this id.
        blob: BlobId,
        /// Its length in bytes.
        bytes: u64,
    },
    /// It could not be fetched.
    Lost {
        /// The reason why it could not be fetched.
        because: LossReason,
    },
}
