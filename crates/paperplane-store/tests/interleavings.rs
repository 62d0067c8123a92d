//! Folding is a function of the log: every interleaving that keeps each partition's order gives the same replica, live
//! or rebuilt, with or without local echoes.
#![allow(clippy::unwrap_used, missing_docs)]

mod common;
#[path = "interleavings/work.rs"]
mod work;

use common::{MemoryLog, Pen, attempt_id, context, difference, open};
use paperplane_core::{
    channel::Channel,
    envelope::Envelope,
    event::{After, Decision, Direction},
    record::{Record, StoredRecord},
    talk::delivery::{Refusal, ReportedStatus},
    topic::Topic,
};
use proptest::prelude::*;
use work::Work;

/// One thing that may happen. Numbers choose among messages and the provider's ids.
#[derive(Clone, Debug)]
enum Happening {
    Received(u8, bool),
    ReceivedAtSecond(u8),
    Found(u8, Direction),
    Reported(u8, ReportedStatus, bool),
    Requested(u8),
    Attempted(u8),
    Accepted(u8),
    Refused(u8, bool),
    Unsure(u8),
    Settled(u8, Decision, After),
    Work(Work),
    Inbox,
    Named(u8),
    Reread(u8),
    Kept(u8, bool),
    Lost(u8),
    DeadLetter(u8),
    LetterSettled(u8),
    Template(u8, bool),
    Plain,
    Again(prop::sample::Index),
    Garbage,
}

fn happening() -> impl Strategy<Value = Happening> {
    use Happening as H;
    let ours = 0..4_u8;
    let theirs = 10..16_u8;
    let status = prop_oneof![
        Just(ReportedStatus::Sent),
        Just(ReportedStatus::Delivered),
        Just(ReportedStatus::Read),
        Just(ReportedStatus::Failed)
    ];
    let decision = prop_oneof![Just(Decision::SendAgain), Just(Decision::TreatAsSent), Just(Decision::Discard)];
    let after = prop_oneof![Just(After::NoAttempt), ours.clone().prop_map(|m| After::Attempt(attempt_id(m)))];
    prop_oneof![
        4 => (theirs.clone(), any::<bool>()).prop_map(|(m, stop)| H::Received(m, stop)),
        1 => (20..23_u8).prop_map(H::ReceivedAtSecond),
        2 => theirs.clone().prop_map(|m| H::Found(m, Direction::Incoming)),
        1 => ours.clone().prop_map(|m| H::Found(m, Direction::Outgoing)),
        4 => (ours.clone(), status, any::<bool>()).prop_map(|(m, status, bound)| H::Reported(m, status, bound)),
        4 => ours.clone().prop_map(H::Requested),
        4 => ours.clone().prop_map(H::Attempted),
        3 => ours.clone().prop_map(H::Accepted),
        2 => (ours.clone(), any::<bool>()).prop_map(|(m, tried)| H::Refused(m, tried)),
        2 => ours.clone().prop_map(H::Unsure),
        2 => (ours, decision, after).prop_map(|(m, decision, after)| H::Settled(m, decision, after)),
        24 => work::work().prop_map(H::Work),
        1 => theirs.clone().prop_map(H::Reread),
        2 => (theirs.clone(), any::<bool>()).prop_map(|(m, named)| H::Kept(m, named)),
        1 => theirs.prop_map(H::Lost),
        1 => (0..3_u8).prop_map(H::DeadLetter),
        1 => (0..3_u8).prop_map(H::LetterSettled),
        1 => (0..3_u8, any::<bool>()).prop_map(|(n, listed)| H::Template(n, listed)),
        1 => Just(H::Inbox),
        1 => (0..3_u8).prop_map(H::Named),
        1 => Just(H::Plain),
        2 => any::<prop::sample::Index>().prop_map(H::Again),
        1 => Just(H::Garbage),
    ]
}

/// The person whom a message belongs to.
fn owner(message: u8) -> usize {
    usize::from(message) % 3
}

/// The provider's id of a message.
fn sid(message: u8) -> String {
    format!("SM{message:02}")
}

