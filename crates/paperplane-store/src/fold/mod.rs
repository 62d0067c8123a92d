//! Folding: records become rows. Pure SQL: nothing here sends, notifies or asks.

mod cache;
pub(crate) mod checkpoint;
mod conversation;
mod delivery;
mod groups;
mod library;
mod media;
pub(crate) mod message;
mod people;
mod report;
mod staff_notices;
pub(crate) mod triage;
mod workspace;

pub(crate) use conversation::resolve;
pub use staff_notices::{StaffNotice, StaffNoticeKind};

use crate::ids::Blob;
use paperplane_bridge::{Stale, TalkStale, WorkspaceStale, stale::stale_of};
use paperplane_core::{
    envelope::{Actor, Envelope, Key, Source},
    event::{ContactsEvent, Event, LibraryEvent, MessageRequested, TalkEvent, WorkspaceEvent},
    ids::{AddressId, ConversationId, DeviceId, EventId, MessageId, WorkspaceId},
    naming::NamingKey,
    record::StoredRecord,
    subject::Subject,
    time::Timestamp,
    topic::Topic,
    wire::{PlainSend, Reading, decode},
};
use rusqlite::{Connection, Transaction, params};
use std::collections::BTreeSet;

/// What a fold needs to know beside the records.
#[derive(Clone, Debug)]
pub struct FoldContext {
    /// Whose log: records of another workspace are never folded.
    pub workspace: WorkspaceId,
    /// Names what plain records bring.
    pub naming: NamingKey,
    /// Whether records without CloudEvents headers are requests to send.
    pub plain_records: bool,
    /// Whether somebody wants to hear what arrived and what concerns them; while a long past is read, nobody does.
    pub reports_news: bool,
}

/// What a fold changed.
#[derive(Clone, Debug, Default)]
pub struct Applied {
    /// Which answers grew old, each once.
    pub stale: Vec<Stale>,
    /// Messages of theirs that were not here before.
    pub arrived: Vec<Arrival>,
    /// What concerns members of staff by name and was not here before.
    pub staff_notices: Vec<StaffNotice>,
}

/// A message of theirs that was not here before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Arrival {
    /// Which.
    pub message: MessageId,
    /// Where it stands.
    pub conversation: ConversationId,
    /// The person's name, or the address where no name is known.
    pub who: String,
    /// The text.
    pub text: String,
    /// How many files came with it.
    pub media_count: u32,
    /// When it was said, as it is ordered.
    pub at: Timestamp,
    /// When the log took it.
    pub appended_at: Timestamp,
}

/// The fold of one batch.
pub(crate) struct Fold<'t> {
    tx: &'t Transaction<'t>,
    naming: &'t NamingKey,
    cache: cache::BatchCache,
    /// Whether somebody wants to hear what arrives.
    reports_news: bool,
    stale: BTreeSet<Stale>,
    touched: BTreeSet<ConversationId>,
    arrived: Vec<(MessageId, Timestamp)>,
    staff_notices: Vec<staff_notices::PendingMention>,
}

/// One event with the times and ids that folding needs.
pub(crate) struct Fact<'e> {
    /// The sort key's first half, unless the provider has a time of its own.
    pub recorded_at: Timestamp,
    pub envelope: &'e Envelope,
}

impl Fact<'_> {
    fn id(&self) -> &EventId {
        &self.envelope.id
    }

    /// The member of staff who did it, as it is stored.
    fn member(&self) -> Vec<u8> {
        match self.envelope.actor {
            Actor::Member(member) => member.blob().to_vec(),
            _ => Vec::new(),
        }
    }

    /// The person's address of a channel record.
    fn peer(&self) -> Option<AddressId> {
        match self.envelope.key {
            Key::Address(id) => Some(id),
            Key::Workspace(_) | Key::Other(_) => None,
        }
    }
}

/// Folds a batch and moves the checkpoint, in one transaction.
pub(crate) fn apply(
    connection: &mut Connection,
    records: &[StoredRecord],
    context: &FoldContext,
) -> rusqlite::Result<Applied> {
    let transaction = connection.transaction()?;
    let mut fold = Fold {
        tx: &transaction,
        naming: &context.naming,
        cache: cache::BatchCache::default(),
        reports_news: context.reports_news,
        stale: BTreeSet::new(),
        touched: BTreeSet::new(),
        arrived: Vec::new(),
        staff_notices: Vec::new(),
    };
    for record in records {
        fold.record(record, context)?;
    }
    let applied = fold.finish()?;
    checkpoint::advance(&transaction, records)?;
    transaction.commit()?;
    Ok(applied)
}

