//! Events of the outbox are shown exactly as they will be once the log has them.
#![allow(clippy::unwrap_used)]

use crate::{
    DbKey, Viewer,
    common::{MemoryLog, Pen, colleague, context, difference, item_id, member, theirs},
    kernel::{dump::dump, outbox, pending},
    projections::apply,
    replica,
    talk::{self, read::list},
};
use paperplane_core::{
    channel::Channel,
    contacts::person::{Mark, PersonSource},
    envelope::Envelope,
    event::{ActiveStatus, After, Decision, Event, ItemDecision, LinkReason, Priority, TalkEvent},
    ids::EventId,
    library::filter::Filter,
    outreach::event::RunState,
    record::StoredRecord,
    talk::delivery::Refusal,
    time::Timestamp,
};
use proptest::prelude::*;
use rusqlite::{
    Connection,
    trace::{TraceEvent, TraceEventCodes},
};
use std::sync::atomic::{AtomicU64, Ordering};

const KEY: [u8; 32] = [9; 32];
const UNSENT: u8 = 100;

/// A replica that has folded these events, and the log from which it did.
fn replica_of(history: &[Envelope]) -> (tempfile::TempDir, Connection, MemoryLog) {
    let folder = tempfile::tempdir().unwrap();
    let mut connection = replica::open_for_writing(folder.path(), &DbKey::new(KEY)).unwrap();
    let mut log = MemoryLog::default();
    let records: Vec<_> = history.iter().map(|envelope| log.append(envelope)).collect();
    apply(&mut connection, &records, &context()).unwrap();
    (folder, connection, log)
}

/// Three people who wrote, one of whom got an answer.
fn history(pen: &mut Pen) -> Vec<Envelope> {
    let mut history = vec![pen.joined(member(), "Allen"), pen.joined(colleague(4), "Inês"), pen.inbox()];
    history.extend((0..3).map(|nth| pen.received(nth, &format!("SM{nth}"), "is my visa here?")));
    history.extend([pen.requested(0, 1, "not yet"), pen.attempted(0, 1, 1), pen.unsure(0, 1, 1)]);
    history.extend([pen.requested(1, 2, "soon"), pen.refused(1, 2, None, Refusal::OptedOut)]);
    history.push(pen.note(1, 9, "please look", &[colleague(4)]));
    history.extend([pen.label(1, "nursing", false), pen.linked_because(0, 2, LinkReason::Merged)]);
    history
}

/// The event by which the note of the history was written.
fn note_of(history: &[Envelope]) -> EventId {
    let is_note = |envelope: &&Envelope| matches!(envelope.event, Event::Talk(TalkEvent::NoteWritten(_)));
    history.iter().find(is_note).unwrap().id
}

/// Everything that staff write on a device: each kind of event that an outbox can hold, some of them twice.
fn work(pen: &mut Pen, note: EventId) -> Vec<Envelope> {
    let opened = pen.case(1, 0, "BSc Nursing");
    let seen = opened.id;
    let moved = pen.case_moved(1, "enquiry", "documents", seen);
    let after = moved.id;
    let (passport, photo) = (item_id(1, "passport"), item_id(1, "by hand"));
    vec![
        pen.described(0, Some("Amara Okafor"), Some("en")),
        pen.described(1, Some("林志玲"), None),
        pen.linked_because(0, 1, LinkReason::Merged),
        pen.unlinked(0, 1),
        pen.unlinked(0, 2),
        pen.joined(member(), "Allen B."),
        pen.named("Bright Path"),
        pen.label(1, "nurses", false),
        pen.label(2, "law", false),
        pen.label(1, "", true),
        pen.canned(1, "Good morning", false),
        pen.view(1, "Mine", false),
        pen.message_template(1, "Hello", false),
        pen.message_template(1, "Good morning", true),
        pen.assigned(0, Some(member()), None),
        pen.assigned(0, None, None),
        pen.resolved(0, theirs("SM0")),
        pen.snoozed(1, theirs("SM1"), 90_000_000),
        pen.marked(2, ActiveStatus::Pending),
        pen.prioritised(1, Priority::Urgent),
        pen.labelled(0, 1, true),
        pen.labelled(2, 1, true),
        pen.followed(0, colleague(4), true),
        pen.note(1, 1, "likes tea", &[colleague(4)]),
        pen.mentions_seen(1, colleague(4), &[note]),
        pen.seen(0, theirs("SM0")),
        pen.unseen(0, None),
        pen.unseen(1, Some(theirs("SM1"))),
        pen.requested(0, 10, "your visa came"),
        pen.requested(2, 11, "good morning"),
        pen.scheduled(1, 12, "good luck", 80_000_000),
        pen.cancelled(12),
        pen.settled(0, 1, Decision::SendAgain, After::Attempt(crate::common::attempt_id(1))),
        pen.settled(1, 2, Decision::Discard, After::NoAttempt),
        pen.dead_letter_settled(5),
        pen.blocked(1, true),
        pen.blocked(1, false),
        pen.opted_out(1, true),
        pen.opted_out(1, false),
        pen.unsubscribed(1, true),
        pen.unsubscribed(1, false),
        pen.told_apart(0, 1),
        pen.added(1, "Khaled"),
        pen.contact_labelled(1, 1, true),
        pen.import(1, 4),
        pen.imported(1, 1, 1, "Khaled A."),
        pen.imported(1, 2, 2, "Siti"),
        pen.import_progressed(1, 3, 2),
        pen.import_undone(1, &[2]),
        pen.consented(0, true, Some(Channel::WHATSAPP), 7),
        pen.consented(0, false, None, 8),
        pen.sourced(2, PersonSource::Referral),
        pen.decided(1, Mark::Won),
        pen.outreach_planned(1),
        pen.outreach_audience(1, &[0, 2]),
        pen.outreach_switched(1, RunState::Running),
        pen.outreach_switched(1, RunState::Cancelled),
        pen.outreach_skipped(1, 2),
        pen.pipeline(1),
        pen.pipeline_adopted(1),
        opened,
        pen.case_given(1, Some(colleague(4))),
        pen.case_described(1, "Galway Bay University"),
        moved,
        pen.case_moved(1, "enquiry", "closed", seen),
        pen.case_not_told(1, after),
        pen.item_asked(1, photo, "Photo"),
        pen.item_received(1, passport, "passport.jpg"),
        pen.item_received(1, photo, "photo.jpg"),
        pen.item_decided(1, passport, 1, ItemDecision::Refused { reason: "It is blurred".into() }),
        pen.item_decided(1, photo, 1, ItemDecision::Accepted { valid_until: None }),
        pen.item_dated(1, photo, None),
        pen.task_added(1, Some(1), "2027-03-02"),
        pen.task_added(2, None, ""),
        pen.task_changed(1, Some(colleague(4))),
        pen.task_ticked(1, true),
        pen.task_ticked(1, false),
        pen.case_closed(1, after),
        pen.case_reopened(1, after),
    ]
}

