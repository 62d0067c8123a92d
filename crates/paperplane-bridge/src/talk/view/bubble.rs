//! Messages as they are drawn.

pub use super::media::{MediaState, MediaView};

use super::triage::Activity;
use paperplane_core::{
    event::{BlobRef, Details},
    ids::MessageId,
    talk::{
        delivery::Refusal,
        failure::Class,
        gist::{self, Gist, GistFile},
    },
    time::Timestamp,
};
use serde::{Deserialize, Serialize};

/// A page of messages, in reading order (oldest first).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ThreadPage {
    /// The messages; those that only this device knows yet come last.
    pub bubbles: Vec<Bubble>,
    /// The cursor of the page before this one; `None` at the beginning.
    pub previous: Option<String>,
}

/// A stretch of a conversation, in reading order, with what staff did in it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TimelinePage {
    /// The messages; those that only this device knows yet come last.
    pub bubbles: Vec<Bubble>,
    /// The activities of staff in this stretch, oldest first.
    pub activities: Vec<Activity>,
    /// The cursor of the page before this one; `None` at the beginning.
    pub previous: Option<String>,
    /// The cursor of the page after this one; `None` at the end.
    pub next: Option<String>,
}

/// One message.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bubble {
    /// The id of the message.
    pub id: MessageId,
    /// The text, untouched.
    pub text: String,
    /// Files that came with it.
    pub media: Vec<MediaView>,
    /// Its content besides text and files, e.g. a location.
    #[serde(default, skip_serializing_if = "Details::is_empty")]
    pub details: Details,
    /// The message it answers, in short, where that one is known here; [`Details::quotes`] says that there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quoted: Option<QuotedView>,
    /// The time by which it is ordered: the provider's where it gave one, else the time at which it was recorded.
    pub at: Timestamp,
    /// The time at which it was first recorded, for a message of theirs if that is 10 minutes or more after `at`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub late: Option<Timestamp>,
    /// The side that wrote it.
    pub side: Side,
}

impl Bubble {
    /// Its files that are kept, as another message may carry them.
    pub fn kept_files(&self) -> impl Iterator<Item = BlobRef> + '_ {
        self.media.iter().filter_map(|media| match media.state {
            MediaState::Ready { blob, bytes } => {
                Some(BlobRef { blob, content_type: media.content_type.clone(), bytes, name: media.name.clone() })
            }
            MediaState::Pending | MediaState::Fetching { .. } | MediaState::Lost { .. } => None,
        })
    }

    /// The gist of the message, where its text shows nothing.
    pub fn gist(&self) -> Option<Gist> {
        Gist::of(&self.text, &self.details, &gist_files(&self.media))
    }

    /// True if the label of a chosen option is all that the text says.
    pub fn says_only_its_choice(&self) -> bool {
        gist::says_only_its_choice(&self.text, &self.details)
    }
}

/// Files of a message, as far as its gist asks.
pub fn gist_files(media: &[MediaView]) -> Vec<GistFile<'_>> {
    media
        .iter()
        .map(|one| GistFile { content_type: &one.content_type, name: &one.name, length_ms: one.length_ms })
        .collect()
}

/// A message that another one answers, in short.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct QuotedView {
    /// The id of the quoted message.
    pub id: MessageId,
    /// The beginning of its text; empty where it has none.
    pub text: String,
    /// Its gist, where it has no text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub gist: Option<Gist>,
    /// True if it is a message of the agency.
    pub ours: bool,
}

/// The side that wrote a message.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "side", rename_all = "snake_case")]
pub enum Side {
    /// The person.
    Theirs,
    /// The agency.
    Ours {
        /// The member of staff, where a person wrote it and is known.
        author: Option<String>,
        /// The state of its delivery.
        state: BubbleState,
    },
}

/// The state of the delivery of one of the agency's messages.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum BubbleState {
    /// Written here and not in the log yet: offline, or a moment ago.
    OnlyHere,
    /// In the log, waiting for its turn.
    Waiting,
    /// In the log; a file of it has not reached the node that sends.
    WaitingForFile,
    /// Handed to the provider just now; the answer is not here yet.
    Sending,
    /// Put off; it will be tried again then.
    Later {
        /// The earliest time of the next attempt.
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
        /// The reason why it was not sent.
        refusal: Refusal,
    },
    /// The provider took it and could not deliver it.
    Failed {
        /// The provider's code, where it gave one.
        provider_code: Option<i64>,
        /// The class of that code, where the provider's dictionary has it.
        class: Option<Class>,
        /// The provider's own words, where it gave any.
        words: Option<String>,
    },
    /// Nobody knows whether it was sent: a person must decide.
    Unsure,
    /// A person decided to leave it unsent.
    Discarded,
}

impl BubbleState {
    /// True if a person must act on it: it was refused, it failed, or nobody knows whether it was sent.
    pub const fn is_stuck(&self) -> bool {
        matches!(self, Self::Refused { .. } | Self::Failed { .. } | Self::Unsure)
    }
}
