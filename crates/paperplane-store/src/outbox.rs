//! What only this device knows: what was written here and is not in the log yet, and settings.

use crate::{fold::Applied, ids::Blob, read};
use paperplane_bridge::{Stale, TalkStale, stale::stale_of};
use paperplane_core::{
    envelope::Envelope,
    naming,
    record::{Header, StoredRecord, TopicPartition},
    time::Timestamp,
    topic::Topic,
    wire::{self, Reading},
};
use rusqlite::{Connection, OptionalExtension, Row, params};

/// Keeps an event; a second time is no second event.
pub(crate) fn put(connection: &mut Connection, envelope: &Envelope) -> rusqlite::Result<Applied> {
    let record = wire::encode(envelope);
    let headers = serde_json::to_vec(&record.headers).unwrap_or_default();
    let sql = "INSERT INTO desk.outbox (event, topic, key, headers, value) VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT DO NOTHING";
    let row = params![envelope.id.blob(), record.topic.name(""), record.key, headers, record.value];
    connection.prepare_cached(sql)?.execute(row)?;
    Ok(Applied { stale: stale(connection, envelope)?, ..Applied::default() })
}

/// The answers that an unsent event makes stale: those of its kind, and those about its conversation.
fn stale(connection: &Connection, envelope: &Envelope) -> rusqlite::Result<Vec<Stale>> {
    let mut stale = stale_of(&envelope.event);
    let conversation = match read::overlay::of_conversation(&envelope.event) {
        Some((ours, peer)) => crate::fold::resolve(connection, naming::conversation(ours, peer))?,
        None => match read::overlay::of_message(&envelope.event) {
            Some(message) => read::thread::message(connection, message)?.map(|(conversation, _)| conversation),
            None => None,
        },
    };
    stale.extend(conversation.map(|id| Stale::Talk(TalkStale::Conversation(id))));
    Ok(stale)
}

/// Everything in the outbox, oldest first, also what is in the replica already.
pub(crate) fn all(connection: &Connection) -> rusqlite::Result<Vec<Envelope>> {
    let sql = "SELECT topic, key, headers, value FROM desk.outbox ORDER BY place";
    let found: Vec<Option<Envelope>> =
        connection.prepare_cached(sql)?.query_map([], envelope)?.collect::<Result<_, _>>()?;
    Ok(found.into_iter().flatten().collect())
}

fn envelope(row: &Row<'_>) -> rusqlite::Result<Option<Envelope>> {
    let name: String = row.get(0)?;
    let headers: Vec<u8> = row.get(2)?;
    let headers: Vec<Header> = serde_json::from_slice(&headers).unwrap_or_default();
    let Some(topic) = Topic::named(&name) else {
        return Ok(None);
    };
    let topic_partition = TopicPartition { topic, partition: 0 };
    let record = StoredRecord {
        topic_partition,
        offset: 0,
        appended_at: Timestamp(0),
        key: row.get(1)?,
        headers,
        value: row.get(3)?,
    };
    Ok(match wire::decode(&record, None) {
        Reading::Event(envelope) => Some(*envelope),
        _ => None,
    })
}

/// What is not in the replica yet, oldest first; what is there leaves the outbox for good.
pub(crate) fn remaining(connection: &mut Connection) -> rusqlite::Result<Vec<Envelope>> {
    let sql = "DELETE FROM desk.outbox WHERE event IN (SELECT o.event FROM desk.outbox AS o JOIN main.events AS e ON e.id = o.event)";
    connection.prepare_cached(sql)?.execute([])?;
    all(connection)
}

/// How many events are not in the replica yet.
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
