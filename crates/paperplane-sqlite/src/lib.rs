//! Opens our database files: SQLCipher, one key, any number of threads.

pub use rusqlite::{Connection, OpenFlags, Row};

use std::{path::Path, sync::Once};

/// The time for which a connection waits for another one's lock, in milliseconds.
const BUSY_TIMEOUT_MS: u32 = 5_000;

/// The key of a file, 256 bits; SQLCipher derives nothing from it.
pub type Key = [u8; 32];

/// Opens a file, made where `flags` allow it. The first read fails with `SQLITE_NOTADB` if the key does not fit.
///
/// # Errors
/// SQLite's own error, e.g. that the folder cannot be written or too many files are open.
pub fn open(path: &Path, flags: OpenFlags, key: &Key) -> rusqlite::Result<Connection> {
    wake();
    let connection = Connection::open_with_flags(path, flags)?;
    let literal = literal(key);
    connection.execute_batch(&format!("PRAGMA key = \"{literal}\"; PRAGMA busy_timeout = {BUSY_TIMEOUT_MS};"))?;
    Ok(connection)
}

/// Lays a second file beside the first, under the name `schema`, which is one of ours and never a person's word.
///
/// # Errors
/// As [`open`], and where the key does not fit.
pub fn attach(connection: &Connection, path: &Path, schema: &'static str, key: &Key) -> rusqlite::Result<()> {
    let literal = literal(key);
    let sql = format!("ATTACH DATABASE ?1 AS {schema} KEY \"{literal}\"");
    connection.execute(&sql, [path.to_string_lossy()]).map(drop)
}

/// The key as SQLCipher takes it raw.
fn literal(key: &Key) -> String {
    let hex: String = key.iter().map(|byte| format!("{byte:02x}")).collect();
    format!("x'{hex}'")
}

/// Lets SQLCipher start to its end before anybody gives it a key.
///
/// `sqlite3_initialize` calls itself ready before it runs the start of SQLCipher. A thread that opens in that moment
/// is let through, and gets the error that its key is empty. So one thread opens first, and the others wait for it.
fn wake() {
    static AWAKE: Once = Once::new();
    AWAKE.call_once(|| {
        // What does not open here does not open below either, where the error is returned.
        if let Ok(first) = Connection::open_in_memory() {
            // A wrong key is reported in our own words, not by SQLCipher on the standard error.
            let _ = first.execute_batch("PRAGMA cipher_log_level = NONE;");
        }
    });
}
