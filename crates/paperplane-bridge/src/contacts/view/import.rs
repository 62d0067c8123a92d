//! Imports of lists of people, ready to draw.

use paperplane_core::{
    contacts::import::{Column, ListFormat, RowRefused},
    ids::{ContactId, ImportId},
    time::Timestamp,
};
use serde::{Deserialize, Serialize};

/// An import and how far it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ImportView {
    /// The import.
    pub import: ImportId,
    /// The name of the file.
    pub name: String,
    /// The time at which it was started.
    pub at: Timestamp,
    /// The name of who started it; empty if a program did.
    pub by: String,
    /// The rows of the list.
    pub rows: u32,
    /// The rows that were worked off.
    pub through: u32,
    /// People who were added.
    pub added: u32,
    /// Rows of people who were known already.
    pub known: u32,
    /// Rows that were not taken.
    pub refused: u32,
    /// Its state.
    pub state: ImportState,
}

/// The state of an import.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum ImportState {
    /// Rows wait.
    Running,
    /// All rows were worked off.
    Done,
    /// It was taken back.
    Undone {
        /// People who stayed all the same.
        kept: u32,
    },
}

/// An import as it would be.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ImportPreview {
    /// The way in which the file is read.
    pub format: ListFormat,
    /// The columns with their meaning.
    pub columns: Vec<ColumnView>,
    /// True if the meaning of the columns is that of an earlier list with the same headers.
    pub is_remembered: bool,
    /// The rows of the list.
    pub rows: u32,
    /// Rows that add somebody.
    pub new: u32,
    /// Rows of people who are known already.
    pub known: u32,
    /// Rows of somebody who stands in the list before.
    pub twice: u32,
    /// Rows that are not taken.
    pub refused: u32,
    /// Names of labels in the list that no label has: these are left out.
    pub unknown_labels: Vec<String>,
    /// Some of the rows: the first ones, and the first of those that need a look.
    pub lines: Vec<PreviewLine>,
}

/// A column of a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ColumnView {
    /// Its header.
    pub header: String,
    /// The first cells that are not empty.
    pub samples: Vec<String>,
    /// Its meaning.
    pub column: Column,
}

/// A row as it would be.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PreviewLine {
    /// The row, counted from 1 below the headers.
    pub row: u32,
    /// The name.
    pub name: String,
    /// The addresses, as they are read; as they are written where the row is not taken.
    pub addresses: Vec<String>,
    /// The effect.
    pub effect: RowEffect,
}

/// The effect of a row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "effect", rename_all = "snake_case")]
pub enum RowEffect {
    /// It adds somebody.
    New,
    /// They are known already, and stay as they are.
    Known {
        /// The person.
        contact: ContactId,
        /// Their name, as it is known.
        who: String,
    },
    /// They stand in an earlier row.
    Twice {
        /// That row.
        row: u32,
    },
    /// It is not taken.
    Refused {
        /// The reason.
        why: RowRefused,
    },
}

/// An import that was taken back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Undone {
    /// People who are not here any more.
    pub removed: u32,
    /// People who stay, because they came to something meanwhile: messages, a case, a task, a mark or consent.
    pub kept: u32,
}
