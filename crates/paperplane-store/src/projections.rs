//! The registry of projections, and the fold that gives each event to its own.

use crate::{
    cases, contacts,
    kernel::{
        batch::{Batch, Fact},
        checkpoint,
        ids::Blob,
        projection::Spec,
        record,
    },
    library, outreach,
    talk::{
        self,
        fold::{Talk, conversation::Arrival, staff_notices::StaffNotice},
    },
    workspace,
};
use paperplane_bridge::{Stale, WorkspaceStale, stale::stale_of};
use paperplane_core::{
    envelope::{Actor, Envelope, Key, Source},
    event::{Event, MessageRequested},
    ids::{DeviceId, MessageId, WorkspaceId},
    naming::NamingKey,
    record::StoredRecord,
    subject::Subject,
    topic::Topic,
    wire::{PlainSend, Reading, decode},
};
use rusqlite::{Connection, Transaction, params};

/// All projections. The place in this list is the number that `events` keeps, so the list only grows at its end.
pub(crate) const ALL: [Spec; 6] =
    [workspace::SPEC, contacts::SPEC, library::SPEC, talk::SPEC, outreach::SPEC, cases::SPEC];

/// The place of contacts in [`ALL`].
const CONTACTS: usize = 1;

/// The projection that an event belongs to, by its place in [`ALL`].
const fn number_of(event: &Event) -> usize {
    match event {
        Event::Workspace(_) => 0,
        Event::Contacts(_) => CONTACTS,
        Event::Library(_) => 2,
        Event::Talk(_) => 3,
        Event::Outreach(_) => 4,
        Event::Cases(_) => 5,
    }
}

/// Gives an event to its projection. Others follow what it changed.
fn fold_event(batch: &Batch<'_>, talk: &mut Talk<'_, '_>, fact: &Fact<'_>) -> rusqlite::Result<()> {
    match &fact.envelope.event {
        Event::Workspace(event) => workspace::fold::fold(batch, fact, event),
        Event::Contacts(event) => contacts::fold::fold(batch, fact, event),
        Event::Library(event) => library::fold::fold(batch, fact, event),
        Event::Talk(event) => talk.fold(fact, event),
        Event::Outreach(event) => outreach::fold::fold(batch, fact, event),
        Event::Cases(event) => cases::fold::fold(batch, fact, event),
    }?;
    talk.follow_changes()
}

/// The context of a fold: the facts that it needs beside the records.
#[derive(Clone, Debug)]
pub struct FoldContext {
    /// The workspace: records of another one are never folded.
    pub workspace: WorkspaceId,
    /// Derives the ids of addresses and of plain records.
    pub naming: NamingKey,
    /// True if records without CloudEvents headers are requests to send.
    pub plain_records: bool,
    /// True if arrivals and staff notices are reported; false while old history is read.
    pub reports_news: bool,
}

/// The changes of a fold.
#[derive(Clone, Debug, Default)]
pub struct Applied {
    /// The answers that grew stale, each once.
    pub stale: Vec<Stale>,
    /// Messages of theirs that were not here before.
    pub arrived: Vec<Arrival>,
    /// Notices to members of staff by name that were not here before.
    pub staff_notices: Vec<StaffNotice>,
}

/// The projections that a fold is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Only {
    /// All that are up to date.
    Live,
    /// One that is folded again, and whether these are the first records of it.
    One { number: usize, begins: bool },
}

/// Folds a batch into all projections that are up to date and moves their checkpoint, in one transaction.
pub(crate) fn apply(
    connection: &mut Connection,
    records: &[StoredRecord],
    context: &FoldContext,
) -> rusqlite::Result<Applied> {
    let transaction = connection.transaction()?;
    let applied = fold_records(&transaction, records, context, Only::Live)?;
    checkpoint::advance(&transaction, "", records)?;
    transaction.commit()?;
    Ok(applied)
}

/// Folds events that only this device knows, into a transaction that will be rolled back. Answers with what the last of
/// them makes stale.
pub(crate) fn apply_pending(
    connection: &Connection,
    envelopes: &[Envelope],
    context: &FoldContext,
) -> rusqlite::Result<Vec<Stale>> {
    let batch = Batch::new(connection, &context.naming);
    let mut talk = Talk::new(&batch);
    let newest = talk::newest_at(connection)?;
    for (nth, envelope) in envelopes.iter().enumerate() {
        if nth + 1 == envelopes.len() {
            talk.sum_up()?;
            batch.sum_up_people()?;
            batch.stale.borrow_mut().clear();
        }
        // It was written after all that is here, also if this device's clock is behind.
        let at = newest.map_or(envelope.written_at, |newest| newest.max(envelope.written_at));
        let fact = Fact { recorded_at: at, appended_at: at, envelope };
        batch.stale.borrow_mut().extend(stale_of(&envelope.event));
        fold_event(&batch, &mut talk, &fact)?;
    }
    talk.sum_up()?;
    batch.sum_up_people()?;
    Ok(batch.stale.take().into_iter().collect())
}

