//! No question walks through a whole table that grows: counted by SQLite itself while every question is asked.
#![allow(clippy::unwrap_used)]

use crate::{
    DbKey, Viewer,
    common::{self, ACCOUNT, PARTITIONS, Pen, attempt_id, colleague, folded, message_id, naming, theirs},
    kernel::{checkpoint, file, outbox},
    library,
    talk::{
        self,
        read::{contact, head, inbox, list, mentions, schedules, search, sending, thread, timeline},
        state,
    },
    workspace,
};
use paperplane_bridge::ask::Stretch;
use paperplane_core::{
    address::Address,
    channel::Channel,
    envelope::Envelope,
    event::{ActiveStatus, After, Decision, Priority},
    ids::ConversationId,
    library::filter::{Assigned, Filter, Status},
    talk::{delivery::ReportedStatus, query::Query},
    time::Timestamp,
};
use rusqlite::{
    Connection, StatementStatus,
    trace::{TraceEvent, TraceEventCodes},
};
use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Mutex,
};

/// Messages in each conversation.
const MESSAGES: usize = 120;
/// Steps through a table without an index that a question may take: more than an agency has numbers, fewer than messages.
const STEPS_MAX: i32 = 24;

/// People who wrote once.
const PASSERS_BY: i64 = 60;
/// Words, and filters with and without them; some fit a few messages of many, some none.
const SEARCHES: [&str; 16] = [
    "visa",
    "v",
    "p",
    "签",
    "morning here",
    "visa from:Person in:whatsapp before:2030-01-01 label:n",
    "from:Passer-by",
    "from:me",
    "has:file",
    "has:file from:me",
    "in:whatsapp",
    "in:sms",
    "before:1970-01-01",
    "label:nursing",
    "is:mentioned",
    "visa is:mentioned",
];

/// Statements that ended, with the steps that each walked without an index.
static ENDED: Mutex<Vec<(String, i32)>> = Mutex::new(Vec::new());
/// SQLite's earlier counts by statement: it goes on counting when a statement is used again.
static COUNTED: Mutex<BTreeMap<String, i32>> = Mutex::new(BTreeMap::new());

fn note(event: TraceEvent<'_>) {
    if let TraceEvent::Profile(statement, _) = event {
        let (sql, counted) = (statement.sql().into_owned(), statement.get_status(StatementStatus::FullscanStep));
        let before = COUNTED.lock().unwrap().insert(sql.clone(), counted).unwrap_or(0);
        ENDED.lock().unwrap().push((sql, if counted < before { counted } else { counted - before }));
    }
}

fn years_of_talk() -> Vec<Envelope> {
    let mut pen = Pen::default();
    let mut events = vec![pen.named("Bright Path"), pen.inbox(), pen.linked(1, 2)];
    for n in 0..MESSAGES {
        events.extend((0..3).map(|person| pen.received(person, &format!("SM{person}-{n}"), "is my visa here?")));
    }
    for n in 0..60 {
        events.push(pen.requested(0, n, "it came this morning"));
        events.push(pen.attempted(0, n, n));
        if n < 50 {
            events.push(pen.accepted(0, n, n, &format!("SMout{n}")));
            events.push(pen.reported(0, &format!("SMout{n}"), ReportedStatus::Read, Some(attempt_id(n))));
        }
    }
    events.push(pen.unsure(0, 50, 50));
    events.push(pen.settled(0, 50, Decision::SendAgain, After::Attempt(attempt_id(50))));
    events.extend(years_of_work(&mut pen));
    events
}

/// People who wrote once, and what staff did.
fn years_of_work(pen: &mut Pen) -> Vec<Envelope> {
    let mut events = Vec::new();
    for n in 0..PASSERS_BY {
        let (value, sid) = (format!("whatsapp:+4477009002{n:02}"), format!("SMonce{n}"));
        events.push(pen.said(&value, &format!("Passer-by {n}"), &sid, "how much is it?", 20_000 + n));
        events.push(pen.seen_of(naming().address(&Address::whatsapp(value)), theirs(&sid)));
    }
    events.extend([pen.label(1, "nursing", false), pen.joined(common::member(), "Allen")]);
    for n in 0..60 {
        events.push(pen.note(0, n, "they called, visa is ready", &[colleague(1)]));
        events.push(pen.note_with(0, n, "the visa", &[common::file(&format!("visa {n}.png"))]));
        events.push(pen.scheduled(0, 100 + n, "good luck", 5_000_000 + i64::from(n)));
        events.push(pen.requested(0, 100 + n, "good luck"));
    }
    events.extend([pen.scheduled(0, 200, "later", 9_000_000), pen.scheduled(0, 201, "even later", 20_000_000)]);
    events.extend([pen.assigned(1, Some(common::member()), None), pen.labelled(1, 1, true)]);
    events.extend([pen.prioritised(1, Priority::High), pen.followed(1, common::member(), true)]);
    events.push(pen.snoozed(0, theirs("SM0-119"), 30_000_000));
    events.push(pen.marked(1, ActiveStatus::Pending));
    events
}

