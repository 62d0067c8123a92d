//! The file: its key, its version, its one table, and reading from it.

use crate::LogError;
use paperplane_core::{
    record::{Header, StoredRecord, TopicPartition},
    time::Timestamp,
    topic::Topic,
};
use rusqlite::{Connection, ErrorCode, OpenFlags, OptionalExtension, Row, params};
use std::{
    collections::BTreeMap,
    fs::{File, TryLockError},
    path::{Path, PathBuf},
    sync::{Mutex, PoisonError},
};

/// The version of the table below; a file of a newer one is left alone.
const VERSION: i64 = 1;

const SCHEMA: &str = "
CREATE TABLE records (
    id          INTEGER PRIMARY KEY,
    topic       TEXT    NOT NULL,
    partition   INTEGER NOT NULL,
    position    INTEGER NOT NULL,             -- from zero, without gaps
    appended_ms INTEGER NOT NULL,             -- never less than the record before it in its partition
    event_id    TEXT    NOT NULL,             -- ce_id; empty on plain records
    key         BLOB    NOT NULL,
    headers     BLOB    NOT NULL,             -- JSON: [[name, [bytes]]]
    value       BLOB    NOT NULL,
    UNIQUE (topic, partition, position)
) STRICT;
-- The same event twice in one partition is stored once.
CREATE UNIQUE INDEX records_by_event ON records (topic, partition, event_id) WHERE event_id <> '';
";

/// Holds the file for this process alone.
pub(super) fn lock(path: &Path) -> Result<File, LogError> {
    let lock = File::create(path.with_extension("lock")).map_err(|error| unusable(&error.to_string()))?;
    match lock.try_lock() {
        Ok(()) => Ok(lock),
        Err(TryLockError::WouldBlock) => Err(LogError::File(
            "another PaperPlane has this data folder open: close it, or choose another folder with --data".into(),
        )),
        Err(TryLockError::Error(error)) => Err(unusable(&error.to_string())),
    }
}

fn unusable(why: &str) -> LogError {
    LogError::File(format!("the log of this computer cannot be used: {why}"))
}

pub(super) fn sql(error: rusqlite::Error) -> LogError {
    unusable(&error.to_string())
}

pub(super) fn open_for_writing(path: &Path, key: &[u8; 32]) -> Result<Connection, LogError> {
    let connection = open(path, OpenFlags::default(), key)?;
    connection.pragma_update(None, "journal_mode", "WAL").map_err(sql)?;
    connection.pragma_update(None, "synchronous", "FULL").map_err(sql)?;
    match version(&connection)? {
        0 => {
            let sql_text = format!("BEGIN; {SCHEMA} PRAGMA user_version = {VERSION}; COMMIT;");
            connection.execute_batch(&sql_text).map_err(sql)?;
        }
        VERSION => {}
        _ => {
            return Err(LogError::File(
                "the log of this computer was made by a newer PaperPlane: please update; nothing was changed".into(),
            ));
        }
    }
    Ok(connection)
}

fn open(path: &Path, flags: OpenFlags, key: &[u8; 32]) -> Result<Connection, LogError> {
    let connection = paperplane_sqlite::open(path, flags, key).map_err(sql)?;
    let readable: Result<i64, _> = connection.query_row("SELECT count(*) FROM sqlite_master", [], |row| row.get(0));
    match readable {
        Ok(_) => Ok(connection),
        Err(error) if error.sqlite_error_code() == Some(ErrorCode::NotADatabase) => Err(LogError::File(
            "the log of this computer does not open with the key that is here: put the right key back; nothing was changed"
                .into(),
        )),
        Err(error) => Err(sql(error)),
    }
}

fn version(connection: &Connection) -> Result<i64, LogError> {
    connection.query_row("PRAGMA user_version", [], |row| row.get(0)).map_err(sql)
}

/// Reading connections, made when needed and kept.
pub(super) struct Reading {
    path: PathBuf,
    key: [u8; 32],
    idle: Mutex<Vec<Connection>>,
}

impl Reading {
    pub(super) fn new(path: &Path, key: [u8; 32]) -> Self {
        Self { path: path.to_owned(), key, idle: Mutex::default() }
    }

    fn take(&self) -> Result<Connection, LogError> {
        if let Some(idle) = self.idle.lock().unwrap_or_else(PoisonError::into_inner).pop() {
            return Ok(idle);
        }
        let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        open(&self.path, flags, &self.key)
    }

