//! Folds delivery reports of providers: in any order, forward only.

use super::Talk;
use crate::kernel::batch::Fact;
use crate::kernel::ids::{self, Blob};
use paperplane_core::{
    event::DeliveryReported,
    ids::MessageId,
    talk::{delivery::ReportedStatus, failure::Class},
};
use rusqlite::{OptionalExtension, params};

impl Talk<'_, '_> {
    pub(super) fn delivery_reported(&mut self, fact: &Fact<'_>, reported: &DeliveryReported) -> rusqlite::Result<()> {
        self.know_address(&reported.peer)?;
        let failed = reported.status == ReportedStatus::Failed;
        let error_code = reported.error_code.filter(|_| failed).unwrap_or(0);
        let class = reported.failure.filter(|_| failed);
        let attempt = reported.attempt.map(|attempt| attempt.blob().to_vec()).unwrap_or_default();
        let words = reported.words.as_deref().filter(|_| failed).unwrap_or_default();
        let sql = "INSERT INTO reports (id, account, provider_ref, status, rank, error_code, class, attempt, words)
                   VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
                   ON CONFLICT (id) DO UPDATE SET
                       status = CASE WHEN excluded.rank > rank THEN excluded.status ELSE status END,
                       rank = max(rank, excluded.rank),
                       class = CASE WHEN excluded.error_code > error_code THEN excluded.class
                                    WHEN excluded.error_code = error_code THEN max(class, excluded.class)
                                    ELSE class END,
                       words = CASE WHEN excluded.error_code > error_code THEN excluded.words
                                    WHEN excluded.error_code = error_code THEN max(words, excluded.words)
                                    ELSE words END,
                       error_code = max(error_code, excluded.error_code),
                       attempt = max(attempt, excluded.attempt)";
        self.tx.prepare_cached(sql)?.execute(params![
            reported.reported.blob(),
            reported.account,
            reported.provider_ref,
            reported.status.as_str(),
            reported.status.rank(),
            error_code,
            class.map(Class::as_str).unwrap_or_default(),
            attempt,
            words,
        ])?;
        if class == Some(Class::NeedsTemplate)
            && let Some(peer) = fact.peer()
        {
            self.provider_took_no_free_text(peer, fact.recorded_at.0)?;
        }
        if class == Some(Class::OptedOut)
            && let Some(peer) = fact.peer()
        {
            self.provider_says_opted_out(peer, fact.recorded_at.0)?;
        }
        self.settle_found(reported.reported)?;
        for message in self.reported_messages(reported)? {
            self.refresh_stuck(message)?;
            self.touch_message(message)?;
        }
        Ok(())
    }

    /// The messages that a report is about: the one found at the provider, the one its reference or its attempt names.
    fn reported_messages(&self, reported: &DeliveryReported) -> rusqlite::Result<Vec<MessageId>> {
        let mut messages = vec![reported.reported];
        let sql = "SELECT message FROM refs WHERE account = ?1 AND provider_ref = ?2";
        let by_ref = self
            .tx
            .prepare_cached(sql)?
            .query_row(params![reported.account, reported.provider_ref], |row| ids::id::<MessageId>(row, 0));
        messages.extend(by_ref.optional()?);
        // Another report of the same message may have named the attempt.
        let sql = "SELECT t.message FROM reports AS r JOIN attempts AS t ON t.id = r.attempt WHERE r.id = ?1";
        let by_attempt =
            self.tx.prepare_cached(sql)?.query_row([reported.reported.blob()], |row| ids::id::<MessageId>(row, 0));
        messages.extend(by_attempt.optional()?);
        Ok(messages)
    }
}
