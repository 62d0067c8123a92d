//! The two files: key, settings of SQLite, versions.

use super::{error::OpenError, pending};
use rusqlite::{Connection, OpenFlags};
use rusqlite_migration::{M, Migrations};
use std::{fmt, path::Path};

pub(crate) const REPLICA: &str = "replica.db";
const DESK: &str = "desk.db";
/// `desk.db` cannot be rebuilt: it migrates step by step, and old steps are never edited.
const DESK_STEPS: &[M<'_>] = &[
    M::up(include_str!("desk_1.sql")),
    M::up(include_str!("desk_2.sql")),
    M::up(include_str!("desk_3.sql")),
    M::up("DROP TABLE IF EXISTS sqlite_stat1; DROP TABLE IF EXISTS sqlite_stat4;"),
    M::up(include_str!("desk_4.sql")),
];

/// The key of the databases of this computer.
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

pub(crate) fn unusable(error: impl fmt::Display) -> OpenError {
    OpenError::Unusable(error.to_string())
}

/// A connection that only reads both.
pub(crate) fn open_for_reading(folder: &Path, key: &DbKey) -> Result<Connection, OpenError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = paperplane_sqlite::open(&folder.join(REPLICA), flags, &key.0).map_err(unusable)?;
    attach_desk(&connection, folder, key)?;
    connection.execute_batch(pending::TABLE).map_err(unusable)?;
    connection.execute_batch("PRAGMA query_only = ON; PRAGMA cache_size = -16384;").map_err(unusable)?;
    connection.set_prepared_statement_cache_capacity(64);
    Ok(connection)
}

pub(crate) fn open(folder: &Path, file: &str, key: &DbKey) -> Result<Connection, OpenError> {
    paperplane_sqlite::open(&folder.join(file), OpenFlags::default(), &key.0).map_err(unusable)
}

pub(crate) fn attach_desk(connection: &Connection, folder: &Path, key: &DbKey) -> Result<(), OpenError> {
    paperplane_sqlite::attach(connection, &folder.join(DESK), "desk", &key.0).map_err(unusable)
}

pub(crate) fn readable(connection: &Connection, file: &'static str) -> Result<i64, OpenError> {
    let version = connection.query_row("PRAGMA user_version", [], |row| row.get(0));
    version.map_err(|_| OpenError::WrongKey { file })
}

pub(crate) fn make_desk(folder: &Path, key: &DbKey) -> Result<(), OpenError> {
    let mut connection = open(folder, DESK, key)?;
    let version = readable(&connection, DESK)?;
    if usize::try_from(version).is_ok_and(|version| version > DESK_STEPS.len()) {
        return Err(OpenError::NewerDatabase { file: DESK });
    }
    connection.pragma_update(None, "journal_mode", "WAL").map_err(unusable)?;
    Migrations::from_slice(DESK_STEPS).to_latest(&mut connection).map_err(unusable)
}