impl Fold<'_> {
    fn record(&mut self, record: &StoredRecord, context: &FoldContext) -> rusqlite::Result<()> {
        match decode(record, Some(context.workspace)) {
            Reading::Event(envelope) => self.event(record, &envelope),
            Reading::Unknown { id, kind } => {
                let sql = "INSERT INTO parked (id, kind) VALUES (?1, ?2) ON CONFLICT DO NOTHING";
                self.tx.prepare_cached(sql)?.execute(params![id.blob(), kind]).map(drop)
            }
            Reading::Plain(plain)
                if context.plain_records && matches!(record.topic_partition.topic, Topic::Outbound(_)) =>
            {
                let envelope = from_plain(record, plain, context);
                self.event(record, &envelope)
            }
            Reading::Plain(_) => self.unreadable(record, "a plain record, which is not switched on here"),
            Reading::Foreign => Ok(()),
            Reading::Unreadable { reason } => self.unreadable(record, &reason),
        }
    }

    fn unreadable(&mut self, record: &StoredRecord, reason: &str) -> rusqlite::Result<()> {
        self.stale.insert(Stale::Workspace(WorkspaceStale::Health));
        let sql =
            "INSERT INTO unreadable (identity, topic, reason, value) VALUES (?1, ?2, ?3, ?4) ON CONFLICT DO NOTHING";
        let row = params![record.identity(), record.topic_partition.topic.name(""), reason, record.value];
        self.tx.prepare_cached(sql)?.execute(row).map(drop)
    }

    fn event(&mut self, record: &StoredRecord, envelope: &Envelope) -> rusqlite::Result<()> {
        let sql = "INSERT INTO events (id) VALUES (?1) ON CONFLICT DO NOTHING";
        if self.tx.prepare_cached(sql)?.execute([envelope.id.blob()])? == 0 {
            return Ok(());
        }
        self.stale.extend(stale_of(&envelope.event));
        let fact = Fact { recorded_at: envelope.recorded_at.unwrap_or(record.appended_at), envelope };
        match &envelope.event {
            Event::Workspace(WorkspaceEvent::WorkspaceFounded(_)) => Ok(()),
            Event::Workspace(WorkspaceEvent::WorkspaceNamed(named)) => self.workspace_named(named),
            Event::Workspace(WorkspaceEvent::MemberJoined(joined)) => self.member_joined(joined),
            Event::Workspace(WorkspaceEvent::InboxAdded(added)) => self.inbox_added(added),
            Event::Library(LibraryEvent::TemplateListed(listed)) => self.template_listed(listed),
            Event::Library(LibraryEvent::TemplateGone(gone)) => self.template_gone(gone),
            Event::Contacts(ContactsEvent::AddressLinked(linked)) => self.address_linked(linked),
            Event::Contacts(ContactsEvent::AddressUnlinked(unlinked)) => self.address_unlinked(unlinked),
            Event::Contacts(ContactsEvent::ContactDescribed(described)) => self.contact_described(described),
            Event::Talk(TalkEvent::ConversationSeen(seen)) => self.conversation_seen(seen),
            Event::Talk(TalkEvent::ConversationAssigned(assigned)) => self.conversation_assigned(&fact, assigned),
            Event::Talk(TalkEvent::ConversationResolved(resolved)) => self.conversation_resolved(&fact, resolved),
            Event::Talk(TalkEvent::ConversationSnoozed(snoozed)) => self.conversation_snoozed(&fact, snoozed),
            Event::Talk(TalkEvent::ConversationMarked(marked)) => self.conversation_marked(&fact, marked),
            Event::Talk(TalkEvent::ConversationPrioritised(prioritised)) => {
                self.conversation_prioritised(&fact, prioritised)
            }
            Event::Library(LibraryEvent::LabelMade(made)) => self.label_made(made),
            Event::Talk(TalkEvent::ConversationLabelled(labelled)) => self.conversation_labelled(&fact, labelled),
            Event::Talk(TalkEvent::ConversationFollowed(followed)) => self.conversation_followed(followed),
            Event::Talk(TalkEvent::NoteWritten(note)) => self.note_written(&fact, note),
            Event::Library(LibraryEvent::CannedWritten(written)) => self.canned_written(written),
            Event::Library(LibraryEvent::ViewSaved(saved)) => self.view_saved(saved),
            Event::Talk(TalkEvent::MessageScheduled(scheduled)) => self.message_scheduled(&fact, scheduled),
            Event::Talk(TalkEvent::ScheduleCancelled(cancelled)) => self.schedule_cancelled(cancelled),
            Event::Talk(TalkEvent::MessageReceived(received)) => {
                self.message_received(&fact, received, record.appended_at)
            }
            Event::Talk(TalkEvent::MessageReread(reread)) => self.message_reread(reread),
            Event::Talk(TalkEvent::MessageFound(found)) => self.message_found(&fact, found, record.appended_at),
            Event::Talk(TalkEvent::MediaKept(kept)) => self.media_kept(kept),
            Event::Talk(TalkEvent::MediaLost(lost)) => self.media_lost(lost),
            Event::Talk(TalkEvent::DeliveryReported(reported)) => self.delivery_reported(&fact, reported),
            Event::Talk(TalkEvent::MessageRequested(requested)) => self.message_requested(&fact, requested),
            Event::Talk(TalkEvent::DeliveryAttempted(attempted)) => self.delivery_attempted(&fact, attempted),
            Event::Talk(TalkEvent::DeliveryAccepted(accepted)) => self.delivery_accepted(accepted),
            Event::Talk(TalkEvent::DeliveryDeferred(deferred)) => self.delivery_deferred(deferred),
            Event::Talk(TalkEvent::DeliveryRefused(refused)) => self.delivery_refused(&fact, refused),
            Event::Talk(TalkEvent::DeliveryUnsure(unsure)) => self.delivery_unsure(unsure),
            Event::Talk(TalkEvent::DeliverySettled(settled)) => self.delivery_settled(settled),
            Event::Workspace(WorkspaceEvent::DeadLetterKept(unread)) => self.dead_letter_kept(&fact, unread),
            Event::Workspace(WorkspaceEvent::DeadLetterSettled(settled)) => self.dead_letter_settled(settled),
        }
    }

    fn finish(mut self) -> rusqlite::Result<Applied> {
        for conversation in std::mem::take(&mut self.touched) {
            self.refresh(conversation)?;
            self.stale.extend([Stale::Talk(TalkStale::List), Stale::Talk(TalkStale::Conversation(conversation))]);
        }
        let stale = std::mem::take(&mut self.stale).into_iter().collect();
        if !self.reports_news {
            return Ok(Applied { stale, ..Applied::default() });
        }
        let mut arrived = Vec::new();
        for (message, appended_at) in std::mem::take(&mut self.arrived) {
            arrived.extend(self.arrival(message, appended_at)?);
        }
        let pending = std::mem::take(&mut self.staff_notices).into_iter();
        let staff_notices = pending.map(|pending| self.staff_notices(pending)).collect::<rusqlite::Result<_>>()?;
        Ok(Applied { stale, arrived, staff_notices })
    }
}

/// The request that a plain record stands for. It brings no id, so where it was first seen names it.
fn from_plain(record: &StoredRecord, plain: PlainSend, context: &FoldContext) -> Envelope {
    let place = format!(
        "{}/{}/{}/{}",
        record.topic_partition.topic.name(""),
        record.topic_partition.partition,
        record.offset,
        record.appended_at.0
    );
    let id = context.naming.plain(&place, &record.value);
    let message = MessageId::from_uuid(*id.as_uuid());
    let peer = context.naming.address(&plain.peer);
    Envelope {
        id,
        source: Source { workspace: context.workspace, device: DeviceId::from_uuid(uuid::Uuid::nil()) },
        written_at: record.appended_at,
        actor: Actor::PlainRecord,
        about: Subject::Address(peer),
        cause: None,
        expects: None,
        recorded_at: None,
        topic: record.topic_partition.topic,
        key: Key::Address(peer),
        event: Event::Talk(TalkEvent::MessageRequested(MessageRequested::text(message, plain.peer, None, plain.text))),
    }
}
