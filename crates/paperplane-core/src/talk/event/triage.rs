//! Actions of staff on conversations, on the topic `workspace`: one order, so that everybody agrees who was first.
//!
//! A conversation is named by our address and one of the person's; what is known of it holds over all their addresses.

use crate::{
    ids::{AddressId, EventId, LabelId, MemberId, MessageId, NoteId},
    library::filter::Priority,
    talk::event::BlobRef,
    time::Timestamp,
};
use serde::{Deserialize, Serialize};

/// A conversation was given to somebody, or to nobody. Contestable: it carries in `expects` the id of the assignment
/// that its author saw, and counts only while that is still the newest.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ConversationAssigned {
    /// Our address.
    pub ours: AddressId,
    /// The person's address.
    pub peer: AddressId,
    /// The new assignee; absent for nobody.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<MemberId>,
}

/// A conversation is done. A message of theirs that is not covered by the mark makes it open again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ConversationResolved {
    /// Our address.
    pub ours: AddressId,
    /// The person's address.
    pub peer: AddressId,
    /// The last message that was seen.
    pub up_to: MessageId,
}

/// A conversation rests until a time. A message of theirs that is not covered by the mark wakes it earlier.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ConversationSnoozed {
    /// Our address.
    pub ours: AddressId,
    /// The person's address.
    pub peer: AddressId,
    /// The last message that was seen.
    pub up_to: MessageId,
    /// Until when it rests.
    pub until: Timestamp,
}

/// A conversation is open, or waits for somebody else.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ConversationMarked {
    /// Our address.
    pub ours: AddressId,
    /// The person's address.
    pub peer: AddressId,
    /// The new status.
    pub status: ActiveStatus,
}

/// The status of a conversation that is neither resolved nor snoozed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ActiveStatus {
    /// It is the agency's turn.
    #[default]
    Open,
    /// It waits for somebody else.
    Pending,
}

/// A conversation was given a priority.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ConversationPrioritised {
    /// Our address.
    pub ours: AddressId,
    /// The person's address.
    pub peer: AddressId,
    /// The new priority.
    pub priority: Priority,
}

/// A label was put on a conversation, or taken off.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ConversationLabelled {
    /// Our address.
    pub ours: AddressId,
    /// The person's address.
    pub peer: AddressId,
    /// The label.
    pub label: LabelId,
    /// True if it was put on, false if it was taken off.
    pub on: bool,
}

/// Somebody of the staff follows a conversation, or does so no longer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ConversationFollowed {
    /// Our address.
    pub ours: AddressId,
    /// The person's address.
    pub peer: AddressId,
    /// The member.
    pub member: MemberId,
    /// True if they follow it from now on.
    pub on: bool,
}

/// A note for staff was written into a conversation. Who is mentioned follows it from then on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NoteWritten {
    /// The id of the note.
    pub note: NoteId,
    /// Our address.
    pub ours: AddressId,
    /// The person's address.
    pub peer: AddressId,
    /// As it was typed.
    pub text: String,
    /// The members who are mentioned in it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub mentions: Vec<MemberId>,
    /// Its files. They stay with the staff: only a message is ever handed to a provider, and a note is none.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub files: Vec<BlobRef>,
}

/// A member has seen notes that mention them. On the partition of the notes, so it stands behind each of them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MentionsSeen {
    /// Our address.
    pub ours: AddressId,
    /// The person's address.
    pub peer: AddressId,
    /// The member.
    pub member: MemberId,
    /// The events by which the notes were written; at most [`MENTIONS_SEEN_MAX`](crate::limits::MENTIONS_SEEN_MAX).
    pub notes: Vec<EventId>,
}

/// Somebody of the staff has seen a conversation up to a message. The furthest mark since the newest
/// [`ConversationUnseen`] counts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ConversationSeen {
    /// Our address.
    pub ours: AddressId,
    /// The person's address.
    pub peer: AddressId,
    /// The newest message that was on the screen.
    pub up_to: MessageId,
}

/// Somebody of the staff marked a conversation as unread: all marks before it are void, and it counts as seen only up to
/// a message.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ConversationUnseen {
    /// Our address.
    pub ours: AddressId,
    /// The person's address.
    pub peer: AddressId,
    /// The newest message that still counts as seen; absent if none does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub up_to: Option<MessageId>,
}
