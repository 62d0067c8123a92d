//! No question walks through a whole table that grows: counted by SQLite itself while every question is asked.
#![allow(clippy::unwrap_used)]

#[path = "../../tests/common/mod.rs"]
mod common;

use super::{agency, head, inbox, overlay, search, sending, thread};
use crate::{DbKey, file, fold};
use common::{ACCOUNT, OURS, PARTITIONS, Pen, attempt_id, folded, message_id, naming};
use paperplane_core::{
    address::Address, delivery::ReportedStatus, envelope::Envelope, event::Decision, ids::ConversationId,
    time::Timestamp,
};
use rusqlite::{
    Connection, StatementStatus,
    trace::{TraceEvent, TraceEventCodes},
};
use std::{collections::BTreeSet, sync::Mutex};

/// Messages in each conversation.
const MESSAGES: usize = 120;
/// Steps through a table without an index that a question may take: more than an agency has numbers, fewer than messages.
const STEPS_MAX: i32 = 24;

/// Statements that ended, with the steps that each walked without an index.
static ENDED: Mutex<Vec<(String, i32)>> = Mutex::new(Vec::new());

fn note(event: TraceEvent<'_>) {
    if let TraceEvent::Profile(statement, _) = event {
        let walked = statement.get_status(StatementStatus::FullscanStep);
        ENDED.lock().unwrap().push((statement.sql().into_owned(), walked));
    }
}

fn years_of_talk() -> Vec<Envelope> {
    let mut pen = Pen::default();
    let mut told = vec![pen.named("Bright Path"), pen.inbox(), pen.linked(1, 2)];
    for n in 0..MESSAGES {
        told.extend((0..3).map(|person| pen.received(person, &format!("SM{person}-{n}"), "is my visa here?")));
    }
    for n in 0..60 {
        told.push(pen.requested(0, n, "it came this morning"));
        told.push(pen.attempted(0, n, n));
        if n < 50 {
            told.push(pen.accepted(0, n, n, &format!("SMout{n}")));
            told.push(pen.reported(0, &format!("SMout{n}"), ReportedStatus::Read, Some(attempt_id(n))));
        }
    }
    told.push(pen.unsure(0, 50, 50));
    told.push(pen.settled(0, 50, Decision::SendAgain));
    told
}

/// Every question that a person or a loop asks again and again.
fn ask_everything(connection: &Connection) -> rusqlite::Result<()> {
    let now = Timestamp(10_000_000);
    let owned: BTreeSet<i32> = (0..PARTITIONS).collect();
    agency::agency(connection)?;
    let page = inbox::page(connection, None, 2)?;
    inbox::page(connection, page.next.as_deref(), 2)?;
    for row in &page.rows {
        ask_about(connection, row.id, now)?;
    }
    for typed in ["visa", "vis", "签", "morning here"] {
        search::search(connection, typed, 20)?;
    }
    sending::due(connection, &owned, now, 20, &BTreeSet::new())?;
    sending::next_due_at(connection, &owned)?;
    sending::open_attempts(connection, &owned)?;
    sending::is_first_open(connection, attempt_id(55))?;
    sending::bound(connection, ACCOUNT, vec!["SMout3".into()])?;
    sending::stuck(connection, message_id(50))?;
    thread::message(connection, message_id(3))?;
    overlay::Overlay::read(connection)?.echoes(connection)?;
    super::has_event(connection, common::event_id(5))?;
    super::knows_message(connection, message_id(3))?;
    super::state::reported(connection, naming().message(ACCOUNT, "SMout3"))?;
    fold::checkpoint::read(connection)?;
    head::address(connection, naming().address(&Address::whatsapp(OURS)))?;
    Ok(())
}

fn ask_about(connection: &Connection, id: ConversationId, now: Timestamp) -> rusqlite::Result<()> {
    head::head(connection, id, now)?;
    head::reply_addresses(connection, id)?;
    let first = thread::page(connection, id, None, 20)?;
    let before = first.and_then(|page| page.previous);
    thread::page(connection, id, before.as_deref(), 20)?;
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
