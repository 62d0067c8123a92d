//! A text in its one spelling, with all words by which it is found.

use super::{numbers, others, words::Spelled};

impl Spelled {
    /// Takes a text apart.
    pub fn of(text: &str) -> Self {
        let mut spelled = Self::as_written(text);
        others::add(&mut spelled);
        numbers::add(&mut spelled);
        spelled
    }
}

/// A text in its one spelling: its words with a space between.
pub fn plain(text: &str) -> String {
    Spelled::as_written(text).words()
}
