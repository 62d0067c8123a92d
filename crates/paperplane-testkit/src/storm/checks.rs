//! Conditions that hold when the storm is over.

use super::{
    disk::{calm_disk, memory},
    participants::Storm,
    replies::Reply,
    seat::Seat,
};
use anyhow::{Context as _, ensure};
use paperplane_bridge::view::bubble::{Bubble, BubbleState, Side};
use paperplane_core::{
    event::{Event, TalkEvent},
    record::StoredRecord,
    time::Timestamp,
    wire::{Reading, decode},
};
use paperplane_store::{DbKey, FoldContext, Store};
use std::collections::{BTreeMap, BTreeSet};

/// One page holds more than any storm makes.
const PAGE: u32 = 1_000;

/// The conversations of a replica: who, and what was said.
pub(super) type Threads = BTreeMap<String, Vec<Bubble>>;

pub(super) async fn threads(store: &Store) -> anyhow::Result<Threads> {
    let mut threads = Threads::new();
    for row in store.inbox(None, PAGE, Timestamp(i64::MAX / 2)).await?.rows {
        let page = store.thread(row.id, None, PAGE).await?.context("a conversation without a thread")?;
        threads.insert(row.who, page.bubbles);
    }
    Ok(threads)
}

/// Texts of messages for later whose time has come and that wait for a decision, since the person wrote meanwhile.
async fn held(store: &Store) -> anyhow::Result<BTreeSet<String>> {
    let late = Timestamp(i64::MAX / 2);
    let mut held = BTreeSet::new();
    for row in store.inbox(None, PAGE, late).await?.rows {
        let head = store.conversation(row.id, late).await?.context("a conversation without a head")?;
        held.extend(head.scheduled.into_iter().filter(|one| one.held.is_some()).map(|one| one.text));
    }
    Ok(held)
}

/// The delivery state of a message of ours; `None` for one of theirs.
pub(super) const fn state(bubble: &Bubble) -> Option<&BubbleState> {
    match &bubble.side {
        Side::Ours { state, .. } => Some(state),
        Side::Theirs => None,
    }
}

/// Returns true if the provider has it, whatever became of it there.
pub(super) const fn has(state: &BubbleState) -> bool {
    matches!(
        state,
        BubbleState::Accepted
            | BubbleState::Sent
            | BubbleState::Delivered
            | BubbleState::Read
            | BubbleState::Failed { .. }
    )
}

/// Returns true if nothing will happen to this thread by itself any more: what waits, waits behind a decision.
pub(super) fn is_settled(bubbles: &[Bubble]) -> bool {
    let held = bubbles.iter().any(|bubble| state(bubble) == Some(&BubbleState::Unsure));
    bubbles.iter().filter_map(state).all(|state| match state {
        BubbleState::OnlyHere | BubbleState::Sending => false,
        BubbleState::Waiting | BubbleState::WaitingForFile | BubbleState::Later { .. } => held,
        _ => true,
    })
}

/// Figures of a storm that went well.
#[derive(Clone, Copy, Debug, Default)]
pub struct Figures {
    /// Messages that people wrote.
    pub received: usize,
    /// Replies that a desk said it has.
    pub promised: usize,
    /// Replies that the provider took.
    pub sent: usize,
    /// Replies that wait for a decision, or behind one.
    pub waiting: usize,
}

/// All that must be true.
pub(super) async fn check(storm: &Storm) -> anyhow::Result<Figures> {
    let mut figures = Figures { received: storm.town.twilio.written().len(), ..Figures::default() };
    let log = storm.log.everything();
    for seat in &storm.seats {
        let store = seat.store().context("a seat that is not open")?;
        let threads = threads(&store).await?;
        let held = held(&store).await?;
        figures = check_replica(storm, &threads, &held, figures)
            .with_context(|| format!("in the replica of {}", seat.name))?;
        let left = store.outbox().await?;
        ensure!(left.is_empty(), "{} keeps {} events in its outbox", seat.name, left.len());
    }
    check_kept(storm, &log)?;
    check_deadlines(storm, &log)?;
    check_order(storm, &log)?;
    check_dumps(storm, log).await?;
    Ok(figures)
}

