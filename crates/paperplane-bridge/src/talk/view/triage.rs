//! Where a conversation stands, and what staff did with it.

use crate::{library::view::library::LabelView, workspace::view::member::MemberView};
use paperplane_core::{
    event::Priority,
    ids::{EventId, NoteId},
    library::filter::Status,
    time::Timestamp,
};
use serde::{Deserialize, Serialize};

/// Where a conversation stands.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TriageView {
    /// Who has it.
    pub assignee: Option<MemberView>,
    /// The newest assignment, which a further one has to have seen.
    pub assigned: Option<EventId>,
    /// Open, pending, snoozed or resolved; one whose rest is over is open.
    pub status: Status,
    /// Until when it rests.
    pub until: Option<Timestamp>,
    /// How much it matters.
    pub priority: Priority,
    /// The labels that are on, by name.
    pub labels: Vec<LabelView>,
}

/// Something that staff did, between the messages.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Activity {
    /// Which.
    pub id: EventId,
    /// When.
    pub at: Timestamp,
    /// Who did it; empty where it is not known here.
    pub who: String,
    /// What.
    pub what: ActivityKind,
    /// Only this device knows it yet.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub only_here: bool,
}

/// What staff did.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "did", rename_all = "snake_case")]
pub enum ActivityKind {
    /// Wrote a note.
    Note {
        /// Which.
        note: NoteId,
        /// Its text.
        text: String,
        /// The names of those who are mentioned in it.
        mentions: Vec<String>,
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
        /// Who had it by then; nobody where it had just been given up.
        first: Option<String>,
    },
    /// Put it somewhere.
    StatusSet {
        /// Where.
        status: Status,
        /// Until when, where it rests.
        until: Option<Timestamp>,
    },
    /// Put a label on or took it off.
    Labelled {
        /// What it says.
        label: String,
        /// Whether it is on.
        on: bool,
    },
    /// Gave it a priority.
    Prioritised {
        /// Which.
        priority: Priority,
    },
}
