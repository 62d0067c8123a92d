//! Messages as they are drawn.

use super::triage::Activity;
use paperplane_core::{
    event::{Details, LossReason},
    ids::{BlobId, MessageId},
    talk::{delivery::Refusal, failure::Class},
    time::Timestamp,
};
use serde::{Deserialize, Serialize};

/// A page of messages, in reading order (oldest first).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ThreadPage {
    /// The messages; those that only this device knows yet come last.
    pub bubbles: Vec<Bubble>,
    /// Where to continue upwards; `None` at the beginning.
    pub previous: Option<String>,
}

/// A stretch of a conversation, in reading order, with what staff did in it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TimelinePage {
    /// The messages; those that only this device knows yet come last.
    pub bubbles: Vec<Bubble>,
    /// What staff did in this stretch, oldest first.
    pub activities: Vec<Activity>,
    /// Where to continue upwards; `None` at the beginning.
    pub previous: Option<String>,
    /// Where to continue downwards; `None` at the end.
    pub next: Option<String>,
}

/// One message.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bubble {
    /// Which.
    pub id: MessageId,
    /// The text, untouched.
    pub text: String,
    /// Files that came with it.
    pub media: Vec<MediaView>,
    /// What came with it besides text and files.
    #[serde(default, skip_serializing_if = "Details::is_empty")]
    pub details: Details,
    /// The message it answers, in short, where that one is known here.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quoted: Option<QuotedView>,
    /// When it was said, as it is ordered.
    pub at: Timestamp,
    /// When the log was told of it, where that was much later.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub late: Option<Timestamp>,
    /// Who said it.
    pub side: Side,
}

/// A file that came with a message.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MediaView {
    /// What it is, by its own bytes once it is here, before that as the provider says: e.g. `image/jpeg`.
    pub content_type: String,
    /// What it is called; empty where nobody gave it a name.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// Whether it is here.
    pub state: MediaState,
}

/// Whether a file is here.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "media", rename_all = "snake_case")]
pub enum MediaState {
    /// It is being fetched.
    Pending,
    /// It is kept.
    Ready {
        /// Under this id.
        blob: BlobId,
        /// Its length in bytes.
        bytes: u64,
    },
    /// It could not be fetched.
    Lost {
        /// Why.
        because: LossReason,
    },
}

/// A message that another one answers, in short.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct QuotedView {
    /// Which.
    pub id: MessageId,
    /// The beginning of its text.
    pub text: String,
    /// Whether it is one of ours.
    pub ours: bool,
}

/// Who said it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "side", rename_all = "snake_case")]
pub enum Side {
    /// The person.
    Theirs,
    /// The agency.
    Ours {
        /// The member of staff, where a person wrote it and is known.
        author: Option<String>,
        /// What became of it.
        state: BubbleState,
    },
}

/// What became of a message of ours.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum BubbleState {
    /// Written here and not in the log yet: offline, or a moment ago.
    OnlyHere,
    /// In the log, waiting for its turn.
    Waiting,
    /// Handed to the provider just now; the answer is not here yet.
    Sending,
    /// Put off; it will be tried again then.
    Later {
        /// When.
        not_before: Timestamp,
    },
    /// The provider has it.
    Accepted,
    /// On its way to the channel.
    Sent,
    /// On the person's device.
    Delivered,
    /// Seen by the person.
    Read,
    /// Not sent; the reason says what can be done.
    Refused {
        /// Why.
        refusal: Refusal,
    },
    /// The provider took it and could not deliver it.
    Failed {
        /// The provider's code, where it gave one.
        provider_code: Option<i64>,
        /// The class of that code, where the provider's dictionary has it.
        class: Option<Class>,
    },
    /// Nobody knows whether it was sent: a person must decide.
    Unsure,
    /// A person decided to leave it unsent.
    Discarded,
}

impl BubbleState {
    /// Whether a person has to look at it.
    pub const fn is_stuck(&self) -> bool {
        matches!(self, Self::Refused { .. } | Self::Failed { .. } | Self::Unsure)
    }
}