    /// Reads on a thread that may block.
    pub(super) fn now<T>(&self, read: impl FnOnce(&Connection) -> rusqlite::Result<T>) -> Result<T, LogError> {
        let connection = self.take()?;
        let answer = read(&connection).map_err(sql);
        self.idle.lock().unwrap_or_else(PoisonError::into_inner).push(connection);
        answer
    }

    /// Reads away from the async threads.
    pub(super) async fn with<T: Send + 'static>(
        self: &std::sync::Arc<Self>,
        read: impl FnOnce(&Connection) -> rusqlite::Result<T> + Send + 'static,
    ) -> Result<T, LogError> {
        let this = std::sync::Arc::clone(self);
        tokio::task::spawn_blocking(move || this.now(read)).await.map_err(|error| LogError::Other(error.to_string()))?
    }
}

/// The record with the lowest position of a partition.
pub(super) fn first(
    connection: &Connection,
    topic_partition: TopicPartition,
) -> rusqlite::Result<Option<StoredRecord>> {
    Ok(read_from(connection, topic_partition, 0, 1)?.into_iter().next())
}

/// The end of a partition.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct End {
    /// The position after its last record.
    pub next: i64,
    /// Time at which its last record was appended.
    pub appended_at: Timestamp,
}

/// The ends of all partitions that hold something; a handful of look-ups however long the log is.
pub(super) fn ends(connection: &Connection) -> Result<BTreeMap<TopicPartition, End>, LogError> {
    let mut ends = BTreeMap::new();
    for topic in Topic::followed().into_iter().chain([Topic::Duties]) {
        let mut after = -1;
        while let Some(partition) = partition_after(connection, topic, after).map_err(sql)? {
            let topic_partition = TopicPartition { topic, partition };
            ends.insert(topic_partition, end(connection, topic_partition).map_err(sql)?);
            after = partition;
        }
    }
    Ok(ends)
}

fn partition_after(connection: &Connection, topic: Topic, after: i32) -> rusqlite::Result<Option<i32>> {
    connection.query_row(
        "SELECT min(partition) FROM records WHERE topic = ?1 AND partition > ?2",
        params![topic.name(""), after],
        |row| row.get(0),
    )
}

fn end(connection: &Connection, topic_partition: TopicPartition) -> rusqlite::Result<End> {
    let mut statement = connection.prepare_cached(
        "SELECT position + 1, appended_ms FROM records
         WHERE topic = ?1 AND partition = ?2 ORDER BY position DESC LIMIT 1",
    )?;
    let last = statement.query_row(params![topic_partition.topic.name(""), topic_partition.partition], |row| {
        Ok(End { next: row.get(0)?, appended_at: Timestamp(row.get(1)?) })
    });
    Ok(last.optional()?.unwrap_or_default())
}

/// Up to `limit` records of a partition from a position on.
pub(super) fn read_from(
    connection: &Connection,
    topic_partition: TopicPartition,
    position: i64,
    limit: usize,
) -> rusqlite::Result<Vec<StoredRecord>> {
    let mut statement = connection.prepare_cached(
        "SELECT position, appended_ms, key, headers, value FROM records
         WHERE topic = ?1 AND partition = ?2 AND position >= ?3 ORDER BY position LIMIT ?4",
    )?;
    let limit = i64::try_from(limit).unwrap_or(i64::MAX);
    let rows = statement
        .query_map(params![topic_partition.topic.name(""), topic_partition.partition, position, limit], |row| {
            record(row, topic_partition)
        })?;
    rows.collect()
}

fn record(row: &Row<'_>, topic_partition: TopicPartition) -> rusqlite::Result<StoredRecord> {
    let headers: Vec<u8> = row.get(3)?;
    Ok(StoredRecord {
        topic_partition,
        offset: row.get(0)?,
        appended_at: Timestamp(row.get(1)?),
        key: row.get(2)?,
        headers: read_headers(&headers),
        value: row.get(4)?,
    })
}

/// Headers as one column. Bytes and text always make JSON.
pub(super) fn write_headers(headers: &[Header]) -> Vec<u8> {
    serde_json::to_vec(headers).unwrap_or_default()
}

fn read_headers(json: &[u8]) -> Vec<Header> {
    serde_json::from_slice(json).unwrap_or_default()
}
