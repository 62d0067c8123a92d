//! What was begun and not sent, and what waits for its time.

use paperplane_core::{
    event::{BlobRef, TemplateUse},
    ids::MessageId,
    time::Timestamp,
};
use serde::{Deserialize, Serialize};

/// What was begun in a conversation, as this device keeps it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft {
    /// The text.
    pub text: String,
    /// Files that were brought in for it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub files: Vec<BlobRef>,
    /// It is a note for staff.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub is_note: bool,
}

impl Draft {
    /// Whether there is nothing in it.
    pub fn is_empty(&self) -> bool {
        self.text.is_empty() && self.files.is_empty()
    }
}

/// A message that waits for its time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ScheduledView {
    /// The message that it will be.
    pub message: MessageId,
    /// Its text.
    pub text: String,
    /// How many files go with it.
    pub file_count: u32,
    /// When it goes out.
    pub at: Timestamp,
    /// The zone in which that was chosen, IANA.
    pub zone: String,
    /// Who wrote it.
    pub who: String,
    /// The template that it is, where it is one.
    pub template: Option<TemplateUse>,
}