/// A message belongs to one person and an attempt to one message, as they do in life: otherwise two lines of the log
/// would speak of one thing, which no node ever writes.
fn write(pen: &mut Pen, happening: &Happening, before: &[Envelope]) -> Option<Envelope> {
    use Happening as H;
    pen.now += 10;
    Some(match happening {
        H::Received(m, stop) => pen.received(owner(*m), &sid(*m), if *stop { "STOP" } else { "hello 签证" }),
        H::ReceivedAtSecond(m) => pen.received_at_second(owner(*m), &sid(*m), "also here"),
        H::Found(m, direction) => pen.found(owner(*m), &sid(*m), "hello 签证", 700 + i64::from(*m), *direction),
        H::Reported(m, status, bound) => pen.reported(owner(*m), &sid(*m), *status, bound.then(|| attempt_id(*m))),
        H::Requested(m) => pen.requested(owner(*m), *m, "a reply"),
        H::Attempted(m) => pen.attempted(owner(*m), *m, *m),
        H::Accepted(m) => pen.accepted(owner(*m), *m, *m, &sid(*m)),
        H::Refused(m, tried) => pen.refused(owner(*m), *m, tried.then_some(*m), Refusal::OptedOut),
        H::Unsure(m) => pen.unsure(owner(*m), *m, *m),
        H::Settled(m, decision, after) => pen.settled(owner(*m), *m, *decision, *after),
        H::Work(work) => work::write(pen, work, before),
        H::Reread(m) => pen.reread(owner(*m), &sid(*m), "hello, read better"),
        H::Kept(m, named) => pen.media_kept_as(owner(*m), &sid(*m), if *named { "passport.png" } else { "" }),
        H::Lost(m) => pen.media_lost(owner(*m), &sid(*m)),
        H::DeadLetter(n) => pen.dead_letter(u64::from(*n)),
        H::LetterSettled(n) => pen.dead_letter_settled(u64::from(*n)),
        H::Template(n, listed) => pen.template(*n, *listed),
        H::Inbox => pen.inbox(),
        H::Named(n) => pen.named(&format!("Agency {n}")),
        H::Again(index) if !before.is_empty() => index.get(before).clone(),
        H::Again(_) | H::Plain | H::Garbage => return None,
    })
}

fn raw(happening: &Happening, n: usize) -> Option<Record> {
    let topic = Topic::Outbound(Channel::WHATSAPP);
    let value = match happening {
        Happening::Plain => format!(r#"{{"to_number":"{}","message_body":"plain {n}"}}"#, common::PEOPLE[n % 2]),
        Happening::Garbage => format!("garbage {n}"),
        _ => return None,
    };
    Some(Record { topic, key: b"plain".to_vec(), headers: Vec::new(), value: value.into_bytes() })
}

/// Merges the topic partitions in an order that `choices` picks, keeping the order of each.
fn interleave(log: &MemoryLog, choices: &[prop::sample::Index]) -> Vec<StoredRecord> {
    let mut lines: Vec<std::collections::VecDeque<StoredRecord>> =
        log.partitions.values().map(|line| line.iter().cloned().collect()).collect();
    let mut dealt = Vec::new();
    let mut turn = 0;
    while !lines.is_empty() {
        let pick = choices[turn % choices.len()].index(lines.len());
        turn += 1;
        dealt.extend(lines[pick].pop_front());
        lines.retain(|line| !line.is_empty());
    }
    dealt
}

async fn dump_of(records: &[StoredRecord], batch: usize, echoes: &[Envelope]) -> (String, String) {
    let (_folder, store) = open();
    for echo in echoes {
        store.outbox_put(echo.clone()).await.unwrap();
    }
    for batch in records.chunks(batch) {
        store.apply(batch.to_vec(), context()).await.unwrap();
    }
    let live = store.dump().await.unwrap();
    assert!(store.outbox().await.unwrap().iter().all(|left| !echoes.contains(left)), "an echo outlived its event");
    store.rebuild().await.unwrap();
    store.apply(records.to_vec(), context()).await.unwrap();
    (live, store.dump().await.unwrap())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_interleaving_gives_the_same_replica(
        happenings in prop::collection::vec(happening(), 1..80),
        one in prop::collection::vec(any::<prop::sample::Index>(), 40),
        other in prop::collection::vec(any::<prop::sample::Index>(), 40),
        batch in 1..12_usize,
    ) {
        let (mut pen, mut status, mut written) = (Pen::default(), MemoryLog::default(), Vec::new());
        for (n, happening) in happenings.iter().enumerate() {
            if let Some(envelope) = write(&mut pen, happening, &written) {
                status.append(&envelope);
                written.push(envelope);
            } else if let Some(record) = raw(happening, n) {
                status.append_record(record);
            }
        }
        let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
        runtime.block_on(async {
            let (first, rebuilt) = dump_of(&interleave(&status, &one), batch, &[]).await;
            prop_assert!(first == rebuilt, "rebuilt in one batch: {:#?}", difference(&first, &rebuilt));
            let ours: Vec<_> = written.iter().filter(|e| matches!(e.topic, Topic::Outbound(_))).cloned().collect();
            let (second, _) = dump_of(&interleave(&status, &other), 1, &ours).await;
            prop_assert!(first == second, "in another interleaving, with local echoes: {:#?}", difference(&first, &second));
            Ok(())
        })?;
    }
}
