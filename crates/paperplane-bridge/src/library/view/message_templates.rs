//! Messages that staff keep for many people.

use paperplane_core::{
    ids::MessageTemplateId,
    library::{
        message_template::{Part, Wording, Wordings},
        wording::WordingRefused,
    },
    time::Timestamp,
};
use serde::{Deserialize, Serialize};

/// A version of a message template.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MessageTemplateView {
    /// The message template.
    pub template: MessageTemplateId,
    /// The number of the version, from 1.
    pub version: u32,
    /// Its name, for staff.
    pub name: String,
    /// Its wordings, by language.
    pub wordings: Wordings,
    /// The time at which it was published.
    pub published_at: Timestamp,
    /// The name of who published it; empty if a program did.
    pub by: String,
    /// It is not offered any more.
    pub removed: bool,
}

/// A message as one person would read it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "preview", rename_all = "snake_case")]
pub enum WordingPreview {
    /// As they will read it.
    Written {
        /// The language.
        language: String,
        /// The texts.
        wording: Wording,
    },
    /// One of its texts cannot be written out for them.
    Refused {
        /// The language.
        language: String,
        /// The text.
        part: Part,
        /// The reason.
        why: WordingRefused,
    },
    /// It says nothing yet.
    Nothing,
}
