//! Reactions to moves and refusals: the client is told once that their case came to a stage which has a message, or that an item
//! has to be sent again; or staff learn why not.
//!
//! The ids of the message and of its request follow from that event, so that two nodes, or one after a crash, make one message.

use super::telling;
use crate::node::{context::NodeContext, loops::REPLICA_PAUSE};
use paperplane_bridge::view::checklist::ItemView;
use paperplane_core::{
    cases::{checklist::ItemState, day::Day},
    envelope::{Actor, Envelope},
    event::CaseNotTold,
    ids::EventId,
    limits::{CASE_TAKE_BACK_MS, CASE_TOLD_WITHIN_MS},
    time::Timestamp,
};
use paperplane_store::{StoreError, Telling};
use std::{sync::Arc, time::Duration};
use tokio_util::sync::CancellationToken;

/// Clients who are told in one go.
const AT_ONCE_MAX: u32 = 50;
/// The interval at which it is looked where nothing is due, in milliseconds.
const USUAL_MS: u64 = 60_000;

/// Tells clients until it is stopped.
pub(crate) async fn run(node: Arc<NodeContext>, stop: CancellationToken) {
    let mut folded = node.folding.subscribe();
    loop {
        folded.catch_up();
        let wait = look(&node).await.unwrap_or_else(|error| {
            tracing::warn!(%error, "It could not be looked who is to be told of a case");
            REPLICA_PAUSE
        });
        tokio::select! {
            biased;
            () = stop.cancelled() => return,
            () = folded.changed() => {}
            () = tokio::time::sleep(wait) => {}
        }
    }
}

/// Tells those whose time has come; answers with how long nobody else is due.
async fn look(node: &NodeContext) -> Result<Duration, StoreError> {
    if !node.requests_messages() || !node.keeps_up().await {
        return Ok(Duration::from_millis(USUAL_MS));
    }
    let now = node.host.now();
    let waiting = node.store.tellings(now.plus_ms(-CASE_TOLD_WITHIN_MS), AT_ONCE_MAX).await?;
    let is_due = |telling: &Telling| now.since_ms(telling.at) >= CASE_TAKE_BACK_MS;
    let later = waiting.iter().filter(|telling| !is_due(telling)).map(|telling| telling.at).min();
    let mut envelopes = Vec::new();
    for telling in waiting.iter().filter(|telling| is_due(telling)) {
        envelopes.extend(tell(node, telling).await?);
    }
    if let Some(last) = envelopes.last().map(|envelope| envelope.id) {
        match node.append(envelopes).await {
            // Until it is folded, they would look as if they were still to be told.
            Ok(()) => node.folding.until_folded(&node.store, last).await?,
            Err(error) => {
                tracing::warn!(%error, "Clients could not be told of their cases yet");
                return Ok(REPLICA_PAUSE);
            }
        }
    }
    let wait = later.map_or(USUAL_MS, |at| due_in(at, now));
    Ok(Duration::from_millis(wait))
}

/// The milliseconds until a move of that time can be told.
fn due_in(at: Timestamp, now: Timestamp) -> u64 {
    u64::try_from(at.plus_ms(CASE_TAKE_BACK_MS).since_ms(now)).unwrap_or(0).max(20)
}

/// True if an item is refused, and by this event.
fn is_refused_by(item: &ItemView, event: EventId) -> bool {
    item.state == ItemState::Refused && item.decided == Some(event)
}

/// The message about an event, or the event that says why there is none. What does not hold any more is told to nobody: it may
/// have been taken back on this device since it was looked who is due.
async fn tell(node: &NodeContext, telling: &Telling) -> Result<Option<Envelope>, StoreError> {
    let today = Day::of(node.host.now());
    let Some(case) = node.store.case(telling.case, today).await? else { return Ok(None) };
    let words = match telling.item {
        None if case.card.standing == telling.event => {
            telling::of_stage(node, &case, &case.card.stage, telling.contact).await?
        }
        None => None,
        Some(item) => match case.items.iter().find(|one| one.id == item && is_refused_by(one, telling.event)) {
            Some(item) => Some(telling::of_refusal(node, &case, item, &item.reason, telling.contact).await?),
            None => None,
        },
    };
    let Some(words) = words else { return Ok(None) };
    Ok(Some(match node.notice(words.notice(*telling.event.as_uuid(), telling.contact)).await? {
        Ok(request) => request,
        Err(why) => {
            let why = telling::why_not(&why);
            let not_told = CaseNotTold { case: telling.case, moved: telling.event, why, item: telling.item };
            let id = node.naming.follows(*telling.event.as_uuid(), "case.not_told", b"");
            node.recorder().workspace(id, Actor::System, not_told)
        }
    }))
}
