//! A list of people, whatever it was read from.

use paperplane_core::contacts::import::ListFormat;

/// A list of people.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Table {
    /// The way in which it was read.
    pub format: ListFormat,
    /// The headers of its columns; their numbers where the list has none.
    pub headers: Vec<String>,
    /// Its rows, each with one cell for each header.
    pub rows: Vec<Vec<String>>,
}
