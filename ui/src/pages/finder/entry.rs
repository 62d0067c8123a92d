//! A line of the command bar.

use yew::prelude::*;

/// One line that can be chosen.
pub(super) struct Entry {
    /// Its name among all entries: the chosen one stays chosen while others come in before it.
    pub key: String,
    pub head: Option<String>,
    pub line: Html,
    pub run: Callback<()>,
    pub mark: &'static str,
    /// True if one goes on typing once it is taken.
    pub stays: bool,
}
