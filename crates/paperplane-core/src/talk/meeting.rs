//! A meeting, as a calendar that came by mail tells of it.

use crate::time::Timestamp;
use serde::{Deserialize, Serialize};

/// A meeting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Meeting {
    /// The reason for which it was sent.
    pub kind: Kind,
    /// The title; empty where it has none.
    pub what: String,
    /// The beginning, where it says one that can be read.
    pub begins: Option<When>,
    /// The end; of whole days the day after the last.
    pub ends: Option<When>,
    /// The place; empty where it says none.
    pub place: String,
    /// The name of who calls it, else the address; empty where it says neither.
    pub organiser: String,
    /// True if it comes again.
    pub repeats: bool,
}

/// The reason for which a meeting was sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// The reader is asked to come.
    Invitation,
    /// It does not take place.
    Cancelled,
    /// Somebody answers an invitation.
    Answer,
    /// It is only told.
    Entry,
}

/// A time of a meeting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "when", rename_all = "snake_case")]
pub enum When {
    /// An instant, whatever the zone.
    At {
        /// The instant.
        at: Timestamp,
    },
    /// A whole day, `2026-11-30`.
    Day {
        /// The day.
        day: String,
    },
    /// A time by the clocks of the place where it is.
    Local {
        /// The day, `2026-11-30`.
        day: String,
        /// The hour.
        hour: u8,
        /// The minute.
        minute: u8,
    },
}
