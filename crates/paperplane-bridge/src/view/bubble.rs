//! Messages as they are drawn.

use paperplane_core::{delivery::Refusal, ids::MessageId, time::Timestamp};
use serde::{Deserialize, Serialize};

/// A page of messages, in reading order (oldest first).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ThreadPage {
    /// The messages; those that only this device knows yet come last.
    pub bubbles: Vec<Bubble>,
    /// Where to continue upwards; `None` at the beginning.
    pub previous: Option<String>,
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
    /// When it was said, as it is ordered.
    pub at: Timestamp,
    /// Who said it.
    pub side: Side,
}

/// A file that came with a message.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MediaView {
    /// What the provider says it is, e.g. `image/jpeg`.
    pub content_type: String,
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