fn check_replica(
    storm: &Storm,
    threads: &Threads,
    held: &BTreeSet<String>,
    figures: Figures,
) -> anyhow::Result<Figures> {
    let bubbles = || threads.values().flatten();
    let theirs: Vec<&str> = bubbles().filter(|one| state(one).is_none()).map(|one| one.text.as_str()).collect();
    let written = storm.town.twilio.written();
    for text in storm.town.twilio.accepted().keys().chain(&written) {
        let count = theirs.iter().filter(|have| *have == text).count();
        ensure!(count == 1, "`{text}` of the provider is there {count} times");
    }
    ensure!(theirs.len() == written.len(), "{} messages of theirs and {} were written", theirs.len(), written.len());
    let mut figures = Figures { promised: 0, sent: 0, waiting: 0, ..figures };
    for reply in storm.replies.all() {
        let (sent, waits) = check_reply(storm, threads, held, &reply)?;
        figures.promised += usize::from(reply.promised);
        figures.sent += usize::from(sent);
        figures.waiting += usize::from(waits);
    }
    Ok(figures)
}

/// Sent once, or waiting for a decision. One that no desk promised may also have been lost with its desk.
fn check_reply(
    storm: &Storm,
    threads: &Threads,
    held: &BTreeSet<String>,
    reply: &Reply,
) -> anyhow::Result<(bool, bool)> {
    let text = &reply.text;
    let taken = storm.taken(text);
    ensure!(taken <= 1, "the reply `{text}` was sent {taken} times");
    let found: Vec<_> = threads
        .values()
        .flat_map(|bubbles| bubbles.iter().filter(|bubble| bubble.text == *text).map(move |bubble| (bubbles, bubble)))
        .collect();
    let Some((bubbles, bubble)) = found.first() else {
        let is_held = held.contains(text);
        ensure!(!reply.promised || is_held, "the reply `{text}` was promised and is nowhere");
        ensure!(taken == 0, "the reply `{text}` was sent and is nowhere");
        return Ok((false, is_held));
    };
    ensure!(found.len() == 1, "the reply `{text}` is there {} times", found.len());
    let state = state(bubble).with_context(|| format!("`{text}` is theirs"))?;
    ensure!(is_settled(bubbles), "`{text}` is {state:?}, or another one of its line moves still");
    let has = has(state);
    ensure!(!has || taken == 1, "the reply `{text}` is {state:?} and was never sent");
    ensure!(has || *state == BubbleState::Unsure || taken == 0, "the reply `{text}` was sent and is {state:?}");
    Ok((taken == 1, !has))
}

/// Recorded events, with the time at which the log appended them.
fn recorded(log: &[StoredRecord]) -> impl Iterator<Item = (Timestamp, Event)> {
    log.iter().filter_map(|record| match decode(record, None) {
        Reading::Event(envelope) => Some((record.appended_at, envelope.event)),
        _ => None,
    })
}

/// A request that was answered with 200 was in the log by then. That it is there in the end says little: the comparison
/// with the provider's list brings in what a gate has lost.
fn check_kept(storm: &Storm, log: &[StoredRecord]) -> anyhow::Result<()> {
    let mut kept = BTreeMap::new();
    for (at, event) in recorded(log) {
        if let Event::Talk(TalkEvent::MessageReceived(received)) = event {
            let first = kept.entry(received.message.text).or_insert(at);
            *first = at.min(*first);
        }
    }
    for (text, answered) in storm.town.twilio.accepted() {
        let at = kept.get(&text).with_context(|| format!("`{text}` was answered with a 200 and is not in the log"))?;
        ensure!(*at <= answered, "`{text}` came into the log {} ms after its 200", at.since_ms(answered));
    }
    Ok(())
}

