//! Reading conversations, ready to draw, and what the workers ask.

pub(crate) mod contact;
pub(super) mod gist;
pub(crate) mod head;
pub(crate) mod inbox;
pub(crate) mod list;
pub(crate) mod mail;
pub(crate) mod media;
pub(crate) mod mentions;
pub(crate) mod message_rows;
pub(crate) mod people;
pub(crate) mod people_in_full;
pub(crate) mod same_person;
pub(crate) mod schedules;
pub(crate) mod search;
pub(crate) mod sending;
pub(crate) mod thread;
pub(crate) mod timeline;
pub(crate) mod triage;
pub(crate) mod viewer;
pub(crate) mod ways;

use crate::kernel::ids::Blob;
use paperplane_core::{
    ids::{AddressId, AttemptId, MessageId},
    time::Timestamp,
};
use rusqlite::Connection;

/// A place between messages: the sort key of one.
type Key = (i64, Vec<u8>);

pub(crate) fn knows_attempt(connection: &Connection, id: AttemptId) -> rusqlite::Result<bool> {
    connection.prepare_cached("SELECT 1 FROM attempts WHERE id = ?1")?.exists([id.blob()])
}

pub(crate) fn knows_message(connection: &Connection, id: MessageId) -> rusqlite::Result<bool> {
    connection.prepare_cached("SELECT 1 FROM messages WHERE id = ?1")?.exists([id.blob()])
}

/// The time of the newest message of theirs to one of these addresses of ours.
pub(crate) fn last_inbound(connection: &Connection, ours: &[AddressId]) -> rusqlite::Result<Option<Timestamp>> {
    let sql = "SELECT max(sort_ms) FROM messages WHERE inbox = ?1 AND direction = 0 AND hidden = 0";
    let mut statement = connection.prepare_cached(sql)?;
    let mut newest: Option<i64> = None;
    for address in ours {
        newest = newest.max(statement.query_row([address.blob()], |row| row.get(0))?);
    }
    Ok(newest.map(Timestamp))
}