fn fold_records(
    transaction: &Transaction<'_>,
    records: &[StoredRecord],
    context: &FoldContext,
    only: Only,
) -> rusqlite::Result<Applied> {
    let batch = Batch::new(transaction, &context.naming);
    if let Only::One { begins: true, .. } = only {
        batch.touch_everybody()?;
    }
    let mut fold = Fold { batch: &batch, talk: Talk::new(&batch), only, live: live(transaction)? };
    if only == (Only::One { number: CONTACTS, begins: true }) {
        contacts::fold::ungroup(&batch)?;
        fold.talk.follow_changes()?;
    }
    for record in records {
        fold.record(record, context)?;
    }
    fold.talk.sum_up()?;
    batch.sum_up_people()?;
    let Fold { talk, .. } = fold;
    let (arrived, staff_notices) = if context.reports_news { talk.news()? } else { (Vec::new(), Vec::new()) };
    Ok(Applied { stale: batch.stale.take().into_iter().collect(), arrived, staff_notices })
}

/// The projections that are up to date, by their places in [`ALL`].
fn live(connection: &Connection) -> rusqlite::Result<[bool; ALL.len()]> {
    let mut statement = connection.prepare_cached("SELECT name FROM projections WHERE state = 'refold'")?;
    let waiting: Vec<String> = statement.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?;
    Ok(ALL.map(|spec| !waiting.iter().any(|name| name == spec.name)))
}

/// Parked events that this version reads, each with the place of its projection in [`ALL`].
pub(crate) fn readable_parked(connection: &Connection) -> rusqlite::Result<Vec<(Vec<u8>, usize)>> {
    let mut statement = connection.prepare("SELECT id, topic, key, headers, value FROM parked")?;
    let mut rows = statement.query([])?;
    let mut readable = Vec::new();
    while let Some(row) = rows.next()? {
        let Some(record) = record::read(row, 1)? else { continue };
        if let Reading::Event(envelope) = decode(&record, None) {
            readable.push((row.get(0)?, number_of(&envelope.event)));
        }
    }
    Ok(readable)
}

struct Fold<'b, 't> {
    batch: &'b Batch<'t>,
    talk: Talk<'b, 't>,
    only: Only,
    live: [bool; ALL.len()],
}

impl Fold<'_, '_> {
    fn record(&mut self, record: &StoredRecord, context: &FoldContext) -> rusqlite::Result<()> {
        match decode(record, Some(context.workspace)) {
            Reading::Event(envelope) => self.event(record, &envelope),
            Reading::Unknown { .. } | Reading::Unreadable { .. } if self.only != Only::Live => Ok(()),
            Reading::Unknown { id, kind } => {
                let sql = "INSERT INTO parked (id, kind, topic, key, headers, value) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
                           ON CONFLICT DO NOTHING";
                let (topic, headers) =
                    (record.topic_partition.topic.name(""), record::headers_to_json(&record.headers));
                let row = params![id.blob(), kind, topic, record.key, headers, record.value];
                self.batch.tx.prepare_cached(sql)?.execute(row).map(drop)
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

    fn unreadable(&self, record: &StoredRecord, reason: &str) -> rusqlite::Result<()> {
        if self.only != Only::Live {
            return Ok(());
        }
        self.batch.stale.borrow_mut().insert(WorkspaceStale::Health.into());
        let sql =
            "INSERT INTO unreadable (identity, topic, reason, value) VALUES (?1, ?2, ?3, ?4) ON CONFLICT DO NOTHING";
        let row = params![record.identity(), record.topic_partition.topic.name(""), reason, record.value];
        self.batch.tx.prepare_cached(sql)?.execute(row).map(drop)
    }

    fn event(&mut self, record: &StoredRecord, envelope: &Envelope) -> rusqlite::Result<()> {
        let number = number_of(&envelope.event);
        let is_wanted = match self.only {
            Only::Live => self.live.get(number).copied().unwrap_or(true),
            Only::One { number: one, .. } => one == number,
        };
        if !is_wanted {
            return Ok(());
        }
        let sql = "INSERT INTO events (id, projection) VALUES (?1, ?2) ON CONFLICT DO NOTHING";
        let row = params![envelope.id.blob(), i64::try_from(number).unwrap_or_default()];
        if self.batch.tx.prepare_cached(sql)?.execute(row)? == 0 {
            return Ok(());
        }
        self.batch.stale.borrow_mut().extend(stale_of(&envelope.event));
        let recorded_at = envelope.recorded_at.unwrap_or(record.appended_at);
        let fact = Fact { recorded_at, appended_at: record.appended_at, envelope };
        fold_event(self.batch, &mut self.talk, &fact)
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
        event: MessageRequested::text(message, plain.peer, None, plain.text).into(),
    }
}

pub(crate) mod refold;
