//! The projector: folds the log into the replica, and announces what changed.

use crate::node::{context::NodeContext, inboxes, loops::REPLICA_PAUSE};
use paperplane_bridge::{
    Cause, WorkspaceCause,
    stale::{Push, Stale, WorkspaceStale},
};
use paperplane_core::{checkpoint::Checkpoint, record::StoredRecord, topic::Topic};
use paperplane_log::{Follower, LogSignal};
use paperplane_store::StoreError;
use std::{sync::Arc, time::Duration};
use tokio_util::sync::CancellationToken;

/// The time that the log may take to report its end before following begins without it.
const ENDS_WITHIN: Duration = Duration::from_secs(2);
/// Topics made anew in a row, without a quiet moment between, after which following stops: it would loop.
const REMADE_COUNT_MAX: u32 = 3;

pub(crate) struct Projector {
    node: Arc<NodeContext>,
    /// True if new messages are news: only after the end of the log was reached once.
    live: bool,
    remade_count: u32,
    /// The notice that is shown while the replica cannot be written.
    trouble: Option<Cause>,
}

/// The reason why following ended.
enum Ended {
    /// It should begin again from the replica's own checkpoint.
    Again,
    /// It should not go on.
    ForGood,
}

impl Projector {
    pub(crate) fn new(node: Arc<NodeContext>) -> Self {
        Self { node, live: false, remade_count: 0, trouble: None }
    }

    pub(crate) async fn run(mut self, stop: CancellationToken) {
        // Also after one that broke: until the end is reached once more, nobody knows what was missed.
        self.node.pulse.starts_anew();
        loop {
            let ended = tokio::select! {
                biased;
                () = stop.cancelled() => return,
                ended = self.follow() => ended,
            };
            match ended {
                Ended::ForGood => return stop.cancelled().await,
                Ended::Again => tokio::select! {
                    biased;
                    () = stop.cancelled() => return,
                    () = tokio::time::sleep(REPLICA_PAUSE) => {}
                },
            }
        }
    }

    async fn follow(&mut self) -> Ended {
        let checkpoint = match self.node.store.checkpoint().await {
            Ok(checkpoint) => checkpoint,
            Err(error) => return self.failed(&error),
        };
        let mut reading = Reading::new(&self.node, &checkpoint).await;
        let mut follower: Follower = self.node.log.follow(Topic::followed(), checkpoint);
        while let Some(signal) = follower.next().await {
            match signal {
                LogSignal::Records(records) => {
                    // Whoever gives records answers, also long before the end is reached.
                    if self.node.pulse.log_answers(true) {
                        self.node.changed(vec![Stale::Workspace(WorkspaceStale::Health)]);
                    }
                    let count = records.len();
                    if let Err(error) = self.fold(records).await {
                        return self.failed(&error);
                    }
                    if reading.goes_on(&self.node, count) {
                        self.node.changed(vec![Stale::Workspace(WorkspaceStale::Health)]);
                    }
                }
                LogSignal::CaughtUp => self.caught_up().await,
                LogSignal::Broken(reason) => self.broken(&reason),
                LogSignal::Healed => self.healed(),
                LogSignal::Remade(topic) => return self.remade(&topic.name(&self.node.config.topic_prefix)).await,
            }
        }
        Ended::Again
    }

    async fn fold(&mut self, records: Vec<StoredRecord>) -> Result<(), StoreError> {
        let newest = records.last().map(|record| record.appended_at);
        let applied = self.node.store.apply(records, self.node.fold_context(self.live)).await?;
        if let Some(newest) = newest {
            self.node.pulse.knows_until(newest);
        }
        if let Some(over) = self.trouble.take() {
            self.node.pulse.withdraw(&over);
            self.node.changed(vec![Stale::Workspace(WorkspaceStale::Health)]);
        }
        self.node.folding.moved();
        self.node.changed(applied.stale);
        for arrival in applied.arrived {
            // Nobody listening is fine: a relay shows no notifications.
            let _ = self.node.arrivals.send(arrival);
        }
        for staff_notices in applied.staff_notices {
            let _ = self.node.staff_notices.send(staff_notices);
        }
        Ok(())
    }

    async fn caught_up(&mut self) {
        if !self.live
            && let Err(error) = self.node.store.give_way().await
        {
            tracing::warn!(%error, "Folding goes on at the usual priority");
        }
        self.live = true;
        self.remade_count = 0;
        self.node.pulse.reached_end();
        self.node.folding.moved();
        self.node.changed(vec![Stale::Workspace(WorkspaceStale::Health)]);
        if let Err(error) = inboxes::add(&self.node).await {
            tracing::warn!(%error, "The inboxes could not be added to the workspace yet");
        }
    }

    fn broken(&self, reason: &str) {
        tracing::warn!(reason, "The log does not answer");
        self.node.pulse.log_answers(false);
        self.node.changed(vec![Stale::Workspace(WorkspaceStale::Health)]);
    }

    fn healed(&self) {
        tracing::info!("The log answers again");
        self.node.pulse.log_answers(true);
        self.node.outbox_grew.notify_one();
        self.node.changed(vec![Stale::Workspace(WorkspaceStale::Health)]);
    }

    async fn remade(&mut self, topic: &str) -> Ended {
        self.remade_count += 1;
        tracing::warn!(topic, "A topic was made anew: the view is built anew");
        self.node.pulse.notice(WorkspaceCause::TopicRemade { topic: topic.to_string() });
        if self.remade_count > REMADE_COUNT_MAX {
            self.node.pulse.notice(WorkspaceCause::TopicRemadeAgain { topic: topic.to_string() });
            return Ended::ForGood;
        }
        self.live = false;
        self.node.pulse.starts_anew();
        if let Err(error) = self.node.store.rebuild().await {
            return self.failed(&error);
        }
        let _ = self.node.pushes.send(Push::Changed { stale: vec![Stale::Rebuilt] });
        Ended::Again
    }

    fn failed(&mut self, error: &StoreError) -> Ended {
        tracing::error!(%error, "The replica could not be written; trying again");
        let trouble = Cause::from(WorkspaceCause::CopyNotWritten { error: error.to_string() });
        self.node.pulse.notice(trouble.clone());
        if let Some(other) = self.trouble.replace(trouble.clone()).filter(|other| *other != trouble) {
            self.node.pulse.withdraw(&other);
        }
        self.node.changed(vec![Stale::Workspace(WorkspaceStale::Health)]);
        Ended::Again
    }
}

/// The number of records to read when following began, for the progress bar.
struct Reading {
    of: u64,
    done: u64,
}

impl Reading {
    /// Nothing to show where the log's end cannot be asked for.
    async fn new(node: &NodeContext, checkpoint: &Checkpoint) -> Self {
        let topics = Topic::followed();
        let ends = tokio::time::timeout(ENDS_WITHIN, node.log.ends(&topics)).await;
        let ends = ends.ok().and_then(Result::ok).unwrap_or_default();
        let behind = ends.into_iter().map(|(place, end)| end.saturating_sub(checkpoint.next(place)));
        let of = behind.filter_map(|count| u64::try_from(count).ok()).sum();
        Self { of, done: 0 }
    }

    /// So many records more were read. Returns true if the bar has moved.
    fn goes_on(&mut self, node: &NodeContext, count: usize) -> bool {
        self.done += u64::try_from(count).unwrap_or_default();
        let permille = (self.done * 1000).checked_div(self.of);
        permille.is_some_and(|permille| node.pulse.reads_on(u32::try_from(permille.min(1000)).unwrap_or(1000)))
    }
}
