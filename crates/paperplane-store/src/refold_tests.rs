//! A projection of another version is read as it is while the log is away, and folded again when it is back.
#![allow(clippy::unwrap_used)]

use crate::{
    DbKey,
    common::{MemoryLog, OURS, Pen, colleague, context, conversation, difference, file, label_id, person, theirs},
    contacts,
    kernel::{dump::dump, ids::Blob, outbox, pending, projection::Spec, record},
    library,
    projections::{ALL, apply, refold},
    replica,
    talk::{self, read::head},
    workspace,
};
use paperplane_bridge::view::conversation::WindowView;
use paperplane_core::{
    address::Address,
    channel::Channel,
    envelope::Envelope,
    library::filter::{Filter, Order},
    record::StoredRecord,
    talk::{failure::Class, query::Query},
    time::Timestamp,
    topic::Topic,
};
use rusqlite::{Connection, params};
use std::path::Path;

const KEY: [u8; 32] = [9; 32];

/// The versions of projections with the digests of their tables. Whoever changes tables raises the version, adds a step
/// to the projection, and writes both down here.
const KNOWN: [(&str, i64, &str); 6] = [
    ("workspace", 2, "1a9f243c814a7463"),
    ("contacts", 6, "60d8f5feddab2c5f"),
    ("library", 3, "d44f41fd497bb368"),
    ("talk", 8, "8292b71675515788"),
    ("outreach", 1, "61f942c09315b0fa"),
    ("cases", 2, "26aa3b58de65fd33"),
];

#[test]
fn a_comment_does_not_change_the_digest_of_a_schema() {
    let spec = ALL[0];
    let hash = |schema: &'static str| Spec { schema, ..spec }.schema_hash();
    assert_eq!(
        hash("CREATE TABLE t (a  INTEGER) STRICT;"),
        hash("-- Rows.\nCREATE TABLE t\n  (a INTEGER) STRICT; -- all")
    );
    assert_ne!(hash("CREATE TABLE t (a INTEGER) STRICT;"), hash("CREATE TABLE t (b INTEGER) STRICT;"));
}

#[test]
fn tables_do_not_change_without_their_version() {
    for (spec, (name, version, digest)) in ALL.iter().zip(KNOWN) {
        assert_eq!(
            (spec.name, spec.version, spec.schema_hash().as_str()),
            (name, version, digest),
            "the tables of {name} changed: raise the version and add a step"
        );
        let steps: Vec<i64> = spec.steps.iter().map(|(to, _)| *to).collect();
        assert_eq!(steps, (2..=version).collect::<Vec<_>>(), "one step for each version of {name} after the first");
    }
}

fn history(pen: &mut Pen) -> Vec<Envelope> {
    let mut history = vec![pen.named("Bright Path"), pen.inbox(), pen.label(1, "nursing", false)];
    for n in 0..40 {
        history.extend((0..3).map(|nth| pen.received(nth, &format!("SM{nth}-{n}"), "is my visa here?")));
    }
    history.extend([pen.described(0, Some("Amara"), Some("en")), pen.linked(0, 1), pen.labelled(0, 1, true)]);
    history.extend([pen.requested(0, 1, "not yet"), pen.note(2, 1, "likes tea", &[])]);
    history.push(pen.note_with(2, 3, "", &[file("passport.png")]));
    history
}

fn opened(folder: &Path) -> Connection {
    replica::open_for_writing(folder, &DbKey::new(KEY)).unwrap()
}

/// A replica that has folded these events, and the log from which it did.
fn replica_of(history: &[Envelope]) -> (tempfile::TempDir, Connection, MemoryLog) {
    let folder = tempfile::tempdir().unwrap();
    let mut connection = opened(folder.path());
    let mut log = MemoryLog::default();
    fold(&mut connection, &mut log, history);
    (folder, connection, log)
}

fn fold(connection: &mut Connection, log: &mut MemoryLog, envelopes: &[Envelope]) {
    let records: Vec<_> = envelopes.iter().map(|envelope| log.append(envelope)).collect();
    apply(connection, &records, &context()).unwrap();
}

