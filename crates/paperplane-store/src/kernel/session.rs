//! The connection that writes, with the pending events folded into it while windows read.

use super::{outbox, pending};
use crate::projections::FoldContext;
use paperplane_bridge::Stale;
use paperplane_core::envelope::Envelope;
use rusqlite::Connection;
use std::sync::{
    Arc, OnceLock,
    atomic::{AtomicBool, Ordering},
};

/// Facts about the outbox that every clone of a store reads.
#[derive(Default)]
pub(crate) struct OutboxState {
    /// True while events stand in the outbox that are not folded yet. Written after each job that writes, so its order is
    /// that of the jobs.
    pub has_pending: AtomicBool,
    /// Folds them; set once the workspace is known.
    pub context: OnceLock<FoldContext>,
}

/// The connection that writes.
pub(crate) struct Session {
    connection: Connection,
    state: Arc<OutboxState>,
    /// True while the pending events are folded into an open transaction.
    is_folded: bool,
}

impl Session {
    pub(crate) fn new(connection: Connection, state: Arc<OutboxState>) -> Self {
        connection.set_prepared_statement_cache_capacity(128);
        let session = Self { connection, state, is_folded: false };
        session.note_pending();
        session
    }

    /// Changes the databases, in transactions of the job's own.
    pub(crate) fn write<T>(
        &mut self,
        write: impl FnOnce(&mut Connection) -> rusqlite::Result<T>,
    ) -> rusqlite::Result<T> {
        let was_pending = self.state.has_pending.load(Ordering::SeqCst);
        let written = self.write_alone(write);
        // A job only folds pending events or drops them, so where there were none, there are none.
        if was_pending {
            self.note_pending();
        }
        written
    }

    /// Runs a job on the databases without the pending events.
    fn write_alone<T>(&mut self, write: impl FnOnce(&mut Connection) -> rusqlite::Result<T>) -> rusqlite::Result<T> {
        self.take_back()?;
        write(&mut self.connection)
    }

    /// Keeps events in the outbox, all or none, and begins to show them. Returns the answers that the last makes stale.
    pub(crate) fn put(&mut self, envelopes: &[Envelope]) -> rusqlite::Result<Vec<Stale>> {
        let kept = self.write_alone(|connection| {
            let transaction = connection.transaction()?;
            for envelope in envelopes {
                outbox::put(&transaction, envelope)?;
            }
            transaction.commit()
        });
        self.note_pending();
        kept?;
        // They are kept, whatever becomes of showing them.
        Ok(self.fold_pending().ok().flatten().unwrap_or_else(|| vec![Stale::Rebuilt]))
    }

    /// Reads the replica with the pending events folded into it. Reads that follow each other share the fold.
    pub(crate) fn read<T>(&mut self, read: impl FnOnce(&Connection) -> rusqlite::Result<T>) -> rusqlite::Result<T> {
        if !self.is_folded {
            self.fold_pending()?;
        }
        read(&self.connection)
    }

    /// Folds the pending events into an open transaction. Returns the answers that the newest makes stale; `None` while the
    /// workspace is not known.
    fn fold_pending(&mut self) -> rusqlite::Result<Option<Vec<Stale>>> {
        self.take_back()?;
        let Some(context) = self.state.context.get() else {
            return Ok(None);
        };
        let stale = pending::begin(&self.connection, context)?;
        self.is_folded = true;
        Ok(Some(stale))
    }

    /// Rolls back an open transaction: the fold of pending events, also one that broke halfway.
    fn take_back(&mut self) -> rusqlite::Result<()> {
        self.is_folded = false;
        if self.connection.is_autocommit() { Ok(()) } else { pending::end(&self.connection) }
    }

    fn note_pending(&self) {
        // If the outbox cannot be counted, the next job counts it.
        if let Ok(count) = outbox::count(&self.connection) {
            self.state.has_pending.store(count > 0, Ordering::SeqCst);
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn a_transaction_that_a_job_left_open_is_rolled_back_before_the_next() {
        let mut session = Session::new(Connection::open_in_memory().unwrap(), Arc::default());
        session.write(|connection| connection.execute_batch("CREATE TABLE t (n INTEGER)")).unwrap();
        session.write(|connection| connection.execute_batch("BEGIN; INSERT INTO t VALUES (1);")).unwrap();
        let add_one = |connection: &mut Connection| {
            let transaction = connection.transaction()?;
            transaction.execute("INSERT INTO t VALUES (2)", [])?;
            transaction.commit()
        };
        session.write(add_one).unwrap();
        let sum: i64 =
            session.write(|connection| connection.query_row("SELECT sum(n) FROM t", [], |row| row.get(0))).unwrap();
        assert_eq!(sum, 2, "what was left open is gone, what was committed is there");
    }
}
