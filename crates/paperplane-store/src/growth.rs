//! A day's work and a question cost the same in the first week as after years: counted in the steps of SQLite's own machine.
#![allow(clippy::unwrap_used)]

use crate::{
    DbKey, Viewer,
    common::{self, ACCOUNT, MemoryLog, OURS, Pen, colleague, context, event_id, naming, ours, theirs},
    projections::apply,
    replica,
    talk::read::{list, people, search::search},
};
use paperplane_core::{
    address::Address,
    channel::Channel,
    contacts::{
        filter::{PeopleFilter, PeopleOrder},
        person::{PersonSource, ProspectStatus},
    },
    envelope::{Actor, Envelope},
    event::{
        ConversationFollowed, DeliveryAccepted, DeliveryAttempted, DeliveryReported, Details, Event, MessageRequested,
        MessageScheduled, NoteWritten, Priority, RawRequest, TalkEvent,
    },
    ids::{AddressId, AttemptId, MessageId, NoteId},
    library::filter::{Assigned, Filter, Status as ListStatus},
    talk::{delivery::ReportedStatus, observation::Observation, query::Query},
    time::Timestamp,
};
use rusqlite::Connection;
use std::sync::{
    Arc,
    atomic::{AtomicU64, Ordering},
};

/// People who write on one day.
const PEOPLE_A_DAY: u64 = 40;
const DAYS: u64 = 14;
/// The machine is asked once every so many of its steps.
pub(crate) const STEPS_EACH: std::ffi::c_int = 10;

fn random(n: u64) -> [u8; 10] {
    let mut random = [0; 10];
    random[2..].copy_from_slice(&n.to_be_bytes());
    random
}

/// The events of one person: a message, the work of staff, the answer.
fn history_of_one(pen: &mut Pen, n: u64) -> Vec<Envelope> {
    let (value, sid) = (format!("whatsapp:+4477{n:08}"), format!("SM{n}"));
    let at = i64::try_from(n).unwrap();
    let mut events = vec![pen.said(&value, &format!("Person {n}"), &sid, "is my visa here?", at)];
    let peer = Address::whatsapp(value);
    events.extend(staff(pen, naming().address(&peer), theirs(&sid), n));
    events.extend(answer(pen, &peer, n));
    events
}

fn staff(pen: &mut Pen, peer: AddressId, message: MessageId, n: u64) -> Vec<Envelope> {
    let member = colleague(4);
    let workspace = |nth: u64, event: Event| {
        let id = event_id(1_000_000 + n * 10 + nth);
        pen.recorder().workspace(id, Actor::Member(member), event)
    };
    let note = NoteId::new(Timestamp(1), random(n));
    let mut events = vec![
        workspace(0, ConversationFollowed { ours: ours(), peer, member, on: true }.into()),
        workspace(
            1,
            NoteWritten { ours: ours(), peer, note, text: "call".into(), mentions: vec![colleague(5)], files: vec![] }
                .into(),
        ),
    ];
    events.extend([
        pen.seen_of(peer, message),
        pen.assigned_of(peer, Some(member), None),
        pen.labelled_of(peer, 1, true),
    ]);
    events.push(pen.prioritised_of(peer, Priority::High));
    events.push(if n.is_multiple_of(2) {
        pen.resolved_of(peer, message)
    } else {
        pen.snoozed_of(peer, message, 9_000_000)
    });
    events
}

/// An answer that was sent and read, and one for later.
fn answer(pen: &Pen, peer: &Address, n: u64) -> Vec<Envelope> {
    let from = Address::whatsapp(OURS);
    let (message, later) = (MessageId::new(Timestamp(2), random(n)), MessageId::new(Timestamp(3), random(n)));
    let (attempt, provider_ref) = (AttemptId::new(Timestamp(2), random(n)), format!("SMout{n}"));
    let owner = common::source().device;
    let account = ACCOUNT.to_owned();
    let requested = MessageRequested::text(message, peer.clone(), Some(from.clone()), "it came this morning".into());
    let outbound = [
        Event::Talk(TalkEvent::MessageRequested(requested)),
        Event::Talk(TalkEvent::DeliveryAttempted(DeliveryAttempted {
            message,
            attempt,
            owner,
            generation: "g".into(),
            deadline_ms: 9,
        })),
        Event::Talk(TalkEvent::DeliveryAccepted(DeliveryAccepted {
            message,
            attempt,
            account: account.clone(),
            provider_ref: provider_ref.clone(),
            reconciled: false,
        })),
    ];
    let mut events: Vec<_> = (0..)
        .zip(outbound)
        .map(|(nth, event)| pen.recorder().outbound(event_id(2_000_000 + n * 10 + nth), Actor::System, peer, event))
        .collect();
    events.push(pen.recorder().record(Observation::Reported(DeliveryReported {
        reported: theirs(&provider_ref),
        account,
        provider_ref,
        peer: peer.clone(),
        ours: from.clone(),
        status: ReportedStatus::Read,
        attempt: Some(attempt),
        error_code: None,
        failure: None,
        words: None,
        raw: RawRequest::default(),
    })));
    let scheduled = Event::Talk(TalkEvent::MessageScheduled(MessageScheduled {
        message: later,
        peer: peer.clone(),
        ours: from,
        text: "good luck".into(),
        files: vec![],
        details: Details::default(),
        template: None,
        at: Timestamp(9_000_000),
        zone: String::new(),
        seen: None,
    }));
    events.push(pen.recorder().workspace(event_id(3_000_000 + n), Actor::Member(colleague(4)), scheduled));
    events
}

