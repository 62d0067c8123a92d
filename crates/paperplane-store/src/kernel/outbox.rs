//! The outbox, which holds events that are not in the log yet, and the settings of this device.

use super::{ids::Blob, record};
use paperplane_core::{
    envelope::Envelope,
    limits::RECORD_BYTES_MAX,
    wire::{self, Reading},
};
use rusqlite::{Connection, OptionalExtension, Row, ffi, params};

/// Keeps an event; a second time is no second event. One that is too large for the log is refused: it would hold up all that waits
/// beside it.
pub(crate) fn put(connection: &Connection, envelope: &Envelope) -> rusqlite::Result<()> {
    let record = wire::encode(envelope);
    if record.value.len() > RECORD_BYTES_MAX {
        return Err(rusqlite::Error::SqliteFailure(ffi::Error::new(ffi::SQLITE_TOOBIG), None));
    }
    let sql = "INSERT INTO desk.outbox (event, topic, key, headers, value) VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT DO NOTHING";
    let headers = record::headers_to_json(&record.headers);
    let row = params![envelope.id.blob(), record::topic_of(&record), record.key, headers, record.value];
    connection.prepare_cached(sql)?.execute(row).map(drop)
}

/// Events in the outbox that are not folded yet, oldest first.
pub(crate) fn unfolded(connection: &Connection) -> rusqlite::Result<Vec<Envelope>> {
    let sql = "SELECT topic, key, headers, value FROM desk.outbox
               WHERE event NOT IN (SELECT id FROM main.events) ORDER BY place";
    let found: Vec<Option<Envelope>> =
        connection.prepare_cached(sql)?.query_map([], envelope)?.collect::<Result<_, _>>()?;
    Ok(found.into_iter().flatten().collect())
}

fn envelope(row: &Row<'_>) -> rusqlite::Result<Option<Envelope>> {
    Ok(record::read(row, 0)?.and_then(|record| match wire::decode(&record, None) {
        Reading::Event(envelope) => Some(*envelope),
        Reading::Unknown { .. } | Reading::Plain(_) | Reading::Foreign | Reading::Unreadable { .. } => None,
    }))
}

/// Events that are not in the replica yet, oldest first; those that are there leave the outbox for good.
pub(crate) fn remaining(connection: &mut Connection) -> rusqlite::Result<Vec<Envelope>> {
    let sql = "DELETE FROM desk.outbox WHERE event IN (SELECT o.event FROM desk.outbox AS o JOIN main.events AS e ON e.id = o.event)";
    connection.prepare_cached(sql)?.execute([])?;
    unfolded(connection)
}

/// The number of events that are not in the replica yet.
pub(crate) fn count(connection: &Connection) -> rusqlite::Result<u32> {
    let sql = "SELECT count(*) FROM desk.outbox WHERE event NOT IN (SELECT id FROM main.events)";
    connection.prepare_cached(sql)?.query_row([], |row| row.get(0))
}

pub(crate) fn setting(connection: &Connection, name: &str) -> rusqlite::Result<Option<String>> {
    connection
        .prepare_cached("SELECT value FROM desk.settings WHERE name = ?1")?
        .query_row([name], |row| row.get(0))
        .optional()
}

pub(crate) fn set_setting(connection: &Connection, name: &str, value: &str) -> rusqlite::Result<()> {
    let sql = "INSERT INTO desk.settings (name, value) VALUES (?1, ?2) ON CONFLICT (name) DO UPDATE SET value = excluded.value";
    connection.prepare_cached(sql)?.execute([name, value]).map(drop)
}
