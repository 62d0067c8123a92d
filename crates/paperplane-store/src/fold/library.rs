//! What staff keep for their work: labels, texts kept ready, saved views, messages for later.

use super::{Fact, Fold};
use crate::ids::{self, Blob};
use paperplane_core::{
    event::{CannedWritten, LabelMade, MessageScheduled, ScheduleCancelled, ViewSaved},
    ids::MessageId,
};
use rusqlite::{OptionalExtension, Row, params};

impl Fold<'_> {
    pub(super) fn label_made(&mut self, made: &LabelMade) -> rusqlite::Result<()> {
        let sql = "INSERT OR REPLACE INTO labels (id, name, colour, removed) VALUES (?1, ?2, ?3, ?4)";
        self.tx.prepare_cached(sql)?.execute(params![made.label.blob(), made.name, made.colour, made.removed]).map(drop)
    }

    pub(super) fn canned_written(&mut self, written: &CannedWritten) -> rusqlite::Result<()> {
        let sql = "INSERT OR REPLACE INTO canned (id, slash, text, removed) VALUES (?1, ?2, ?3, ?4)";
        let row = params![written.canned.blob(), written.slash, written.text, written.removed];
        self.tx.prepare_cached(sql)?.execute(row).map(drop)
    }

    pub(super) fn view_saved(&mut self, saved: &ViewSaved) -> rusqlite::Result<()> {
        let filter = serde_json::to_string(&saved.filter).unwrap_or_default();
        let sql = "INSERT OR REPLACE INTO views (id, name, filter, removed) VALUES (?1, ?2, ?3, ?4)";
        self.tx.prepare_cached(sql)?.execute(params![saved.view.blob(), saved.name, filter, saved.removed]).map(drop)
    }

    /// The first word about a message counts, so that a time does not move under who has seen it; a change is a new one.
    pub(super) fn message_scheduled(&mut self, fact: &Fact<'_>, scheduled: &MessageScheduled) -> rusqlite::Result<()> {
        let (ours, peer) = (self.know_address(&scheduled.ours)?, self.know_address(&scheduled.peer)?);
        let body = serde_json::to_string(scheduled).unwrap_or_default();
        let sql = "INSERT INTO schedules (message, ours, peer, author, at_ms, body) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
                   ON CONFLICT (message) DO UPDATE SET ours = excluded.ours, peer = excluded.peer,
                       author = excluded.author, at_ms = excluded.at_ms, body = excluded.body WHERE body = ''";
        let row = params![scheduled.message.blob(), ours.blob(), peer.blob(), fact.member(), scheduled.at.0, body];
        self.tx.prepare_cached(sql)?.execute(row)?;
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
