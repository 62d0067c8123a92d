//! Messages on one line: their text, or the gist of those without words.

use super::media;
use paperplane_bridge::view::bubble::gist_files;
use paperplane_core::{
    ids::MessageId,
    talk::gist::Gist,
    visible::{self, is_visible},
};
use rusqlite::Connection;

/// As much of a line as a row can show, in signs as a reader counts them.
const LINE_SIGNS_MAX: usize = 160;

/// A text on one line; empty where it shows nothing.
pub(crate) fn one_line(text: &str) -> String {
    if !is_visible(text) {
        return String::new();
    }
    // Texts may be long, and a row shows little of them.
    let words = text.split_whitespace().take(LINE_SIGNS_MAX).collect::<Vec<_>>();
    visible::beginning(&words.join(" "), LINE_SIGNS_MAX)
}

/// The gist of a message, from the columns `text`, `details` and `media_count`; `None` where its text shows.
pub(in crate::talk) fn of(
    connection: &Connection,
    message: MessageId,
    text: &str,
    details: &str,
    media_count: u32,
) -> rusqlite::Result<Option<Gist>> {
    if is_visible(text) {
        return Ok(None);
    }
    let media = if media_count > 0 { media::of(connection, message)? } else { Vec::new() };
    Ok(Gist::of(text, &serde_json::from_str(details).unwrap_or_default(), &gist_files(&media)))
}
