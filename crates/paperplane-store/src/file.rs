//! The two files: key, settings of SQLite, versions.

use crate::error::OpenError;
use rusqlite::{Connection, OpenFlags};
use rusqlite_migration::{M, Migrations};
use std::{fmt, fs, path::Path};

/// The shape of `replica.db`. Another one means that the view is built anew from the log.
pub const VIEW_VERSION: i64 = 9;
const REPLICA: &str = "replica.db";
const DESK: &str = "desk.db";
const REPLICA_SCHEMA: &str = include_str!("replica.sql");
/// `desk.db` cannot be rebuilt: it migrates step by step, and old steps are never edited.
const DESK_STEPS: &[M<'_>] = &[
    M::up(include_str!("desk_1.sql")),
    M::up(include_str!("desk_2.sql")),
    M::up("DROP TABLE IF EXISTS sqlite_stat1; DROP TABLE IF EXISTS sqlite_stat4;"),
];

/// What opens the databases of this computer.
#[derive(Clone)]
pub struct DbKey([u8; 32]);

impl DbKey {
    /// Takes the key's bytes.
    pub const fn new(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }
}

impl fmt::Debug for DbKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("DbKey(..)")
    }
}

fn unusable(error: impl fmt::Display) -> OpenError {
    OpenError::Unusable(error.to_string())
}

/// The connection that writes: `replica.db` as main, `desk.db` attached as `desk`.
pub(crate) fn open_for_writing(folder: &Path, key: &DbKey) -> Result<Connection, OpenError> {
    make_desk(folder, key)?;
    make_replica(folder, key)?;
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
    Ok(connection)
}

/// A connection that only reads both.
pub(crate) fn open_for_reading(folder: &Path, key: &DbKey) -> Result<Connection, OpenError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = paperplane_sqlite::open(&folder.join(REPLICA), flags, &key.0).map_err(unusable)?;
    attach_desk(&connection, folder, key)?;
    connection.execute_batch("PRAGMA query_only = ON; PRAGMA cache_size = -16384;").map_err(unusable)?;
    connection.set_prepared_statement_cache_capacity(64);
    Ok(connection)
}

fn open(folder: &Path, file: &str, key: &DbKey) -> Result<Connection, OpenError> {
    paperplane_sqlite::open(&folder.join(file), OpenFlags::default(), &key.0).map_err(unusable)
}

fn attach_desk(connection: &Connection, folder: &Path, key: &DbKey) -> Result<(), OpenError> {
    paperplane_sqlite::attach(connection, &folder.join(DESK), "desk", &key.0).map_err(unusable)
}

fn readable(connection: &Connection, file: &'static str) -> Result<i64, OpenError> {
    let version = connection.query_row("PRAGMA user_version", [], |row| row.get(0));
    version.map_err(|_| OpenError::WrongKey { file })
}

fn make_desk(folder: &Path, key: &DbKey) -> Result<(), OpenError> {
    let mut connection = open(folder, DESK, key)?;
    let version = readable(&connection, DESK)?;
    if usize::try_from(version).is_ok_and(|version| version > DESK_STEPS.len()) {
        return Err(OpenError::NewerDatabase { file: DESK });
    }
    connection.pragma_update(None, "journal_mode", "WAL").map_err(unusable)?;
    Migrations::from_slice(DESK_STEPS).to_latest(&mut connection).map_err(unusable)
}

fn make_replica(folder: &Path, key: &DbKey) -> Result<(), OpenError> {
    let connection = open(folder, REPLICA, key)?;
    let version = readable(&connection, REPLICA)?;
    if version > VIEW_VERSION {
        return Err(OpenError::NewerDatabase { file: REPLICA });
    }
    if version == VIEW_VERSION {
        return Ok(());
    }
    if version == 0 {
        return fresh_replica(&connection);
    }
    // An older view: its log is still there, so it is cheaper and safer to fold anew than to migrate.
    drop(connection);
    for suffix in ["", "-wal", "-shm"] {
        let _ = fs::remove_file(folder.join(format!("{REPLICA}{suffix}")));
    }
    let connection = open(folder, REPLICA, key)?;
    fresh_replica(&connection)
}

fn fresh_replica(connection: &Connection) -> Result<(), OpenError> {
    connection.pragma_update(None, "journal_mode", "WAL").map_err(unusable)?;
    let schema = format!("BEGIN; {REPLICA_SCHEMA} PRAGMA user_version = {VIEW_VERSION}; COMMIT;");
    connection.execute_batch(&schema).map_err(unusable)
}

/// Empties the replica and makes its tables again, in one transaction.
pub(crate) fn start_replica_anew(connection: &mut Connection) -> rusqlite::Result<()> {
    let transaction = connection.transaction()?;
    let names: Vec<String> = transaction
        .prepare("SELECT name FROM main.sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'words_%' AND name NOT LIKE 'people_%' AND name NOT LIKE 'notes_%'")?
        .query_map([], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    for name in names {
        transaction.execute_batch(&format!("DROP TABLE main.\"{name}\";"))?;
    }
    transaction.execute_batch(REPLICA_SCHEMA)?;
    transaction.commit()
}
