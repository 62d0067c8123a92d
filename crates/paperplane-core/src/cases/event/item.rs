//! Events of checklist items. What a stage asks for is asked by the move itself: its items are named by the case and their keys,
//! so that nothing else has to be written down.

use crate::{
    cases::{day::Day, definition::ItemKind},
    ids::{CaseId, ItemId, MessageId},
};
use serde::{Deserialize, Serialize};

/// The client was asked for something that no stage asks for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ItemAsked {
    /// The item.
    pub item: ItemId,
    /// Its case.
    pub case: CaseId,
    /// Its name, as a person typed it, trimmed.
    pub name: String,
    /// Its kind.
    #[serde(default)]
    pub kind: ItemKind,
    /// The day on which it is due; absent where no day is set.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<Day>,
}

/// The client gave what an item asks for. Each time is a new version of it, counted from 1.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ItemReceived {
    /// The item.
    pub item: ItemId,
    /// Its case.
    pub case: CaseId,
    /// The files, for a document.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub files: Vec<crate::talk::event::BlobRef>,
    /// The fact as the client said it; empty for a document.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub said: String,
    /// The message with which it came; absent where it came otherwise.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub message: Option<MessageId>,
}

/// Somebody decided about the newest version of an item. It counts only while that version is the newest.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ItemDecided {
    /// The item.
    pub item: ItemId,
    /// Its case.
    pub case: CaseId,
    /// The version that was seen; 0 where nothing was received yet.
    pub version: u32,
    /// The decision.
    pub decision: ItemDecision,
}

/// A decision about an item.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "decision", rename_all = "snake_case")]
pub enum ItemDecision {
    /// It is as it should be.
    Accepted {
        /// The last day on which it is valid; absent where it does not end, or is not known.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        valid_until: Option<Day>,
    },
    /// It has to be sent again; the client is told.
    Refused {
        /// The reason, in the client's language.
        reason: String,
    },
    /// It is not needed.
    Waived,
    /// The decision before is taken back.
    Open,
}

/// An item is due on another day. The last in the log counts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ItemDated {
    /// The item.
    pub item: ItemId,
    /// Its case.
    pub case: CaseId,
    /// The day; absent for none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<Day>,
}
