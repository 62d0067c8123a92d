//! Folds events of messages and conversations.

mod changes;
pub(crate) mod conversation;
mod delivery;
mod media;
mod mention;
mod mentions;
pub(crate) mod message;
pub(crate) mod news;
mod people;
mod report;
mod schedules;
pub(crate) mod staff_notices;
pub(crate) mod triage;

pub(crate) use conversation::resolve;

use crate::kernel::batch::{Batch, Fact};
use mention::PendingMention;
use paperplane_bridge::{Stale, TalkStale};
use paperplane_core::{
    ids::{AddressId, ConversationId, MessageId},
    talk::event::TalkEvent,
    time::Timestamp,
};
use std::{collections::BTreeSet, ops::Deref};

/// Our address while the channel's inbox is not known yet.
pub(crate) const NO_ADDRESS: AddressId = AddressId::from_uuid(uuid::Uuid::nil());

/// The fold of one batch: the conversations that it touched, and what is news in it.
pub(crate) struct Talk<'b, 't> {
    batch: &'b Batch<'t>,
    touched: BTreeSet<ConversationId>,
    arrived: Vec<(MessageId, Timestamp)>,
    staff_notices: Vec<PendingMention>,
}

impl<'t> Deref for Talk<'_, 't> {
    type Target = Batch<'t>;

    fn deref(&self) -> &Batch<'t> {
        self.batch
    }
}

impl<'b, 't> Talk<'b, 't> {
    pub(crate) const fn new(batch: &'b Batch<'t>) -> Self {
        Self { batch, touched: BTreeSet::new(), arrived: Vec::new(), staff_notices: Vec::new() }
    }

    /// Follows what other projections changed since the last call.
    pub(crate) fn follow_changes(&mut self) -> rusqlite::Result<()> {
        self.batch.take_changes().into_iter().try_for_each(|change| self.follow_change(change))
    }

    /// Folds one event.
    pub(crate) fn fold(&mut self, fact: &Fact<'_>, event: &TalkEvent) -> rusqlite::Result<()> {
        let talk = self;
        match event {
            TalkEvent::ConversationSeen(seen) => talk.conversation_seen(seen),
            TalkEvent::ConversationUnseen(unseen) => talk.conversation_unseen(unseen),
            TalkEvent::ConversationAssigned(assigned) => talk.conversation_assigned(fact, assigned),
            TalkEvent::ConversationResolved(resolved) => talk.conversation_resolved(fact, resolved),
            TalkEvent::ConversationSnoozed(snoozed) => talk.conversation_snoozed(fact, snoozed),
            TalkEvent::ConversationMarked(marked) => talk.conversation_marked(fact, marked),
            TalkEvent::ConversationPrioritised(prioritised) => talk.conversation_prioritised(fact, prioritised),
            TalkEvent::ConversationLabelled(labelled) => talk.conversation_labelled(fact, labelled),
            TalkEvent::ConversationFollowed(followed) => talk.conversation_followed(followed),
            TalkEvent::NoteWritten(note) => talk.note_written(fact, note),
            TalkEvent::MentionsSeen(seen) => talk.mentions_seen(seen),
            TalkEvent::MessageScheduled(scheduled) => talk.message_scheduled(fact, scheduled),
            TalkEvent::ScheduleCancelled(cancelled) => talk.schedule_cancelled(cancelled),
            TalkEvent::MessageReceived(received) => talk.message_received(fact, received),
            TalkEvent::MessageReread(reread) => talk.message_reread(reread),
            TalkEvent::MessageFound(found) => talk.message_found(fact, found),
            TalkEvent::MediaKept(kept) => talk.media_kept(kept),
            TalkEvent::MediaLost(lost) => talk.media_lost(lost),
            TalkEvent::DeliveryReported(reported) => talk.delivery_reported(fact, reported),
            TalkEvent::MessageRequested(requested) => talk.message_requested(fact, requested),
            TalkEvent::DeliveryAttempted(attempted) => talk.delivery_attempted(fact, attempted),
            TalkEvent::DeliveryAccepted(accepted) => talk.delivery_accepted(accepted),
            TalkEvent::DeliveryDeferred(deferred) => talk.delivery_deferred(deferred),
            TalkEvent::DeliveryRefused(refused) => talk.delivery_refused(fact, refused),
            TalkEvent::DeliveryUnsure(unsure) => talk.delivery_unsure(unsure),
            TalkEvent::DeliverySettled(settled) => talk.delivery_settled(settled),
        }
    }

    /// Sums up the conversations that were touched.
    pub(crate) fn sum_up(&mut self) -> rusqlite::Result<()> {
        for conversation in std::mem::take(&mut self.touched) {
            self.refresh(conversation)?;
            let tags = [Stale::Talk(TalkStale::List), Stale::Talk(TalkStale::Conversation(conversation))];
            self.stale.borrow_mut().extend(tags);
        }
        Ok(())
    }
}
