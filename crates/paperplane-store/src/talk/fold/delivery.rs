//! Sending: the outbound line of one message is one order, so its state is a small machine over it.

use super::Talk;
use crate::kernel::batch::Fact;
use crate::kernel::ids::{self, Blob};
use paperplane_core::{
    event::{
        After, Decision, DeliveryAccepted, DeliveryAttempted, DeliveryDeferred, DeliveryRefused, DeliverySettled,
        DeliveryUnsure,
    },
    ids::{AttemptId, MessageId},
    talk::delivery::Refusal,
};
use rusqlite::{OptionalExtension, params};

impl Talk<'_, '_> {
    /// Only the first open attempt counts; a later one is void.
    pub(super) fn delivery_attempted(
        &mut self,
        fact: &Fact<'_>,
        attempted: &DeliveryAttempted,
    ) -> rusqlite::Result<()> {
        let sql = "INSERT INTO attempts (id, message, owner, generation, deadline_ms, at_ms)
                   VALUES (?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT DO NOTHING";
        self.tx.prepare_cached(sql)?.execute(params![
            attempted.attempt.blob(),
            attempted.message.blob(),
            attempted.owner.blob(),
            attempted.generation,
            attempted.deadline_ms,
            fact.recorded_at.0,
        ])?;
        let sql = "UPDATE sends SET state = 'attempted', attempt = ?2, attempt_count = attempt_count + 1
                   WHERE message = ?1 AND state IN ('waiting', 'deferred')";
        self.tx.prepare_cached(sql)?.execute(params![attempted.message.blob(), attempted.attempt.blob()])?;
        self.settle_found_of(attempted.attempt)?;
        self.changed(attempted.message)
    }

    /// A callback may have named this attempt before the attempt itself was folded.
    fn settle_found_of(&mut self, attempt: AttemptId) -> rusqlite::Result<()> {
        let sql = "SELECT id FROM reports WHERE attempt = ?1";
        let found: Vec<MessageId> = self
            .tx
            .prepare_cached(sql)?
            .query_map([attempt.blob()], |row| ids::id(row, 0))?
            .collect::<Result<_, _>>()?;
        found.into_iter().try_for_each(|found| self.settle_found(found))
    }

    pub(super) fn delivery_accepted(&mut self, accepted: &DeliveryAccepted) -> rusqlite::Result<()> {
        let found = self.naming.message(&accepted.account, &accepted.provider_ref);
        let sql =
            "INSERT INTO refs (account, provider_ref, message, found) VALUES (?1, ?2, ?3, ?4) ON CONFLICT DO NOTHING";
        let row = params![accepted.account, accepted.provider_ref, accepted.message.blob(), found.blob()];
        self.tx.prepare_cached(sql)?.execute(row)?;
        let sql = "UPDATE sends SET state = 'accepted', account = ?3, provider_ref = ?4
                   WHERE message = ?1 AND attempt = ?2 AND state IN ('attempted', 'unsure')";
        self.tx.prepare_cached(sql)?.execute(params![
            accepted.message.blob(),
            accepted.attempt.blob(),
            accepted.account,
            accepted.provider_ref
        ])?;
        self.settle_found(found)?;
        self.changed(accepted.message)
    }

    pub(super) fn delivery_deferred(&mut self, deferred: &DeliveryDeferred) -> rusqlite::Result<()> {
        let sql = "UPDATE sends SET state = 'deferred', attempt = x'', not_before_ms = ?3
                   WHERE message = ?1 AND attempt = ?2 AND state = 'attempted'";
        let row = params![deferred.message.blob(), deferred.attempt.blob(), deferred.not_before.0];
        self.tx.prepare_cached(sql)?.execute(row)?;
        self.changed(deferred.message)
    }

    pub(super) fn delivery_refused(&mut self, fact: &Fact<'_>, refused: &DeliveryRefused) -> rusqlite::Result<()> {
        let refusal = serde_json::to_string(&refused.refusal).unwrap_or_default();
        let updated = match refused.attempt {
            Some(attempt) => {
                let sql = "UPDATE sends SET state = 'refused', refusal = ?3
                           WHERE message = ?1 AND attempt = ?2 AND state IN ('attempted', 'unsure')";
                self.tx.prepare_cached(sql)?.execute(params![refused.message.blob(), attempt.blob(), refusal])?
            }
            None => {
                let sql = "UPDATE sends SET state = 'refused', attempt = x'', refusal = ?2
                           WHERE message = ?1 AND state IN ('waiting', 'deferred')";
                self.tx.prepare_cached(sql)?.execute(params![refused.message.blob(), refusal])?
            }
        };
        // Only the provider's own word is news about the person; our guard's is a consequence of what is known.
        if updated > 0
            && refused.attempt.is_some()
            && let Some(peer) = fact.peer()
        {
            match refused.refusal {
                Refusal::OptedOut => self.provider_says_opted_out(peer, fact.recorded_at.0)?,
                Refusal::WindowClosed => self.provider_took_no_free_text(peer, fact.recorded_at.0)?,
                Refusal::Blocked
                | Refusal::Unsubscribed
                | Refusal::Empty
                | Refusal::TooLong { .. }
                | Refusal::AddressUnreachable { .. }
                | Refusal::CredentialsRejected { .. }
                | Refusal::NoInbox
                | Refusal::FilesOutOfReach
                | Refusal::FileMissing
                | Refusal::Recipient { .. }
                | Refusal::MailTooLarge { .. }
                | Refusal::GaveUp
                | Refusal::Provider { .. } => {}
            }
        }
        self.changed(refused.message)
    }

    pub(super) fn delivery_unsure(&mut self, unsure: &DeliveryUnsure) -> rusqlite::Result<()> {
        let sql = "UPDATE sends SET state = 'unsure' WHERE message = ?1 AND attempt = ?2 AND state = 'attempted'";
        self.tx.prepare_cached(sql)?.execute(params![unsure.message.blob(), unsure.attempt.blob()])?;
        self.changed(unsure.message)
    }

    /// A person decided, and it counts where the message is still stuck after what they saw. Reports of the attempt that
    /// was given up do not count for a new one. An attempt may look open here while its author has seen the provider's
    /// report of a failure: the two come on different lines.
    pub(super) fn delivery_settled(&mut self, settled: &DeliverySettled) -> rusqlite::Result<()> {
        let sql = match settled.decision {
            Decision::SendAgain => {
                "UPDATE sends SET state = 'waiting', attempt = x'', attempt_count = 0, account = '', provider_ref = '',
                     refusal = '' WHERE message = ?1 AND attempt = ?2
                     AND state IN ('unsure', 'refused', 'accepted', 'attempted')"
            }
            Decision::TreatAsSent => {
                "UPDATE sends SET state = 'accepted'
                 WHERE message = ?1 AND attempt = ?2 AND state = 'unsure'"
            }
            Decision::Discard => {
                "UPDATE sends SET state = 'discarded', attempt = x'', account = '', provider_ref = ''
                 WHERE message = ?1 AND attempt = ?2
                     AND state IN ('unsure', 'refused', 'accepted', 'attempted')"
            }
        };
        self.tx.prepare_cached(sql)?.execute(params![settled.message.blob(), attempt_of(settled.after)])?;
        self.changed(settled.message)
    }

    fn changed(&mut self, message: MessageId) -> rusqlite::Result<()> {
        self.refresh_stuck(message)?;
        self.touch_message(message)
    }

    /// Notes whether a message waits for a person.
    pub(super) fn refresh_stuck(&mut self, message: MessageId) -> rusqlite::Result<()> {
        let sql = "SELECT direction FROM messages WHERE id = ?1 AND direction <> 0 AND hidden = 0";
        let direction: Option<i64> =
            self.tx.prepare_cached(sql)?.query_row([message.blob()], |row| row.get(0)).optional()?;
        let Some(direction) = direction else {
            return Ok(());
        };
        let state = crate::talk::state::of(self.tx, message, direction)?;
        let sql = "UPDATE messages SET stuck = ?2 WHERE id = ?1";
        self.tx.prepare_cached(sql)?.execute(params![message.blob(), state.is_stuck()]).map(drop)
    }
}

/// The attempt after which a message got stuck, as the column `attempt` has it; empty where there was none.
fn attempt_of(after: After) -> Vec<u8> {
    match after {
        After::Attempt(attempt) => attempt.blob().to_vec(),
        After::NoAttempt => Vec::new(),
    }
}
