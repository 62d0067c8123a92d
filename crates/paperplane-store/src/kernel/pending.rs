//! Events that only this device knows, folded into a transaction that is rolled back: readers see them as if they stood in
//! the log already, by the one fold that there is.

use super::{ids::Blob, outbox};
use crate::projections::{FoldContext, apply_pending};
use paperplane_bridge::Stale;
use rusqlite::Connection;

/// Holds the ids of the pending events on each connection; empty on those that show the replica alone.
pub(crate) const TABLE: &str = "CREATE TEMP TABLE pending (event BLOB NOT NULL PRIMARY KEY) STRICT, WITHOUT ROWID;";

/// Begins a transaction and folds the pending events into it. Answers with what the newest of them makes stale.
pub(crate) fn begin(connection: &Connection, context: &FoldContext) -> rusqlite::Result<Vec<Stale>> {
    connection.execute_batch("BEGIN IMMEDIATE;")?;
    let folded = fold(connection, context);
    if folded.is_err() {
        end(connection)?;
    }
    folded
}

fn fold(connection: &Connection, context: &FoldContext) -> rusqlite::Result<Vec<Stale>> {
    let pending = outbox::unfolded(connection)?;
    for envelope in &pending {
        let sql = "INSERT INTO temp.pending (event) VALUES (?1) ON CONFLICT DO NOTHING";
        connection.prepare_cached(sql)?.execute([envelope.id.blob()])?;
    }
    apply_pending(connection, &pending, context)
}

/// Takes back all that [`begin`] did.
pub(crate) fn end(connection: &Connection) -> rusqlite::Result<()> {
    connection.execute_batch("ROLLBACK;")
}