/// Marks a projection's tables as made by another version, as the next start finds them.
fn made_by_another_version(connection: &Connection, name: &str) {
    connection.execute("UPDATE projections SET schema_hash = 'other' WHERE name = ?1", [name]).unwrap();
}

/// Keeps a record as an older version did, since it did not know the kind.
fn park(connection: &Connection, stored: &StoredRecord, envelope: &Envelope) {
    let sql = "INSERT INTO parked (id, kind, topic, key, headers, value) VALUES (?1, ?2, ?3, ?4, ?5, ?6)";
    let (topic, headers) = (stored.topic_partition.topic.name(""), record::headers_to_json(&stored.headers));
    let row = params![envelope.id.blob(), envelope.event.kind(), topic, stored.key, headers, stored.value];
    connection.execute(sql, row).unwrap();
}

/// The records of a projection's topics, line by line.
fn records_of(log: &MemoryLog, topics: &[Topic]) -> Vec<StoredRecord> {
    log.partitions
        .iter()
        .filter(|(line, _)| topics.contains(&line.topic))
        .flat_map(|(_, records)| records.clone())
        .collect()
}

fn label_names(connection: &Connection) -> Vec<String> {
    library::read::library(connection).unwrap().labels.into_iter().map(|label| label.name).collect()
}

fn waiting(connection: &Connection) -> Vec<&'static str> {
    refold::waiting(connection).unwrap().iter().map(|refold| refold.name).collect()
}

/// The dump of a fresh replica of the same log.
fn folded_afresh(log: &MemoryLog) -> String {
    let folder = tempfile::tempdir().unwrap();
    let mut connection = opened(folder.path());
    let records: Vec<_> = log.partitions.values().flatten().cloned().collect();
    apply(&mut connection, &records, &context()).unwrap();
    dump(&connection).unwrap()
}

fn assert_same(connection: &Connection, log: &MemoryLog) {
    let (here, afresh) = (dump(connection).unwrap(), folded_afresh(log));
    assert!(here == afresh, "{:#?}", difference(&here, &afresh));
}

#[test]
fn one_projection_is_folded_again_while_the_others_go_on() {
    let mut pen = Pen::default();
    let (folder, connection, mut log) = replica_of(&history(&mut pen));
    let sql = "INSERT INTO labels SELECT ?1, 'ghost', colour, removed FROM labels";
    connection.execute(sql, [label_id(9).blob()]).unwrap();
    made_by_another_version(&connection, "library");
    drop(connection);
    let mut connection = opened(folder.path());
    // The log is away: what the other version wrote is shown.
    assert_eq!(waiting(&connection), ["library"]);
    assert_eq!(label_names(&connection), ["ghost", "nursing"]);
    // It is back: the others fold on.
    let live = [pen.received(1, "SMlive", "hello?"), pen.label(2, "law", false)];
    fold(&mut connection, &mut log, &live);
    assert!(talk::read::knows_message(&connection, theirs("SMlive")).unwrap());
    let topics = (library::SPEC.topics)();
    refold::fold_next(&mut connection, "library", &records_of(&log, &topics), &context()).unwrap();
    assert!(refold::finish(&mut connection, "library").unwrap());
    assert_eq!(label_names(&connection), ["law", "nursing"]);
    assert!(waiting(&connection).is_empty());
    assert_same(&connection, &log);
}

#[test]
fn a_large_projection_is_folded_again_in_parts_and_goes_on_where_it_stopped() {
    let mut pen = Pen::default();
    let (folder, connection, log) = replica_of(&history(&mut pen));
    made_by_another_version(&connection, "talk");
    drop(connection);
    let mut connection = opened(folder.path());
    let topics = (talk::SPEC.topics)();
    let records = records_of(&log, &topics);
    let (first, rest) = records.split_at(records.len() / 2);
    refold::fold_next(&mut connection, "talk", first, &context()).unwrap();
    assert!(!refold::finish(&mut connection, "talk").unwrap(), "half of it is missing");
    drop(connection);
    let mut connection = opened(folder.path());
    let unfinished = refold::waiting(&connection).unwrap();
    assert!(first.iter().all(|record| unfinished[0].checkpoint.next(record.topic_partition) > record.offset));
    for part in rest.chunks(25) {
        refold::fold_next(&mut connection, "talk", part, &context()).unwrap();
    }
    assert!(refold::finish(&mut connection, "talk").unwrap());
    assert_same(&connection, &log);
}

