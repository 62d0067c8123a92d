//! Checklists.

use crate::view::member::MemberView;
use paperplane_core::{
    cases::{checklist::ItemState, day::Day, definition::ItemKind, texts::Texts},
    event::BlobRef,
    ids::{CaseId, EventId, ItemId, MessageId},
    time::Timestamp,
};
use serde::{Deserialize, Serialize};

/// A checklist in figures.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Progress {
    /// All items that are not optional.
    pub all: u32,
    /// Those of them that are accepted or waived.
    pub done: u32,
    /// The day on which the first of the rest is due.
    pub due: Option<Day>,
}

/// An item of a checklist.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ItemView {
    /// The id of the item.
    pub id: ItemId,
    /// Its case.
    pub case: CaseId,
    /// Its name.
    pub name: Texts,
    /// Its kind.
    pub kind: ItemKind,
    /// True if nothing waits for it.
    pub optional: bool,
    /// Its state.
    pub state: ItemState,
    /// The time at which it came to its state.
    pub since: Timestamp,
    /// The member who made it come to its state; `None` for the client, or a program.
    pub by: Option<MemberView>,
    /// The day on which it is due.
    pub due: Option<Day>,
    /// The last day on which it is valid.
    pub valid_until: Option<Day>,
    /// The months for which it must still be valid on the day of the case; 0 for none.
    pub valid_months: u8,
    /// True if it is valid too short a time for the day of the case.
    pub ends_too_early: bool,
    /// The reason of its refusal, in the client's language; empty if it is not refused.
    pub reason: String,
    /// The newest version that was received, from 1; 0 where nothing was.
    pub version: u32,
    /// The event of the last decision about it.
    pub decided: Option<EventId>,
    /// All that was received, the newest first.
    pub given: Vec<GivenView>,
}

/// A version of an item, as it was received.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GivenView {
    /// The version, from 1.
    pub version: u32,
    /// The time at which it was put on the list.
    pub at: Timestamp,
    /// The member who did it.
    pub by: Option<MemberView>,
    /// The files.
    pub files: Vec<BlobRef>,
    /// The fact as the client said it; empty for a document.
    pub said: String,
    /// The message with which it came.
    pub message: Option<MessageId>,
}

/// A file that came with a message of the person of a case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SentFile {
    /// The message.
    pub message: MessageId,
    /// The time of the message.
    pub at: Timestamp,
    /// The file.
    pub file: BlobRef,
}
