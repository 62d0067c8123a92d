//! The tables of `replica.db`: made, compared with this version, and brought to a form that can be read.

use crate::{
    kernel::{
        error::OpenError,
        file::{DbKey, REPLICA, attach_desk, make_desk, open, readable, unusable},
        functions, pending,
        projection::Spec,
    },
    people, persons,
    projections::{ALL, readable_parked},
};
use rusqlite::{Connection, OptionalExtension, params};
use std::{collections::BTreeSet, fs, path::Path};

/// The version of the tables that belong to no projection. Another one means that the replica is built anew from the log.
const KERNEL_VERSION: i64 = 10;
const KERNEL_SCHEMA: &str = include_str!("kernel/schema.sql");

/// The connection that writes: `replica.db` as main, `desk.db` attached as `desk`.
pub(crate) fn open_for_writing(folder: &Path, key: &DbKey) -> Result<Connection, OpenError> {
    make_desk(folder, key)?;
    make(folder, key)?;
    let connection = open(folder, REPLICA, key)?;
    // The cache is most of the memory that a replay takes. 40 MB are to keep a relay below 100: docs/performance.md.
    connection
        .execute_batch(
            "PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON; PRAGMA temp_store = MEMORY;
             PRAGMA cache_size = -40960; PRAGMA wal_autocheckpoint = 2000; PRAGMA journal_size_limit = 67108864;
             PRAGMA trusted_schema = OFF;",
        )
        .map_err(unusable)?;
    attach_desk(&connection, folder, key)?;
    // No statistics: those of a young replica have SQLite read whole tables once it has grown. Its own assumptions, large
    // tables and good indices, are what our questions were written for.
    connection.execute_batch("PRAGMA desk.synchronous = FULL;").map_err(unusable)?;
    connection.execute_batch(pending::TABLE).map_err(unusable)?;
    Ok(connection)
}

/// Makes the replica's tables, or compares those that are there with this version.
fn make(folder: &Path, key: &DbKey) -> Result<(), OpenError> {
    let connection = open(folder, REPLICA, key)?;
    let version = readable(&connection, REPLICA)?;
    if version > KERNEL_VERSION {
        return Err(OpenError::NewerDatabase { file: REPLICA });
    }
    if version == KERNEL_VERSION {
        functions::register(&connection).map_err(unusable)?;
        return compare(&connection);
    }
    if version == 0 {
        return fresh(&connection);
    }
    drop(connection);
    for suffix in ["", "-wal", "-shm"] {
        let _ = fs::remove_file(folder.join(format!("{REPLICA}{suffix}")));
    }
    fresh(&open(folder, REPLICA, key)?)
}

fn fresh(connection: &Connection) -> Result<(), OpenError> {
    connection.pragma_update(None, "journal_mode", "WAL").map_err(unusable)?;
    let pragma = format!("PRAGMA user_version = {KERNEL_VERSION};");
    let made = connection.execute_batch("BEGIN;").and_then(|()| make_tables(connection));
    made.and_then(|()| connection.execute_batch(&format!("{pragma} COMMIT;"))).map_err(unusable)
}

fn make_tables(connection: &Connection) -> rusqlite::Result<()> {
    connection.execute_batch(KERNEL_SCHEMA)?;
    connection.execute_batch(people::SCHEMA)?;
    connection.execute_batch(persons::SCHEMA)?;
    for spec in &ALL {
        connection.execute_batch(spec.schema)?;
        note(connection, spec, "live")?;
    }
    Ok(())
}

fn note(connection: &Connection, spec: &Spec, state: &str) -> rusqlite::Result<()> {
    let sql = "INSERT OR REPLACE INTO projections (name, version, schema_hash, state) VALUES (?1, ?2, ?3, ?4)";
    connection.execute(sql, params![spec.name, spec.version, spec.schema_hash(), state]).map(drop)
}

/// Projections of another version keep their rows, in a form that this version reads, and are folded again once the log
/// answers.
fn compare(connection: &Connection) -> Result<(), OpenError> {
    for spec in &ALL {
        let sql = "SELECT version, schema_hash FROM projections WHERE name = ?1";
        let found: Option<(i64, String)> = connection
            .query_row(sql, [spec.name], |row| Ok((row.get(0)?, row.get(1)?)))
            .optional()
            .map_err(unusable)?;
        match found {
            None => connection
                .execute_batch(spec.schema)
                .and_then(|()| note(connection, spec, "refold"))
                .map_err(unusable)?,
            Some((version, _)) if version > spec.version => return Err(OpenError::NewerDatabase { file: REPLICA }),
            Some((version, hash)) if version < spec.version || hash != spec.schema_hash() => {
                bring_up(connection, spec, version).map_err(unusable)?;
            }
            Some(_) => {}
        }
    }
    let readable: BTreeSet<usize> =
        readable_parked(connection).map_err(unusable)?.into_iter().map(|(_, of)| of).collect();
    for (_, spec) in ALL.iter().enumerate().filter(|(number, _)| readable.contains(number)) {
        let sql = "UPDATE projections SET state = 'refold' WHERE name = ?1";
        connection.execute(sql, [spec.name]).map_err(unusable)?;
    }
    Ok(())
}

/// Brings the tables of an older version to a form that this version reads.
fn bring_up(connection: &Connection, spec: &Spec, from: i64) -> rusqlite::Result<()> {
    connection.execute_batch("BEGIN;")?;
    for (_, sql) in spec.steps.iter().filter(|(to, _)| *to > from) {
        connection.execute_batch(sql)?;
    }
    note(connection, spec, "refold")?;
    connection.execute_batch("COMMIT;")
}

/// Empties the replica and makes its tables again, in one transaction.
pub(crate) fn start_anew(connection: &mut Connection) -> rusqlite::Result<()> {
    let transaction = connection.transaction()?;
    let sql = "SELECT name FROM main.sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'
                   AND name NOT LIKE 'words_%' AND name NOT LIKE 'people_%' AND name NOT LIKE 'notes_%'";
    let names: Vec<String> = transaction.prepare(sql)?.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?;
    for name in names {
        transaction.execute_batch(&format!("DROP TABLE main.\"{name}\";"))?;
    }
    make_tables(&transaction)?;
    transaction.commit()
}
