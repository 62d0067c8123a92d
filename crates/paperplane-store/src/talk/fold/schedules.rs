//! Folds messages that were written for later.

use super::Talk;
use crate::kernel::{
    batch::Fact,
    ids::{self, Blob},
};
use paperplane_core::{
    ids::MessageId,
    talk::event::{MessageScheduled, ScheduleCancelled},
};
use rusqlite::{OptionalExtension, Row, params};

impl Talk<'_, '_> {
    /// The first word about a message counts, so that a time does not move under who has seen it; a change is a new one.
    pub(super) fn message_scheduled(&mut self, fact: &Fact<'_>, scheduled: &MessageScheduled) -> rusqlite::Result<()> {
        let (ours, peer) = (self.know_address(&scheduled.ours)?, self.know_address(&scheduled.peer)?);
        let body = serde_json::to_string(scheduled).unwrap_or_default();
        let seen = scheduled.seen.map(|seen| seen.blob().to_vec()).unwrap_or_default();
        let sql = "INSERT INTO schedules (message, ours, peer, author, at_ms, seen, since_ms, body)
                   VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
                   ON CONFLICT (message) DO UPDATE SET ours = excluded.ours, peer = excluded.peer,
                       author = excluded.author, at_ms = excluded.at_ms, seen = excluded.seen,
                       since_ms = excluded.since_ms, body = excluded.body WHERE body = ''";
        self.tx.prepare_cached(sql)?.execute(params![
            scheduled.message.blob(),
            ours.blob(),
            peer.blob(),
            fact.member(),
            scheduled.at.0,
            seen,
            fact.recorded_at.0,
            body,
        ])?;
        if self.known(scheduled.message)? {
            self.schedule_requested(scheduled.message)?;
        }
        self.conversation_of(ours, peer).map(drop)
    }

    /// A message that was requested does not wait any more, whichever of both is heard first.
    pub(super) fn schedule_requested(&mut self, message: MessageId) -> rusqlite::Result<()> {
        let sql = "UPDATE schedules SET requested = 1 WHERE message = ?1";
        self.tx.prepare_cached(sql)?.execute([message.blob()]).map(drop)
    }

    pub(super) fn schedule_cancelled(&mut self, cancelled: &ScheduleCancelled) -> rusqlite::Result<()> {
        let sql = "INSERT INTO schedules (message, cancelled) VALUES (?1, 1)
                   ON CONFLICT (message) DO UPDATE SET cancelled = 1";
        self.tx.prepare_cached(sql)?.execute([cancelled.message.blob()])?;
        if self.known(cancelled.message)? {
            self.schedule_requested(cancelled.message)?;
        }
        let sql = "SELECT ours, peer FROM schedules WHERE message = ?1 AND body <> ''";
        let read = |row: &Row<'_>| Ok((ids::id(row, 0)?, ids::id(row, 1)?));
        let found = self.tx.prepare_cached(sql)?.query_row([cancelled.message.blob()], read).optional()?;
        match found {
            Some((ours, peer)) => self.conversation_of(ours, peer).map(drop),
            None => Ok(()),
        }
    }
}