/// Counts the steps of a connection.
pub(crate) struct Steps(Arc<AtomicU64>);

impl Steps {
    pub(crate) fn of(connection: &Connection) -> Self {
        let steps = Arc::new(AtomicU64::new(0));
        let counted = Arc::clone(&steps);
        let count = move || {
            counted.fetch_add(1, Ordering::Relaxed);
            false
        };
        connection.progress_handler(STEPS_EACH, Some(count)).unwrap();
        Self(steps)
    }

    /// Those since the last time.
    pub(crate) fn taken(&self) -> u64 {
        self.0.swap(0, Ordering::Relaxed)
    }
}

/// A replica that grows by a day at a time.
pub(crate) struct Years {
    pub connection: Connection,
    pub pen: Pen,
    log: MemoryLog,
    days: u64,
    folder: tempfile::TempDir,
}

impl Years {
    pub(crate) fn begin() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let connection = replica::open_for_writing(folder.path(), &DbKey::new([9; 32])).unwrap();
        let mut years = Self { connection, pen: Pen::default(), log: MemoryLog::default(), days: 0, folder };
        let first = [
            years.pen.inbox(),
            years.pen.label(1, "nursing", false),
            years.pen.label(2, "rare", false),
            years.pen.label(3, "unused", false),
        ];
        years.fold(&first);
        years
    }

    /// Closes the replica and opens it again.
    fn open_again(&mut self) {
        self.connection = replica::open_for_writing(self.folder.path(), &DbKey::new([9; 32])).unwrap();
    }

    pub(crate) fn fold(&mut self, events: &[Envelope]) {
        let records: Vec<_> = events.iter().map(|envelope| self.log.append(envelope)).collect();
        apply(&mut self.connection, &records, &context()).unwrap();
    }

    fn live_a_day(&mut self) {
        let people = self.days * PEOPLE_A_DAY..(self.days + 1) * PEOPLE_A_DAY;
        self.days += 1;
        let day: Vec<_> = people.flat_map(|n| history_of_one(&mut self.pen, n)).collect();
        self.fold(&day);
    }
}

/// The steps that each day takes.
fn days(years: &mut Years) -> Vec<u64> {
    let steps = Steps::of(&years.connection);
    let day = |_| {
        years.live_a_day();
        steps.taken()
    };
    (0..DAYS).map(day).collect()
}

/// The first day fills empty tables; from then on nothing may grow but by the depth of a tree.
fn assert_flat(days: &[u64]) {
    let (early, late) = (days[1], days[days.len() - 1]);
    assert!(early > 1_000, "the steps were counted: {days:?}");
    assert!(late * 10 < early * 11, "a day grows with what is there: {days:?}");
}

#[test]
fn a_day_costs_the_same_in_the_first_week_as_after_years() {
    assert_flat(&days(&mut Years::begin()));
}

/// One client before a restart, a month of them after it.
#[test]
fn a_day_costs_the_same_after_a_restart_with_a_single_client() {
    let mut years = Years::begin();
    let first = history_of_one(&mut years.pen, 1_000_000);
    years.fold(&first);
    years.open_again();
    years.open_again();
    assert_flat(&days(&mut years));
}

#[test]
fn a_filter_that_fits_little_meets_a_word_that_fits_all() {
    let mut years = Years::begin();
    years.live_a_day();
    let (one, sid) = ("whatsapp:+15005550099", "SMrare");
    let value = years.pen.said(one, "Zainab Rare", sid, "a visa, please", 1);
    let labelled = years.pen.labelled_of(naming().address(&Address::whatsapp(one)), 2, true);
    years.fold(&[value, labelled]);
    let cost = |years: &Years, typed: &str, found: usize| {
        let steps = Steps::of(&years.connection);
        let page = search(&years.connection, &Query::read(typed, 0), 20).unwrap();
        assert_eq!(page.messages.len(), found, "{typed}: {page:?}");
        steps.taken()
    };
    // Some are found, some fit no message at all.
    let asked = [
        ("visa from:Zainab", 1),
        ("visa label:rare", 1),
        ("visa label:unused", 0),
        ("visa from:me", 0),
        ("visa has:file", 0),
        ("morning has:file", 0),
        ("visa before:1969-12-31", 0),
        ("visa after:2030-01-01", 0),
        ("please before:1970-01-02", 1),
    ];
    let costs = |years: &Years| asked.map(|(typed, found)| cost(years, typed, found));
    let early = costs(&years);
    (1..DAYS).for_each(|_| years.live_a_day());
    let late = costs(&years);
    for (nth, (typed, _)) in asked.iter().enumerate() {
        assert!(late[nth] <= early[nth] * 2 + 10, "“{typed}” grows with what is there: {early:?} and {late:?}");
    }
}

