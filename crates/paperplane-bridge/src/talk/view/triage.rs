//! The triage of a conversation, and the activities of staff in it.

use super::media::MediaView;
use crate::{library::view::library::LabelView, workspace::view::member::MemberView};
use paperplane_core::{
    event::Priority,
    ids::{EventId, NoteId},
    library::filter::Status,
    time::Timestamp,
};
use serde::{Deserialize, Serialize};

/// The triage of a conversation: assignee, status, priority and labels.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TriageView {
    /// The member to whom it is assigned; `None` if it is assigned to nobody.
    pub assignee: Option<MemberView>,
    /// The newest assignment, which a further one has to have seen.
    pub assigned: Option<EventId>,
    /// Open, pending, snoozed or resolved; one whose rest is over is open.
    pub status: Status,
    /// Until when it rests.
    pub until: Option<Timestamp>,
    /// Its priority.
    pub priority: Priority,
    /// The labels that are on, by name.
    pub labels: Vec<LabelView>,
}

/// A note that mentions a member who has not seen it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MentionView {
    /// The event by which the note was written.
    pub note: EventId,
    /// The time at which it was recorded.
    pub at: Timestamp,
}

/// Something that staff did, between the messages.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Activity {
    /// The id of the event that recorded it.
    pub id: EventId,
    /// The time at which it was recorded.
    pub at: Timestamp,
    /// The name of the member who did it; empty where it is not known here.
    pub who: String,
    /// The action.
    pub what: ActivityKind,
    /// Only this device knows it yet.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub only_here: bool,
}

/// An action of staff on a conversation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "did", rename_all = "snake_case")]
pub enum ActivityKind {
    /// Wrote a note.
    Note {
        /// The id of the note.
        note: NoteId,
        /// Its text.
        text: String,
        /// Those who are mentioned in it.
        mentions: Vec<MemberView>,
        /// Its files.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        media: Vec<MediaView>,
    },
    /// Gave it to somebody, or to nobody.
    Assigned {
        /// To whom.
        to: Option<String>,
    },
    /// Wanted to give it to somebody while somebody else had been first.
    Overtaken {
        /// To whom it should have gone.
        to: Option<String>,
        /// The name of the member who had it by then; `None` if nobody had it.
        first: Option<String>,
    },
    /// Put it somewhere.
    StatusSet {
        /// The new status.
        status: Status,
        /// Until when, where it rests.
        until: Option<Timestamp>,
    },
    /// Put a label on or took it off.
    Labelled {
        /// The name of the label.
        label: String,
        /// True if the label was put on, false if it was taken off.
        on: bool,
    },
    /// Gave it a priority.
    Prioritised {
        /// The new priority.
        priority: Priority,
    },
}
