//! Records as columns: topic, key, headers and value.

use paperplane_core::{
    record::{Header, Record, StoredRecord, TopicPartition},
    time::Timestamp,
    topic::Topic,
};
use rusqlite::Row;

/// Headers as JSON.
pub(crate) fn headers_to_json(headers: &[Header]) -> Vec<u8> {
    serde_json::to_vec(headers).unwrap_or_default()
}

/// The record in four columns: topic, key, headers, value. `None` for a topic that this version does not know.
pub(crate) fn read(row: &Row<'_>, column: usize) -> rusqlite::Result<Option<StoredRecord>> {
    let (name, headers): (String, Vec<u8>) = (row.get(column)?, row.get(column + 2)?);
    let Some(topic) = Topic::named(&name) else {
        return Ok(None);
    };
    Ok(Some(StoredRecord {
        topic_partition: TopicPartition { topic, partition: 0 },
        offset: 0,
        appended_at: Timestamp(0),
        key: row.get(column + 1)?,
        headers: serde_json::from_slice(&headers).unwrap_or_default(),
        value: row.get(column + 3)?,
    }))
}

/// The topic of a record to be appended, as its column has it.
pub(crate) fn topic_of(record: &Record) -> String {
    record.topic.name("")
}