/// No request set out after the deadline of its attempt: from then on others may take the message for theirs.
fn check_deadlines(storm: &Storm, log: &[StoredRecord]) -> anyhow::Result<()> {
    let mut deadlines = BTreeMap::new();
    for (at, event) in recorded(log) {
        if let Event::Talk(TalkEvent::DeliveryAttempted(attempted)) = event {
            let deadline = at.plus_ms(attempted.deadline_ms);
            let first = deadlines.entry(attempted.attempt.to_string()).or_insert(deadline);
            *first = deadline.min(*first);
        }
    }
    for (attempt, at) in storm.town.twilio.handed_over() {
        let deadline = deadlines.get(&attempt).with_context(|| format!("the attempt {attempt} is not in the log"))?;
        ensure!(at <= *deadline, "{attempt} was handed over {} ms after its deadline", at.since_ms(*deadline));
    }
    Ok(())
}

/// The provider took each person's replies in the order of the log.
fn check_order(storm: &Storm, log: &[StoredRecord]) -> anyhow::Result<()> {
    let mut requested: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let mut seen = BTreeSet::new();
    for (_, event) in recorded(log) {
        if let Event::Talk(TalkEvent::MessageRequested(request)) = event
            && seen.insert(request.message)
        {
            requested.entry(request.peer.value).or_default().push(request.text);
        }
    }
    for (peer, texts) in &requested {
        let sent = storm.town.twilio.bodies_to(peer);
        let positions: Vec<_> = sent.iter().map(|text| texts.iter().position(|have| have == text)).collect();
        ensure!(positions.is_sorted(), "the order of replies: requested {texts:?}, sent {sent:?}");
        check_writing_order(storm, texts)?;
    }
    Ok(())
}

/// The log holds the messages of one desk in one conversation in the order in which they were written.
fn check_writing_order(storm: &Storm, texts: &[String]) -> anyhow::Result<()> {
    let replies = storm.replies.all();
    for seat in &storm.seats {
        let theirs = replies.iter().filter(|reply| reply.seat == seat.name && reply.promised && !reply.later);
        let positions: Vec<_> = theirs.filter_map(|reply| texts.iter().position(|text| *text == reply.text)).collect();
        ensure!(positions.is_sorted(), "what {} wrote stands in another order in the log: {texts:?}", seat.name);
    }
    Ok(())
}

/// All replicas are the same, and the same as one that is folded from the beginning.
async fn check_dumps(storm: &Storm, log: Vec<StoredRecord>) -> anyhow::Result<()> {
    let seat: &Seat = storm.seats.first().context("no seats")?;
    let desk = seat.desk().context("a seat that is not open")?;
    let context = FoldContext {
        workspace: desk.source().workspace,
        naming: desk.naming().clone(),
        plain_records: false,
        reports_news: false,
    };
    let folder = tempfile::tempdir_in(memory())?;
    let rebuilt = Store::open_on(calm_disk(), folder.path(), &DbKey::new([4; 32]))?;
    rebuilt.apply(log, context).await?;
    let rebuilt = rebuilt.dump().await?;
    for seat in &storm.seats {
        let live = seat.store().context("a seat that is not open")?.dump().await?;
        ensure!(live == rebuilt, "{} differs from the rebuilt one:\n{}", seat.name, difference(&live, &rebuilt));
    }
    Ok(())
}

/// The lines that only one of two texts has.
pub(super) fn difference(one: &str, other: &str) -> String {
    let (left, right): (BTreeSet<_>, BTreeSet<_>) = (one.lines().collect(), other.lines().collect());
    let only = |mark, these: &BTreeSet<&str>, those: &BTreeSet<&str>| {
        these.difference(those).map(|line| format!("{mark} {line}")).collect::<Vec<_>>().join("\n")
    };
    format!("{}\n{}", only("live   ", &left, &right), only("rebuilt", &right, &left))
}