#[test]
fn people_are_grouped_anew_when_contacts_are_folded_again() {
    let mut pen = Pen::default();
    let (folder, connection, log) = replica_of(&history(&mut pen));
    made_by_another_version(&connection, "contacts");
    drop(connection);
    let mut connection = opened(folder.path());
    let topics = (contacts::SPEC.topics)();
    refold::fold_next(&mut connection, "contacts", &records_of(&log, &topics), &context()).unwrap();
    assert!(refold::finish(&mut connection, "contacts").unwrap());
    assert_same(&connection, &log);
}

#[test]
fn a_parked_event_is_folded_once_this_version_reads_it() {
    let mut pen = Pen::default();
    let (folder, mut connection, mut log) = replica_of(&history(&mut pen));
    let label = pen.label(7, "of a newer version", false);
    park(&connection, &log.append(&label), &label);
    fold(&mut connection, &mut log, &[pen.named("Brighter Path")]);
    drop(connection);
    let mut connection = opened(folder.path());
    assert_eq!(waiting(&connection), ["library"]);
    let topics = (library::SPEC.topics)();
    refold::fold_next(&mut connection, "library", &records_of(&log, &topics), &context()).unwrap();
    assert!(refold::finish(&mut connection, "library").unwrap());
    assert_eq!(label_names(&connection), ["nursing", "of a newer version"]);
    assert_same(&connection, &log);
}

#[test]
fn a_replica_of_the_version_before_is_read_as_it_is_and_then_folded_again() {
    let mut pen = Pen::default();
    let (folder, connection, mut log) = replica_of(&history(&mut pen));
    connection.execute_batch(include_str!("../tests/fixtures/contacts_1.sql")).unwrap();
    let blocked = pen.blocked(2, true);
    park(&connection, &log.append(&blocked), &blocked);
    drop(connection);
    let mut connection = opened(folder.path());
    // The log is away: names and merged people are as version 1 knew them, and somebody can be blocked already.
    assert_eq!(waiting(&connection), ["contacts"]);
    let contact = contacts::read::description(&connection, person(1)).unwrap();
    assert_eq!((contact.name.as_str(), contact.is_blocked), ("Amara", false));
    outbox::put(&connection, &pen.blocked(0, true)).unwrap();
    pending::begin(&connection, &context()).unwrap();
    assert!(contacts::read::description(&connection, person(1)).unwrap().is_blocked, "shown at once");
    pending::end(&connection).unwrap();
    assert!(!contacts::read::description(&connection, person(2)).unwrap().is_blocked, "not folded yet");
    // It is back.
    let topics = (contacts::SPEC.topics)();
    refold::fold_next(&mut connection, "contacts", &records_of(&log, &topics), &context()).unwrap();
    assert!(refold::finish(&mut connection, "contacts").unwrap());
    assert!(contacts::read::description(&connection, person(2)).unwrap().is_blocked);
    assert_eq!(contacts::read::description(&connection, person(1)).unwrap().name, "Amara");
    assert_same(&connection, &log);
}

