//! Following the shared log over a line that may be cut.

use super::{link::Link, log::SharedLog};
use paperplane_core::{
    checkpoint::Checkpoint,
    limits::BATCH_RECORD_COUNT_MAX,
    record::{StoredRecord, TopicPartition},
    topic::Topic,
};
use paperplane_log::{Follower, LogSignal};
use std::{ops::ControlFlow, sync::Arc};
use tokio::sync::mpsc;

/// Batches that wait for a slow reader.
const WAITING_BATCH_COUNT: usize = 2;

pub(super) fn start(log: Arc<SharedLog>, link: Arc<Link>, topics: Vec<Topic>, mut checkpoint: Checkpoint) -> Follower {
    let (signals, stop, follower) = Follower::channel(WAITING_BATCH_COUNT);
    checkpoint
        .positions
        .retain(|topic_partition, position| topics.contains(&topic_partition.topic) && position.next > 0);
    let following = Following { log, link, topics, checkpoint, signals, end_reported: false };
    tokio::spawn(async move {
        tokio::select! {
            biased;
            () = stop.cancelled() => {}
            _ = following.run() => {}
        }
    });
    follower
}

struct Following {
    log: Arc<SharedLog>,
    link: Arc<Link>,
    topics: Vec<Topic>,
    checkpoint: Checkpoint,
    signals: mpsc::Sender<LogSignal>,
    end_reported: bool,
}

impl Following {
    async fn run(mut self) -> ControlFlow<()> {
        let mut moved = self.log.moved.subscribe();
        let mut state = self.link.subscribe();
        loop {
            moved.catch_up();
            state.catch_up();
            if self.link.now().log_cut {
                self.wait_for_the_line().await?;
                continue;
            }
            if let Some(topic) = self.remade() {
                let _ = self.send(LogSignal::Remade(topic)).await;
                return ControlFlow::Break(());
            }
            if let Some(records) = self.next_batch() {
                self.link.passes(self.link.dice.ms(0, 6)).await;
                self.send(LogSignal::Records(records)).await?;
                continue;
            }
            if !self.end_reported {
                self.end_reported = true;
                self.send(LogSignal::CaughtUp).await?;
            }
            tokio::select! {
                biased;
                () = moved.changed() => {}
                () = state.changed() => {}
            }
            // A broker hands out a moment after it took in.
            self.link.passes(self.link.dice.ms(0, 15)).await;
        }
    }

    /// A break is noticed after a while, and so is its end.
    async fn wait_for_the_line(&mut self) -> ControlFlow<()> {
        let link = &self.link;
        if tokio::time::timeout(link.dice.ms(200, 3_000), link.reaches_log()).await.is_ok() {
            return ControlFlow::Continue(());
        }
        self.end_reported = false;
        self.send(LogSignal::Broken("nobody answers".into())).await?;
        self.link.reaches_log().await;
        self.link.passes(self.link.dice.ms(50, 2_000)).await;
        self.send(LogSignal::Healed).await
    }

    /// Breaks where the receiver is gone.
    async fn send(&self, signal: LogSignal) -> ControlFlow<()> {
        self.link.moves().await;
        if self.signals.send(signal).await.is_ok() { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
    }

    /// The topic of a place where another record stands than the one that was sent last.
    fn remade(&self) -> Option<Topic> {
        let records = self.log.records();
        let stands = |topic_partition: &TopicPartition, next: i64, last: &str| {
            let nth = usize::try_from(next - 1).ok()?;
            records.get(topic_partition)?.get(nth).filter(|record| record.identity() == last)
        };
        let positions = self.checkpoint.positions.iter();
        let mut gone = positions
            .filter(|(topic_partition, position)| stands(topic_partition, position.next, &position.last).is_none());
        gone.next().map(|(topic_partition, _)| topic_partition.topic)
    }

    /// The next batch of one partition; its partition and its size are drawn.
    fn next_batch(&mut self) -> Option<Vec<StoredRecord>> {
        let records = self.log.records();
        let fresh = records
            .iter()
            .filter(|(topic_partition, _)| self.topics.contains(&topic_partition.topic))
            .filter_map(|(topic_partition, line)| {
                let from = usize::try_from(self.checkpoint.next(*topic_partition)).ok()?;
                line.get(from..).filter(|rest| !rest.is_empty())
            });
        let fresh: Vec<&[StoredRecord]> = fresh.collect();
        let dice = &self.link.dice;
        let rest = fresh.get(usize::try_from(dice.below(fresh.len() as u64)).ok()?)?;
        let most = if dice.permille(300) { dice.between(1, 4) } else { BATCH_RECORD_COUNT_MAX as u64 };
        let count = rest.len().min(usize::try_from(most).ok()?);
        let batch = rest.get(..count)?.to_vec();
        drop(records);
        let last = batch.last()?;
        self.checkpoint.advance(last);
        Some(batch)
    }
}
