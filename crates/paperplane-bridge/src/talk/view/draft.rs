//! Drafts and scheduled messages.

use paperplane_core::{
    event::{BlobRef, TemplateUse},
    ids::MessageId,
    talk::mail_writing::MailWish,
    time::Timestamp,
};
use serde::{Deserialize, Serialize};

/// The draft of a message or note in a conversation, as this device keeps it.
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
    /// Copies of a mail.
    #[serde(default, skip_serializing_if = "MailWish::is_empty")]
    pub mail: MailWish,
}

impl Draft {
    /// True if it has neither words nor files.
    pub fn is_empty(&self) -> bool {
        self.text.trim().is_empty() && self.files.is_empty()
    }
}

/// A message that waits for its time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ScheduledView {
    /// The message that it will be.
    pub message: MessageId,
    /// Its text.
    pub text: String,
    /// The number of files that are sent with it.
    pub file_count: u32,
    /// The time at which it is due.
    pub at: Timestamp,
    /// The zone in which that was chosen, IANA.
    pub zone: String,
    /// The name of the member who wrote it; empty if it is not known.
    pub who: String,
    /// The template that it is, where it is one.
    pub template: Option<TemplateUse>,
    /// Copies of a mail.
    #[serde(default, skip_serializing_if = "MailWish::is_empty")]
    pub mail: MailWish,
    /// Its time has come, and it waits for a decision: the person wrote since.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub held: Option<HeldView>,
}

/// The message of the person that holds a message for later.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HeldView {
    /// Its text.
    pub text: String,
    /// Its time.
    pub at: Timestamp,
}