#[test]
fn conversations_of_the_version_before_are_listed_in_each_order_and_then_folded_again() {
    let mut pen = Pen::default();
    let (folder, connection, log) = replica_of(&history(&mut pen));
    connection.execute_batch(include_str!("../tests/fixtures/talk_7.sql")).unwrap();
    connection.execute_batch(include_str!("../tests/fixtures/talk_6.sql")).unwrap();
    connection.execute_batch(include_str!("../tests/fixtures/talk_5.sql")).unwrap();
    connection.execute_batch(include_str!("../tests/fixtures/talk_4.sql")).unwrap();
    connection.execute_batch(include_str!("../tests/fixtures/talk_3.sql")).unwrap();
    connection.execute_batch(include_str!("../tests/fixtures/talk_2.sql")).unwrap();
    connection.execute_batch(include_str!("../tests/fixtures/talk_1.sql")).unwrap();
    drop(connection);
    let mut connection = opened(folder.path());
    assert_eq!(waiting(&connection), ["talk"]);
    let viewer = crate::Viewer { me: None, now: Timestamp(1) };
    for order in Order::ALL {
        let filter = Filter { order, ..Filter::default() };
        let page = talk::read::list::page(&connection, &filter, viewer, 0, 50).unwrap();
        assert_eq!(page.rows.len(), 2, "{order:?}");
        assert!(page.rows.iter().all(|row| row.waiting_since.is_none()), "not known yet");
    }
    let topics = (talk::SPEC.topics)();
    refold::fold_next(&mut connection, "talk", &records_of(&log, &topics), &context()).unwrap();
    assert!(refold::finish(&mut connection, "talk").unwrap());
    assert_same(&connection, &log);
}

#[test]
fn a_number_of_two_channels_was_one_inbox_in_the_version_before_and_is_two() {
    let mut pen = Pen::default();
    let mut both = history(&mut pen);
    both.push(pen.inbox_of(Address::sms(OURS.trim_start_matches("whatsapp:"))));
    let (folder, connection, log) = replica_of(&both);
    connection.execute_batch(include_str!("../tests/fixtures/workspace_1.sql")).unwrap();
    drop(connection);
    let mut connection = opened(folder.path());
    assert_eq!(waiting(&connection), ["workspace"]);
    assert_eq!(workspace::read::inboxes(&connection).unwrap().len(), 1, "as it was known");
    let topics = (workspace::SPEC.topics)();
    refold::fold_next(&mut connection, "workspace", &records_of(&log, &topics), &context()).unwrap();
    assert!(refold::finish(&mut connection, "workspace").unwrap());
    let channels = workspace::read::inboxes(&connection).unwrap().into_iter().map(|inbox| inbox.channel);
    assert_eq!(channels.collect::<Vec<_>>(), [Channel::WHATSAPP, Channel::SMS]);
}

#[test]
fn a_replica_whose_talk_is_of_version_3_is_read_until_it_is_folded_again() {
    let mut pen = Pen::default();
    let mut history = history(&mut pen);
    history.extend([pen.attempted(0, 1, 1), pen.failed(0, "SM9", 1, 63016, Some(Class::NeedsTemplate), "Not now")]);
    let (folder, connection, log) = replica_of(&history);
    connection.execute_batch(include_str!("../tests/fixtures/talk_7.sql")).unwrap();
    connection.execute_batch(include_str!("../tests/fixtures/talk_6.sql")).unwrap();
    connection.execute_batch(include_str!("../tests/fixtures/talk_5.sql")).unwrap();
    connection.execute_batch(include_str!("../tests/fixtures/talk_4.sql")).unwrap();
    connection.execute_batch(include_str!("../tests/fixtures/talk_3.sql")).unwrap();
    drop(connection);
    let mut connection = opened(folder.path());
    assert_eq!(waiting(&connection), ["talk"]);
    let window = |connection: &Connection| {
        head::head(connection, conversation(1), Timestamp(10)).unwrap().map(|head| head.window)
    };
    assert!(window(&connection).is_some_and(|window| !matches!(window, WindowView::Refused { .. })), "as it was known");
    let topics = (talk::SPEC.topics)();
    refold::fold_next(&mut connection, "talk", &records_of(&log, &topics), &context()).unwrap();
    assert!(refold::finish(&mut connection, "talk").unwrap());
    assert!(matches!(window(&connection), Some(WindowView::Refused { .. })), "{:?}", window(&connection));
    assert_same(&connection, &log);
}