/// The dump without the list of what the log has: what is pending is not in it.
fn shown(connection: &Connection) -> String {
    let dump = dump(connection).unwrap();
    let (before, events) = dump.split_once("-- events: id\n").unwrap();
    let after = events.find("-- ").map_or("", |at| &events[at..]);
    format!("{before}{after}")
}

/// The record of an event as the log takes it at this time.
fn at(log: &mut MemoryLog, envelope: &Envelope, at: Timestamp) -> StoredRecord {
    StoredRecord { appended_at: at, ..log.append(envelope) }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn what_is_pending_is_shown_as_it_will_be_folded(order in prop::collection::vec(any::<prop::sample::Index>(), 1..14)) {
        let mut pen = Pen::default();
        let history = history(&mut pen);
        let (_folder, mut connection, mut log) = replica_of(&history);
        let work = work(&mut pen, note_of(&history));
        let mut seen = std::collections::BTreeSet::new();
        let chosen: Vec<&Envelope> = order.iter().map(|n| n.index(work.len())).filter(|n| seen.insert(*n)).map(|n| &work[n]).collect();
        for envelope in &chosen {
            outbox::put(&connection, envelope).unwrap();
        }
        pending::begin(&connection, &context()).unwrap();
        let pending = shown(&connection);
        pending::end(&connection).unwrap();
        let newest = talk::newest_at(&connection).unwrap().unwrap();
        let records: Vec<_> =
            chosen.iter().map(|envelope| at(&mut log, envelope, newest.max(envelope.written_at))).collect();
        apply(&mut connection, &records, &context()).unwrap();
        let folded = shown(&connection);
        prop_assert!(pending == folded, "{:#?}", difference(&pending, &folded));
    }
}

#[test]
fn nothing_of_what_is_pending_stays_in_the_replica() {
    let mut pen = Pen::default();
    let history = history(&mut pen);
    let (_folder, connection, _) = replica_of(&history);
    let before = dump(&connection).unwrap();
    work(&mut pen, note_of(&history)).iter().for_each(|envelope| outbox::put(&connection, envelope).unwrap());
    pending::begin(&connection, &context()).unwrap();
    assert_ne!(dump(&connection).unwrap(), before, "they are shown");
    pending::end(&connection).unwrap();
    assert_eq!(dump(&connection).unwrap(), before);
}

/// Statements that ended.
static STATEMENTS: AtomicU64 = AtomicU64::new(0);

fn count(event: TraceEvent<'_>) {
    if matches!(event, TraceEvent::Profile(..)) {
        STATEMENTS.fetch_add(1, Ordering::Relaxed);
    }
}

fn statements_of_a_page(connection: &Connection) -> u64 {
    connection.trace_v2(TraceEventCodes::SQLITE_TRACE_PROFILE, Some(count));
    STATEMENTS.store(0, Ordering::Relaxed);
    let viewer = Viewer { me: Some(member()), now: Timestamp(1) };
    let page = list::page(connection, &Filter::default(), viewer, 0, 50).unwrap();
    assert_eq!(page.rows.len(), 2);
    connection.trace_v2(TraceEventCodes::empty(), None);
    STATEMENTS.load(Ordering::Relaxed)
}

#[test]
fn a_page_of_the_list_takes_as_many_statements_with_a_hundred_unsent_replies_as_with_two() {
    let mut pen = Pen::default();
    let (_folder, connection, _) = replica_of(&history(&mut pen));
    let mut statements = [0; 2];
    for (unsent, statements) in [(0..2), (2..UNSENT)].into_iter().zip(&mut statements) {
        for n in unsent {
            outbox::put(&connection, &pen.requested(usize::from(n % 2), 100 + n, "your visa came")).unwrap();
        }
        pending::begin(&connection, &context()).unwrap();
        *statements = statements_of_a_page(&connection);
        pending::end(&connection).unwrap();
    }
    assert!(statements[0] > 3, "the statements were counted: {statements:?}");
    assert_eq!(statements[0], statements[1]);
}
