//! Schedules: messages for later are requested at their time, unless the person wrote since, and the end of a snooze is
//! announced.
//!
//! A request's id is derived from what was scheduled, so that two nodes that wake at once make one event.

use crate::node::{context::NodeContext, loops::REPLICA_PAUSE};
use paperplane_bridge::Stale;
use paperplane_core::{
    envelope::{Actor, Envelope},
    event::{Event, MessageRequested, MessageScheduled, TalkEvent},
    limits::ALARM_LOOK_MS,
    time::Timestamp,
};
use paperplane_store::{StoreError, Waiting};
use std::{sync::Arc, time::Duration};
use tokio_util::sync::CancellationToken;

/// Messages requested in one go.
const AT_ONCE_MAX: u32 = 50;

pub(crate) struct Schedules {
    node: Arc<NodeContext>,
    /// The time until which ended snoozes were announced.
    announced_until: Timestamp,
}

impl Schedules {
    pub(crate) fn new(node: Arc<NodeContext>) -> Self {
        let announced_until = node.host.now();
        Self { node, announced_until }
    }

    pub(crate) async fn run(mut self, stop: CancellationToken) {
        let mut folded = self.node.folding.subscribe();
        let node = Arc::clone(&self.node);
        loop {
            folded.catch_up();
            let wait = self.look().await.unwrap_or_else(|error| {
                tracing::warn!(%error, "Schedules could not be looked at");
                REPLICA_PAUSE
            });
            tokio::select! {
                biased;
                () = stop.cancelled() => return,
                () = folded.changed() => {}
                () = node.schedules_changed.notified() => {}
                () = tokio::time::sleep(wait) => {}
            }
        }
    }

    /// Does what is due; answers with how long nothing else will be.
    async fn look(&mut self) -> Result<Duration, StoreError> {
        let usual = Duration::from_millis(ALARM_LOOK_MS);
        if !self.node.pulse.is_caught_up() {
            return Ok(usual);
        }
        let now = self.node.host.now();
        // By every node, to its own windows; messages are requested by some.
        self.announce_ended_snoozes(now).await?;
        if self.node.requests_messages() {
            self.request_due(now).await?;
        }
        let mut next = vec![self.node.store.next_waking(now).await?];
        if self.node.requests_messages() {
            next.push(self.node.store.next_schedule_at(now).await?);
        }
        let soonest = next.into_iter().flatten().min();
        let wait = soonest.map(|at| Duration::from_millis(u64::try_from(at.since_ms(now)).unwrap_or(0).max(20)));
        Ok(wait.unwrap_or(usual).min(usual))
    }

    async fn announce_ended_snoozes(&mut self, now: Timestamp) -> Result<(), StoreError> {
        let next = self.node.store.next_waking(self.announced_until).await?;
        self.announced_until = now;
        if next.is_some_and(|next| next <= now) {
            self.node.changed(vec![Stale::Rebuilt]);
        }
        Ok(())
    }

    async fn request_due(&self, now: Timestamp) -> Result<(), StoreError> {
        let due = self.node.store.due_schedules(now, AT_ONCE_MAX).await?;
        if due.is_empty() {
            return Ok(());
        }
        let envelopes: Vec<Envelope> = due
            .into_iter()
            .map(|Waiting { scheduled, author }| {
                request(&self.node, scheduled, author.map_or(Actor::System, Actor::Member))
            })
            .collect();
        let last = envelopes.last().map(|envelope| envelope.id);
        if let Err(error) = self.node.append(envelopes).await {
            tracing::warn!(%error, "Messages for later could not be requested yet");
            return Ok(());
        }
        // Until it is folded, it would look as if it were still to be requested.
        if let Some(last) = last {
            self.node.folding.until_folded(&self.node.store, last).await?;
        }
        Ok(())
    }
}

/// The request of a message that was written for later. Its id is derived from the message.
pub(crate) fn request(node: &NodeContext, scheduled: MessageScheduled, actor: Actor) -> Envelope {
    let id = node.naming.event(scheduled.message, "message.requested", "schedule");
    let peer = scheduled.peer.clone();
    let event = Event::Talk(TalkEvent::MessageRequested(MessageRequested {
        message: scheduled.message,
        peer: scheduled.peer,
        ours: Some(scheduled.ours),
        text: scheduled.text,
        files: scheduled.files,
        details: scheduled.details,
        template: scheduled.template,
    }));
    node.recorder().outbound(id, actor, &peer, event)
}
