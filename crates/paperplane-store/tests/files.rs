//! The database files: refused with a reason where they are not ours to open, and never half written.
#![allow(clippy::unwrap_used, missing_docs)]

mod common;

use common::{MemoryLog, Pen, context, folded, open};
use paperplane_store::{DbKey, OpenError, Store};

/// Makes a file look as if a later version had written it.
fn from_the_future(folder: &std::path::Path, file: &str) {
    let connection = rusqlite::Connection::open(folder.join(file)).unwrap();
    connection.execute_batch(&format!("PRAGMA key = \"x'{}'\"; PRAGMA user_version = 99;", "09".repeat(32))).unwrap();
}

#[test]
fn a_newer_database_is_left_alone_and_reported_by_name() {
    for file in ["replica.db", "desk.db"] {
        let (folder, store) = open();
        drop(store);
        from_the_future(folder.path(), file);
        let error = Store::open(folder.path(), &DbKey::new([9; 32])).err().unwrap();
        assert!(matches!(&error, OpenError::NewerDatabase { file: named } if *named == file));
        assert!(error.to_string().contains("please update"), "{error}");
    }
}

#[test]
fn another_computers_key_is_reported() {
    let (folder, store) = open();
    drop(store);
    let error = Store::open(folder.path(), &DbKey::new([8; 32])).err().unwrap();
    assert!(matches!(error, OpenError::WrongKey { .. }), "{error}");
}

#[test]
fn nothing_can_be_read_without_the_key() {
    let (folder, store) = open();
    drop(store);
    for file in ["replica.db", "desk.db"] {
        let bytes = std::fs::read(folder.path().join(file)).unwrap();
        assert!(!bytes.starts_with(b"SQLite format 3"), "{file} is not encrypted");
    }
}

#[tokio::test]
async fn what_was_folded_is_there_after_a_restart() {
    let pen = Pen::default();
    let (folder, store) = folded(&[pen.received(0, "SM10", "hello")]).await;
    let (before, checkpoint) = (store.dump().await.unwrap(), store.checkpoint().await.unwrap());
    drop(store);
    let store = Store::open(folder.path(), &DbKey::new([9; 32])).unwrap();
    assert_eq!(store.dump().await.unwrap(), before);
    assert_eq!(store.checkpoint().await.unwrap(), checkpoint);
}

#[tokio::test]
async fn rows_and_checkpoint_move_together() {
    let (folder, store) = open();
    let (pen, mut log) = (Pen::default(), MemoryLog::default());
    let first = log.append(&pen.received(0, "SM10", "hello"));
    store.apply(vec![first], context()).await.unwrap();
    let (before, checkpoint) = (store.dump().await.unwrap(), store.checkpoint().await.unwrap());
    // A fault in the middle of a batch: one table is gone for the second record.
    let connection = rusqlite::Connection::open(folder.path().join("replica.db")).unwrap();
    connection.execute_batch(&format!("PRAGMA key = \"x'{}'\";", "09".repeat(32))).unwrap();
    connection
        .execute_batch("CREATE TRIGGER fault BEFORE INSERT ON checkpoint BEGIN SELECT raise(ABORT, 'fault'); END;")
        .unwrap();
    let second = log.append(&pen.received(1, "SM11", "never half"));
    assert!(store.apply(vec![second], context()).await.is_err());
    assert_eq!(store.dump().await.unwrap(), before, "rows without their checkpoint");
    assert_eq!(store.checkpoint().await.unwrap(), checkpoint);
}
