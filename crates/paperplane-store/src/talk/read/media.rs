//! Files of messages and notes: as they are drawn, and those that are still to be fetched.

use crate::kernel::ids::{self, Blob};
use crate::people;
use paperplane_bridge::view::bubble::{MediaState, MediaView};
use paperplane_core::{
    address::Address,
    event::{BlobRef, LossReason, RawRequest},
    ids::{AddressId, BlobId, ConversationId, EventId, MessageId},
    limits::DUTY_PARTITION_COUNT,
    partition::partition_of,
};
use rusqlite::{Connection, OptionalExtension, Row, params};
use std::collections::BTreeSet;

/// A file that is still at the provider.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wanted {
    /// The message it came with.
    pub message: MessageId,
    /// The position of the file in the message, from 0.
    pub index: u32,
    /// The provider's URL of it.
    pub url: String,
    /// The person.
    pub peer: Address,
    /// Our address that received it, if known.
    pub ours: Option<Address>,
}

/// The files of a message, in their order.
pub(crate) fn of(connection: &Connection, message: MessageId) -> rusqlite::Result<Vec<MediaView>> {
    let sql =
        "SELECT declared, blob, content_type, bytes, name, lost, length_ms FROM media WHERE message = ?1 ORDER BY nth";
    connection.prepare_cached(sql)?.query_map([message.blob()], view)?.collect()
}

/// The files of a note, in their order.
pub(crate) fn of_note(connection: &Connection, note: EventId) -> rusqlite::Result<Vec<MediaView>> {
    let sql = "SELECT blob, content_type, bytes, name FROM note_files WHERE activity = ?1 ORDER BY nth";
    let read = |row: &Row<'_>| {
        let bytes = u64::try_from(row.get::<_, i64>(2)?).unwrap_or_default();
        let state = MediaState::Ready { blob: ids::id(row, 0)?, bytes };
        Ok(MediaView { content_type: row.get(1)?, name: row.get(3)?, length_ms: None, state })
    };
    connection.prepare_cached(sql)?.query_map([note.blob()], read)?.collect()
}

fn view(row: &Row<'_>) -> rusqlite::Result<MediaView> {
    let (declared, content_type, lost): (String, String, String) = (row.get(0)?, row.get(2)?, row.get(5)?);
    let blob: Option<BlobId> = ids::maybe_id(row, 1)?;
    let state = match blob {
        Some(blob) => MediaState::Ready { blob, bytes: u64::try_from(row.get::<_, i64>(3)?).unwrap_or_default() },
        None if lost.is_empty() => MediaState::Pending,
        None => MediaState::Lost { because: serde_json::from_str(&lost).unwrap_or(LossReason::Unreachable) },
    };
    let content_type = if content_type.is_empty() { declared } else { content_type };
    let length_ms = u64::try_from(row.get::<_, i64>(6)?).ok();
    Ok(MediaView { content_type, name: row.get(4)?, length_ms, state })
}

/// Files that are neither here nor lost, where their duty is owned; the newest first, since somebody looks at those.
pub(crate) fn wanted(connection: &Connection, owned: &BTreeSet<i32>, limit: u32) -> rusqlite::Result<Vec<Wanted>> {
    let sql = "SELECT f.message, f.nth, f.url, m.peer, a.contact, m.ours FROM media AS f
               JOIN messages AS m ON m.id = f.message JOIN addresses AS a ON a.id = m.peer
               WHERE f.blob = x'' AND f.lost = '' AND f.url <> '' ORDER BY m.place DESC, f.nth";
    let mut statement = connection.prepare_cached(sql)?;
    let mut rows = statement.query([])?;
    let mut wanted = Vec::new();
    while let Some(row) = rows.next()? {
        let contact: AddressId = ids::id(row, 4)?;
        if !owned.contains(&partition_of(contact.blob(), DUTY_PARTITION_COUNT)) {
            continue;
        }
        if let Some(peer) = people::address(connection, ids::id(row, 3)?)? {
            let ours = people::address(connection, ids::id(row, 5)?)?;
            wanted.push(Wanted { message: ids::id(row, 0)?, index: row.get(1)?, url: row.get(2)?, peer, ours });
        }
        if wanted.len() >= usize::try_from(limit).unwrap_or(usize::MAX) {
            break;
        }
    }
    Ok(wanted)
}

/// One file of a message, for fetching it once more; `None` where it is here or nobody knows where it is.
pub(crate) fn one_wanted(connection: &Connection, message: MessageId, index: u32) -> rusqlite::Result<Option<Wanted>> {
    let sql = "SELECT f.url, m.peer, m.ours FROM media AS f JOIN messages AS m ON m.id = f.message
               WHERE f.message = ?1 AND f.nth = ?2 AND f.blob = x'' AND f.url <> ''";
    let mut statement = connection.prepare_cached(sql)?;
    let mut rows = statement.query(params![message.blob(), index])?;
    let Some(row) = rows.next()? else {
        return Ok(None);
    };
    let (url, peer) = (row.get(0)?, people::address(connection, ids::id(row, 1)?)?);
    let ours = people::address(connection, ids::id(row, 2)?)?;
    Ok(peer.map(|peer| Wanted { message, index, url, peer, ours }))
}

/// The request of a message of which nothing can be shown; `None` where all of it is shown, or it is not here.
pub(crate) fn raw_request(connection: &Connection, message: MessageId) -> rusqlite::Result<Option<RawRequest>> {
    let sql = "SELECT path, content_type, body FROM unshown WHERE message = ?1";
    let read = |row: &Row<'_>| Ok(RawRequest { path: row.get(0)?, content_type: row.get(1)?, body: row.get(2)? });
    connection.prepare_cached(sql)?.query_row([message.blob()], read).optional()
}

/// The content type and name of a kept file, if any message or note has it.
pub(crate) fn kept(connection: &Connection, blob: BlobId) -> rusqlite::Result<Option<(String, String)>> {
    let sql = "SELECT content_type, name FROM media WHERE blob = ?1
               UNION ALL SELECT content_type, name FROM note_files WHERE blob = ?1 LIMIT 1";
    let mut statement = connection.prepare_cached(sql)?;
    let mut rows = statement.query([blob.blob()])?;
    rows.next()?.map(|row| Ok((row.get(0)?, row.get(1)?))).transpose()
}

/// The conversations in which a file stands.
pub(crate) fn conversations_with(connection: &Connection, blob: BlobId) -> rusqlite::Result<Vec<ConversationId>> {
    let sql = "SELECT m.conversation FROM media AS f JOIN messages AS m ON m.id = f.message
               WHERE f.blob = ?1 AND f.blob <> x'' AND m.hidden = 0
               UNION SELECT d.conversation FROM note_files AS f JOIN activities AS d ON d.event = f.activity
               WHERE f.blob = ?1";
    connection.prepare_cached(sql)?.query_map([blob.blob()], |row| ids::id(row, 0))?.collect()
}

/// The files of a message that are kept, in their order.
pub(crate) fn kept_of(connection: &Connection, message: MessageId) -> rusqlite::Result<Vec<BlobRef>> {
    let sql = "SELECT blob, content_type, bytes, name FROM media WHERE message = ?1 AND blob <> x'' ORDER BY nth";
    let read = |row: &Row<'_>| {
        let bytes = u64::try_from(row.get::<_, i64>(2)?).unwrap_or_default();
        Ok(BlobRef { blob: ids::id(row, 0)?, content_type: row.get(1)?, bytes, name: row.get(3)? })
    };
    connection.prepare_cached(sql)?.query_map([message.blob()], read)?.collect()
}
