//! Promises of the embedded log alone: its file, its key, its lock and its clock.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use super::{Clock, LocalLog};
use crate::{EventLog, LogError};
use paperplane_core::{
    record::{Record, TopicPartition},
    time::Timestamp,
    topic::Topic,
};
use rusqlite::Connection;
use std::{
    path::Path,
    sync::{
        Arc,
        atomic::{AtomicI64, Ordering},
    },
};

const KEY: [u8; 32] = [7; 32];
const WORKSPACE: TopicPartition = TopicPartition { topic: Topic::Workspace, partition: 0 };

fn clock() -> Clock {
    Arc::new(|| Timestamp(1_000))
}

fn event(id: &str) -> Record {
    let headers = vec![("ce_id".to_owned(), id.as_bytes().to_vec())];
    Record { topic: Topic::Workspace, key: b"key".to_vec(), headers, value: b"a secret of Amara".to_vec() }
}

fn refused(path: &Path, key: [u8; 32]) -> String {
    match LocalLog::open(path, key, clock()) {
        Err(LogError::File(words)) => words,
        Err(other) => panic!("{other:?}"),
        Ok(_) => panic!("it opened"),
    }
}

#[tokio::test]
async fn a_second_one_on_the_same_file_is_refused_and_opens_when_the_first_has_gone() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("log.db");
    let first = LocalLog::open(&path, KEY, clock()).unwrap();
    assert!(refused(&path, KEY).contains("another PaperPlane"));
    drop(first);
    LocalLog::open(&path, KEY, clock()).unwrap();
}

#[tokio::test]
async fn a_wrong_key_is_reported_and_changes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("log.db");
    LocalLog::open(&path, KEY, clock()).unwrap().append(vec![event("one")], 6).await.unwrap();
    assert!(refused(&path, [8; 32]).contains("key"));
    let again = LocalLog::open(&path, KEY, clock()).unwrap();
    assert_eq!(again.first(WORKSPACE).await.unwrap().unwrap().identity(), "one");
}

#[tokio::test]
async fn the_file_shows_nothing_without_its_key() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("log.db");
    LocalLog::open(&path, KEY, clock()).unwrap().append(vec![event("one")], 6).await.unwrap();
    for file in std::fs::read_dir(folder.path()).unwrap() {
        let bytes = std::fs::read(file.unwrap().path()).unwrap();
        assert!(!bytes.windows(5).any(|window| window == b"Amara"));
    }
}

#[tokio::test]
async fn a_file_of_a_newer_version_is_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("log.db");
    drop(LocalLog::open(&path, KEY, clock()).unwrap());
    let hex: String = KEY.iter().map(|byte| format!("{byte:02x}")).collect();
    let connection = Connection::open(&path).unwrap();
    connection.execute_batch(&format!("PRAGMA key = \"x'{hex}'\"; PRAGMA user_version = 99;")).unwrap();
    drop(connection);
    assert!(refused(&path, KEY).contains("newer PaperPlane"));
}

#[tokio::test]
async fn the_time_of_appending_never_goes_back_also_over_a_restart() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("log.db");
    let now = Arc::new(AtomicI64::new(5_000));
    let clock = |now: &Arc<AtomicI64>| -> Clock {
        let now = Arc::clone(now);
        Arc::new(move || Timestamp(now.load(Ordering::SeqCst)))
    };
    let log = LocalLog::open(&path, KEY, clock(&now)).unwrap();
    log.append(vec![event("one")], 6).await.unwrap();
    now.store(4_000, Ordering::SeqCst);
    log.append(vec![event("two")], 6).await.unwrap();
    drop(log);
    let log = LocalLog::open(&path, KEY, clock(&now)).unwrap();
    log.append(vec![event("three")], 6).await.unwrap();
    let records = log.reading.with(|connection| super::file::read_from(connection, WORKSPACE, 0, 9)).await.unwrap();
    assert_eq!(records.iter().map(|record| record.appended_at.0).collect::<Vec<_>>(), [5_000, 5_000, 5_000]);
    assert_eq!(records.iter().map(|record| record.offset).collect::<Vec<_>>(), [0, 1, 2], "positions go on");
}

#[tokio::test]
async fn an_event_appended_again_is_stored_once_and_leaves_no_gap() {
    let folder = tempfile::tempdir().unwrap();
    let log = LocalLog::open(&folder.path().join("log.db"), KEY, clock()).unwrap();
    log.append(vec![event("one"), event("one"), event("two")], 6).await.unwrap();
    assert_eq!(log.ends(&[Topic::Workspace]).await.unwrap().get(&WORKSPACE), Some(&2));
}
