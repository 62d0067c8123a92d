//! Mails that this device hands over, kept until their copies stand in the folder of sent mails: on this device only.

use crate::kernel::ids::{self, Blob};
use paperplane_core::ids::AttemptId;
use rusqlite::{Connection, OptionalExtension, params};

/// A mail of an attempt, as the folder of sent mails shall hold it.
#[derive(Clone, PartialEq, Eq)]
pub struct KeptCopy {
    /// The attempt.
    pub attempt: AttemptId,
    /// The name that the provider knows it by.
    pub provider_ref: String,
    /// The mail, exactly.
    pub content: Vec<u8>,
}

impl std::fmt::Debug for KeptCopy {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("KeptCopy").field("attempt", &self.attempt).finish_non_exhaustive()
    }
}

pub(crate) fn keep(connection: &Connection, account: &str, copy: &KeptCopy) -> rusqlite::Result<()> {
    let sql =
        "INSERT OR REPLACE INTO desk.sent_copies (attempt, account, provider_ref, content) VALUES (?1, ?2, ?3, ?4)";
    let row = params![copy.attempt.blob(), account, copy.provider_ref, copy.content];
    connection.prepare_cached(sql)?.execute(row).map(drop)
}

/// The first copy of an account whose mail was taken.
pub(crate) fn taken(connection: &Connection, account: &str) -> rusqlite::Result<Option<KeptCopy>> {
    let sql = "SELECT c.attempt, c.provider_ref, c.content FROM desk.sent_copies AS c
               JOIN attempts AS t ON t.id = c.attempt JOIN sends AS s ON s.message = t.message
               WHERE c.account = ?1 AND s.attempt = c.attempt AND s.state = 'accepted'
               ORDER BY c.attempt LIMIT 1";
    let kept = connection.prepare_cached(sql)?.query_row([account], |row| {
        Ok(KeptCopy { attempt: ids::id(row, 0)?, provider_ref: row.get(1)?, content: row.get(2)? })
    });
    kept.optional()
}

pub(crate) fn forget(connection: &Connection, attempt: AttemptId) -> rusqlite::Result<()> {
    let sql = "DELETE FROM desk.sent_copies WHERE attempt = ?1";
    connection.prepare_cached(sql)?.execute([attempt.blob()]).map(drop)
}

/// Forgets the copies whose mails were not taken: their attempt is not the one that counts any more, or was refused.
pub(crate) fn forget_untaken(connection: &Connection) -> rusqlite::Result<()> {
    let sql = "DELETE FROM desk.sent_copies AS c WHERE NOT EXISTS (
                   SELECT 1 FROM attempts AS t JOIN sends AS s ON s.message = t.message
                   WHERE t.id = c.attempt AND s.attempt = c.attempt AND s.state IN ('attempted', 'unsure', 'accepted'))";
    connection.prepare_cached(sql)?.execute([]).map(drop)
}
