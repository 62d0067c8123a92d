//! The worker that writes to the people of outreaches, one after the other: each once, at the pace and in the hours of the plan, and
//! nobody who has answered meanwhile.
//!
//! A message's id follows from the outreach and the person, so that a crash, or two owners at once, make one message.

use super::turn::{because, notice, turn_facts, without_consent};
use crate::{
    node::{
        accounts::Accounts,
        context::NodeContext,
        duties::{Duty, Owned, perform},
    },
    talk::notice::Agency,
};
use jiff::tz::TimeZone;
use paperplane_core::{
    envelope::{Actor, Envelope},
    event::OutreachSkipped,
    ids::{AddressId, OutreachId},
    outreach::{
        decide::{self, interval_ms},
        event::{RunState, Skip},
        hours::next_within,
    },
    time::Timestamp,
};
use paperplane_store::{OutreachWork, StoreError};
use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
    time::Duration,
};
use tokio_util::sync::CancellationToken;

/// The interval at which it looks again when nothing else wakes it.
const IDLE: Duration = Duration::from_secs(60);
/// The interval at which it looks again until this node may send.
const SOON: Duration = Duration::from_secs(1);
/// Turns in one look, so that a pause or an answer counts soon.
const TURNS_MAX: usize = 20;

/// An outreach that this node works on.
struct Run {
    /// The people who wait, by the time of their turn and their place in the audience.
    waiting: BTreeMap<(Timestamp, u32), AddressId>,
    /// The time before which nobody is written to.
    next_at: Timestamp,
}

impl Run {
    /// The time of the next turn; `None` if nobody waits.
    fn next(&self) -> Option<Timestamp> {
        self.waiting.first_key_value().map(|((at, _), _)| (*at).max(self.next_at))
    }
}

struct Worker {
    node: Arc<NodeContext>,
    runs: BTreeMap<OutreachId, Run>,
}

/// Runs until it is stopped. Accounts only say that this node sends at all.
pub(crate) async fn run(node: Arc<NodeContext>, _accounts: Accounts, stop: CancellationToken) {
    let worker = Worker { node: Arc::clone(&node), runs: BTreeMap::new() };
    perform(&node, worker, stop).await;
}

impl Duty for Worker {
    const NAME: &'static str = "outreach";

    async fn look(&mut self, owned: &Owned) -> Result<Duration, StoreError> {
        if owned.is_empty() {
            return Ok(IDLE);
        }
        if !self.node.pulse.may_send() || !self.node.pulse.is_caught_up() {
            // No fold follows where the replica turns out to be at the end of the log.
            return Ok(SOON);
        }
        let is_owned = |one: &OutreachId| owned.has(one.as_uuid());
        let running: BTreeSet<OutreachId> =
            self.node.store.running_outreaches().await?.into_iter().filter(is_owned).collect();
        self.runs.retain(|one, _| running.contains(one));
        let mut next: Option<Timestamp> = None;
        for outreach in running {
            let Some(work) = self.node.store.outreach_work(outreach).await? else { continue };
            let at = self.advance(&work).await?;
            next = [next, at].into_iter().flatten().min();
        }
        let now = self.node.host.now();
        let wait = next.map(|at| Duration::from_millis(u64::try_from(at.since_ms(now)).unwrap_or(0)));
        Ok(wait.unwrap_or(IDLE).min(IDLE))
    }
}

