//! The gist of messages without words.

use super::media;
use paperplane_bridge::view::bubble::gist_files;
use paperplane_core::{ids::MessageId, talk::gist::Gist, visible::is_visible};
use rusqlite::Connection;

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