/// A typing error is compared with words that begin like it, not with all there are; and nothing is compared where all was found.
#[test]
fn a_typing_error_costs_the_same_among_many_words() {
    let mut years = Years::begin();
    years.live_a_day();
    let cost = |years: &Years, typed: &str, similar: usize| {
        let steps = Steps::of(&years.connection);
        let page = search(&years.connection, &Query::read(typed, 0), 20).unwrap();
        assert_eq!(page.similar.len(), similar, "{typed}: {page:?}");
        steps.taken()
    };
    let costs = |years: &Years| {
        [("mornign", 1), ("morning", 0), ("morning mornign", 1), ("zzzzzz", 0)]
            .map(|(typed, found)| cost(years, typed, found))
    };
    let early = costs(&years);
    let sql = "WITH RECURSIVE n(n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM n WHERE n < 20000)
               INSERT INTO lexicon (word) SELECT printf('%c%c%05x', 97 + n % 12, 110 + n / 12 % 12, n) FROM n";
    years.connection.execute(sql, []).unwrap();
    let late = costs(&years);
    assert!(early.iter().zip(&late).all(|(early, late)| *late <= early * 11 / 10 + 1), "{early:?} and {late:?}");
}

/// Opening a list reads the rows that it shows, and its length was counted before.
#[test]
fn a_list_opens_as_fast_after_years_as_on_the_first_day() {
    let mut years = Years::begin();
    years.live_a_day();
    let on = |status| Filter { status, ..Filter::default() };
    let (any, resolved) = (on(ListStatus::Any), on(ListStatus::Resolved));
    let asked = [
        any.clone(),
        resolved.clone(),
        Filter { assigned: Some(Assigned::Member(colleague(4))), ..any.clone() },
        Filter { channel: Some(Channel::WHATSAPP), ..resolved.clone() },
        Filter { priority: Some(Priority::High), ..resolved },
        Filter { unread: true, ..any },
    ];
    let viewer = Viewer { me: Some(colleague(4)), now: Timestamp(1) };
    let cost = |years: &Years, filter: &Filter| {
        let steps = Steps::of(&years.connection);
        let page = list::page(&years.connection, filter, viewer, 0, 5).unwrap();
        (steps.taken(), page.total)
    };
    let costs = |years: &Years| asked.each_ref().map(|filter| cost(years, filter));
    let early = costs(&years);
    (1..DAYS).for_each(|_| years.live_a_day());
    let late = costs(&years);
    for (filter, (early, late)) in asked.iter().zip(early.iter().zip(&late)) {
        let (days, unread) = (u32::try_from(DAYS).unwrap(), filter.unread);
        assert!(unread || (early.1 > 0 && late.1 == early.1 * days), "it grew: {early:?} and {late:?}, {filter:?}");
        assert!(late.0 <= early.0 * 11 / 10 + 1, "it costs more as it grows: {early:?} and {late:?}, {filter:?}");
    }
}

/// A page of people reads the rows that it shows, in every order and under the filters that have an index of their own.
#[test]
fn a_list_of_people_opens_as_fast_among_two_hundred_thousand() {
    let mut years = Years::begin();
    years.live_a_day();
    let any = PeopleFilter::default();
    let of = |status: ProspectStatus| PeopleFilter { status: vec![status], ..any.clone() };
    let asked = [
        (any.clone(), PeopleOrder::LastWord),
        (any.clone(), PeopleOrder::Name),
        (any.clone(), PeopleOrder::Newest),
        (of(ProspectStatus::Contacted), PeopleOrder::LastWord),
        (PeopleFilter { source: Some(PersonSource::WroteFirst), ..any.clone() }, PeopleOrder::LastWord),
        (PeopleFilter { text: "person 7".into(), ..any }, PeopleOrder::Name),
    ];
    let steps = |years: &Years| {
        asked.each_ref().map(|(filter, order)| {
            let steps = Steps::of(&years.connection);
            let page = people::page(&years.connection, filter, *order, 0, 10).unwrap();
            assert!(!page.rows.is_empty() || filter.status == [ProspectStatus::Contacted], "{filter:?}");
            steps.taken()
        })
    };
    let early = steps(&years);
    let sql = "WITH RECURSIVE n(n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM n WHERE n < 199999)
               INSERT INTO persons (contact, name_key, last_ms, added_ms, source, evidence, link, status, standing, language,
                                    country, written_to)
               SELECT randomblob(16), printf('0z%06d', n), 900000 + n, n, 'import', '', '', 'new', 'open', '', '', 0 FROM n";
    years.connection.execute(sql, []).unwrap();
    let began = std::time::Instant::now();
    let late = steps(&years);
    eprintln!("six pages among 200,000 people: {:?}", began.elapsed());
    for (nth, (filter, order)) in asked.iter().enumerate() {
        assert!(late[nth] <= early[nth] * 2 + 20, "{filter:?} {order:?} grows: {early:?} and {late:?}");
    }
}