#[test]
fn mentions_are_known_once_the_notes_of_version_6_are_folded_again() {
    let mut pen = Pen::default();
    let mut history = history(&mut pen);
    let (old, new) = (pen.note(0, 4, "@Mia look", &[colleague(5)]), pen.note(0, 5, "@Mia again", &[colleague(5)]));
    let seen = pen.mentions_seen(0, colleague(5), &[old.id]);
    history.extend([old, new]);
    let (folder, connection, mut log) = replica_of(&history);
    connection.execute_batch(include_str!("../tests/fixtures/talk_7.sql")).unwrap();
    connection.execute_batch(include_str!("../tests/fixtures/talk_6.sql")).unwrap();
    park(&connection, &log.append(&seen), &seen);
    drop(connection);
    let mut connection = opened(folder.path());
    assert_eq!(waiting(&connection), ["talk"]);
    let viewer = crate::Viewer { me: Some(colleague(5)), now: Timestamp(1) };
    let filter = Filter { mentioned: true, ..Filter::default() };
    let unseen = |connection: &Connection| {
        let page = talk::read::list::page(connection, &filter, viewer, 0, 50).unwrap();
        (page.rows.len(), page.unseen_mentions)
    };
    assert_eq!(unseen(&connection), (0, 0), "not known yet");
    let topics = (talk::SPEC.topics)();
    refold::fold_next(&mut connection, "talk", &records_of(&log, &topics), &context()).unwrap();
    assert!(refold::finish(&mut connection, "talk").unwrap());
    assert_eq!(unseen(&connection), (1, 1), "one of two was seen");
    assert_same(&connection, &log);
}

#[test]
fn a_projection_that_is_up_to_date_is_left_alone() {
    let mut pen = Pen::default();
    let (_folder, mut connection, log) = replica_of(&history(&mut pen));
    refold::fold_next(&mut connection, "library", &[], &context()).unwrap();
    refold::fold_next(&mut connection, "talk", &[], &context()).unwrap();
    assert_same(&connection, &log);
}

#[test]
fn what_was_indexed_in_another_spelling_is_found_before_it_is_folded_again() {
    let mut pen = Pen::default();
    let mut history = history(&mut pen);
    history.extend([pen.received(0, "SMscript", "Straße in Łódź"), pen.note(1, 2, "Đặng", &[])]);
    let (folder, connection, log) = replica_of(&history);
    connection.execute_batch(include_str!("../tests/fixtures/talk_7.sql")).unwrap();
    connection.execute_batch(include_str!("../tests/fixtures/talk_6.sql")).unwrap();
    connection.execute_batch(include_str!("../tests/fixtures/talk_5.sql")).unwrap();
    connection.execute_batch(include_str!("../tests/fixtures/talk_4.sql")).unwrap();
    connection.execute_batch(include_str!("../tests/fixtures/talk_3.sql")).unwrap();
    connection.execute_batch(include_str!("../tests/fixtures/talk_2.sql")).unwrap();
    drop(connection);
    let mut connection = opened(folder.path());
    assert_eq!(waiting(&connection), ["talk"]);
    let found = |connection: &Connection, typed: &str| {
        let page = talk::read::search::search(connection, &Query::read(typed, 0), 20).unwrap();
        (page.people.len(), page.messages.len(), page.notes.len())
    };
    let asked = [
        ("strasse lodz", (0, 1, 0)),
        ("dang", (0, 0, 1)),
        ("0102", (1, 0, 0)),
        ("amara", (1, 0, 0)),
        ("strasse has:file", (0, 1, 0)),
        ("strasse from:me", (0, 0, 0)),
    ];
    for (typed, hits) in asked {
        assert_eq!(found(&connection, typed), hits, "{typed}");
    }
    let topics = (talk::SPEC.topics)();
    refold::fold_next(&mut connection, "talk", &records_of(&log, &topics), &context()).unwrap();
    assert!(refold::finish(&mut connection, "talk").unwrap());
    assert_same(&connection, &log);
    for (typed, hits) in asked {
        assert_eq!(found(&connection, typed), hits, "{typed}");
    }
}