/// Every way to filter the list, alone and together with each status.
fn filters() -> Vec<Filter> {
    let statuses = [Status::Open, Status::Pending, Status::Snoozed, Status::Resolved, Status::Blocked, Status::Any];
    let on = |status| {
        let all = Filter { status, ..Filter::default() };
        let label = Some(common::label_id(1));
        vec![
            Filter { assigned: Some(Assigned::Me), ..all.clone() },
            Filter { assigned: Some(Assigned::Member(common::member())), unread: true, ..all.clone() },
            Filter { assigned: Some(Assigned::Nobody), ..all.clone() },
            Filter { unread: true, ..all.clone() },
            Filter { mentioned: true, ..all.clone() },
            Filter { mentioned: true, label, unread: true, ..all.clone() },
            Filter { label, ..all.clone() },
            Filter { label, unread: true, assigned: Some(Assigned::Me), ..all.clone() },
            Filter { channel: Some(Channel::WHATSAPP), ..all.clone() },
            Filter { priority: Some(Priority::High), ..all.clone() },
            all,
        ]
    };
    statuses.into_iter().flat_map(on).collect()
}

fn ask_for_lists(connection: &Connection, now: Timestamp) -> rusqlite::Result<()> {
    for me in [common::member(), colleague(1)] {
        let viewer = Viewer { me: Some(me), now };
        for filter in filters() {
            list::page(connection, &filter, viewer, 0, 2)?;
            list::page(connection, &filter, viewer, 3, 2)?;
        }
    }
    list::next_waking(connection, now)?;
    library::read::library(connection)?;
    schedules::due_schedules(connection, now, 20)?;
    schedules::next_schedule_at(connection, now)?;
    schedules::one_waiting(connection, message_id(201))?;
    Ok(())
}

/// Every question that a person or a loop asks again and again.
fn ask_everything(connection: &Connection) -> rusqlite::Result<()> {
    let now = Timestamp(10_000_000);
    let owned: BTreeSet<i32> = (0..PARTITIONS).collect();
    workspace::read::agency(connection)?;
    workspace::read::inboxes(connection)?;
    talk::read::last_inbound(connection, &[naming().address(&Address::whatsapp(common::OURS))])?;
    let viewer = Viewer { me: Some(colleague(1)), now };
    let page = inbox::page(connection, None, 2, viewer, false)?;
    inbox::page(connection, page.next.as_deref(), 2, viewer, false)?;
    inbox::page(connection, None, 2, viewer, true)?;
    for row in &page.rows {
        ask_about(connection, row.id, now)?;
    }
    for typed in SEARCHES {
        search::search(connection, &Query { reader: viewer.me, ..Query::read(typed, 0) }, 20)?;
    }
    ask_for_lists(connection, now)?;
    sending::due(connection, &owned, now, 20, &sending::Resting::default())?;
    sending::next_due_at(connection, &owned)?;
    sending::open_attempts(connection, &owned)?;
    sending::is_first_open(connection, attempt_id(55))?;
    sending::sent_by_us(connection, vec![theirs("SMout3"), theirs("SM0-3")])?;
    sending::stuck(connection, message_id(50))?;
    thread::message(connection, message_id(3))?;
    outbox::unfolded(connection)?;
    crate::store::has_event(connection, common::event_id(5))?;
    talk::read::knows_message(connection, message_id(3))?;
    talk::read::media::conversations_with(connection, naming().blob(b"passport"))?;
    talk::read::media::kept(connection, naming().blob(b"passport"))?;
    state::reported(connection, naming().message(ACCOUNT, "SMout3"))?;
    checkpoint::read(connection, "")?;
    Ok(())
}

fn ask_about(connection: &Connection, id: ConversationId, now: Timestamp) -> rusqlite::Result<()> {
    head::head(connection, id, now)?;
    head::reply_addresses(connection, id)?;
    let first = thread::page(connection, id, None, 20)?;
    let before = first.and_then(|page| page.previous);
    thread::page(connection, id, before.as_deref(), 20)?;
    let page = timeline::page(connection, id, &Stretch::Newest, 20)?.unwrap_or_default();
    if let Some(cursor) = page.previous {
        let page = timeline::page(connection, id, &Stretch::Before { cursor }, 20)?.unwrap_or_default();
        let cursor = page.next.unwrap_or_default();
        timeline::page(connection, id, &Stretch::After { cursor }, 20)?;
    }
    timeline::page(connection, id, &Stretch::Around { message: theirs("SM0-60") }, 20)?;
    timeline::page(connection, id, &Stretch::On { at: now }, 20)?;
    contact::contact(connection, id.into(), now, &naming())?;
    mentions::of(connection, colleague(1), id, 20)?;
    head::named(connection, id)?;
    Ok(())
}

#[tokio::test]
async fn no_question_walks_through_a_whole_table() {
    let (folder, _store) = folded(&years_of_talk()).await;
    let connection = file::open_for_reading(folder.path(), &DbKey::new([9; 32])).unwrap();
    connection.trace_v2(TraceEventCodes::SQLITE_TRACE_PROFILE, Some(note));
    ask_everything(&connection).unwrap();
    let ended = std::mem::take(&mut *ENDED.lock().unwrap());
    assert!(ended.len() > 40, "the questions were heard: {}", ended.len());
    let walks: BTreeSet<_> = ended.into_iter().filter(|(_, walked)| *walked > STEPS_MAX).collect();
    assert!(walks.is_empty(), "these walk: {walks:#?}");
}