impl Worker {
    /// Gives some people of an outreach their turns; answers with the time of the next one.
    async fn advance(&mut self, work: &OutreachWork) -> Result<Option<Timestamp>, StoreError> {
        if work.state != Some(RunState::Running) {
            self.runs.remove(&work.outreach);
            return Ok(None);
        }
        let mut run = match self.runs.remove(&work.outreach) {
            Some(run) => run,
            None => self.begin(work).await?,
        };
        let (mut envelopes, mut turns, now) = (Vec::new(), Vec::new(), self.node.host.now());
        let next = run.next();
        // It is looked at after each fold: the agency is read only for those who are due.
        if next.is_none_or(|next| next > now) {
            self.runs.insert(work.outreach, run);
            return Ok(next);
        }
        let agency = self.node.agency_now().await?;
        while turns.len() < TURNS_MAX && run.next_at <= now {
            let Some((&key, &person)) = run.waiting.first_key_value().filter(|((at, _), _)| *at <= now) else { break };
            run.waiting.remove(&key);
            match self.turn(work, &agency, (key.1, person)).await? {
                Turn::Later(at) => drop(run.waiting.insert((at, key.1), person)),
                Turn::Done(envelope, is_written) => {
                    if is_written {
                        // Behind time after a pause, it does not hurry.
                        run.next_at = run.next_at.max(now.plus_ms(-1_000)).plus_ms(interval_ms(&work.plan));
                    }
                    envelopes.push(*envelope);
                    turns.push((key, person));
                }
            }
        }
        if !self.record(envelopes).await? {
            run.waiting.extend(turns);
            run.next_at = now.plus_ms(1_000);
        }
        let next = run.next();
        self.runs.insert(work.outreach, run);
        Ok(next)
    }

    /// An outreach as the replica has it: who waits, and when the last message was written.
    async fn begin(&self, work: &OutreachWork) -> Result<Run, StoreError> {
        let waiting = self.node.store.outreach_waiting(work.outreach).await?;
        let last = self.node.store.outreach_last_written(work.outreach).await?;
        let next_at = last.map_or(Timestamp::default(), |last| last.plus_ms(interval_ms(&work.plan)));
        let waiting = waiting.into_iter().map(|(nth, person)| ((Timestamp::default(), nth), person)).collect();
        Ok(Run { waiting, next_at })
    }

    async fn turn(
        &self,
        work: &OutreachWork,
        agency: &Agency,
        (nth, person): (u32, AddressId),
    ) -> Result<Turn, StoreError> {
        let (node, plan) = (&self.node, &work.plan);
        let ways = node.store.ways_to(person).await?;
        if let Some(skip) = decide::left_out(turn_facts(node, work, (nth, person), &ways).await?, plan.cap) {
            return Ok(self.skipped(work, person, skip));
        }
        if let Some(hours) = plan.hours {
            let zone = TimeZone::get(&ways.zone).or_else(|_| TimeZone::get(&plan.zone)).unwrap_or(TimeZone::UTC);
            let (now, at) = (node.host.now(), next_within(hours, &zone, node.host.now()));
            if at > now {
                return Ok(Turn::Later(at));
            }
        }
        let notice = notice(work, person, Actor::System);
        let prepared = match node.prepare_for(notice, &ways, agency).await? {
            Ok(prepared) => prepared,
            Err(not_told) => return Ok(self.skipped(work, person, because(not_told))),
        };
        Ok(match without_consent(node, plan, person, prepared.channel).await? {
            None => Turn::Done(Box::new(node.envelope_of(notice, prepared)), true),
            Some(skip) => self.skipped(work, person, skip),
        })
    }

    fn skipped(&self, work: &OutreachWork, person: AddressId, because: Skip) -> Turn {
        let outreach = work.outreach;
        let id = self.node.naming.follows(*outreach.as_uuid(), "outreach.skipped", person.as_uuid().as_bytes());
        let event = OutreachSkipped { outreach, person, because };
        Turn::Done(Box::new(self.node.recorder().workspace(id, Actor::System, event)), false)
    }

    /// Appends what was decided and waits until it is folded, so that the next look sees it. Returns false where the log does not answer.
    async fn record(&self, envelopes: Vec<Envelope>) -> Result<bool, StoreError> {
        let ids: Vec<_> = envelopes.iter().map(|envelope| envelope.id).collect();
        if ids.is_empty() {
            return Ok(true);
        }
        if let Err(error) = self.node.append(envelopes).await {
            tracing::warn!(%error, "An outreach could not go on yet");
            return Ok(false);
        }
        for id in ids {
            self.node.folding.until_folded(&self.node.store, id).await?;
        }
        Ok(true)
    }
}

/// The end of a person's turn.
enum Turn {
    /// The event, and whether it is a message.
    Done(Box<Envelope>, bool),
    /// Their hours begin then.
    Later(Timestamp),
}
