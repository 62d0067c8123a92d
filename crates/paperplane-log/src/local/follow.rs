//! Following the embedded log: reads to the end, then sleeps until something is appended.

use super::{
    file::{self, Reading},
    write::Ends,
};
use crate::{Follower, LogError, LogSignal};
use paperplane_core::{
    checkpoint::{Checkpoint, Position},
    limits::BATCH_RECORD_COUNT_MAX,
    record::{StoredRecord, TopicPartition},
    topic::Topic,
};
use std::{ops::ControlFlow, sync::Arc, time::Duration};
use tokio::sync::{mpsc, watch};
use tokio_util::sync::CancellationToken;

/// Batches that wait for a slow reader.
const WAITING_BATCH_COUNT: usize = 2;
/// The pause after a disk could not be read.
const AFTER_FAILURE: Duration = Duration::from_secs(1);

pub(super) fn start(
    reading: Arc<Reading>,
    ends: watch::Receiver<Ends>,
    topics: Vec<Topic>,
    mut checkpoint: Checkpoint,
) -> Follower {
    let (signals, stop, follower) = Follower::channel(WAITING_BATCH_COUNT);
    checkpoint.positions.retain(|topic_partition, _| topics.contains(&topic_partition.topic));
    let following =
        Following { reading, ends, topics, checkpoint, signals, verified: false, caught_up_sent: false, broken: false };
    tokio::spawn(run_until(following, stop));
    follower
}

async fn run_until(following: Following, stop: CancellationToken) {
    tokio::select! {
        () = stop.cancelled() => {}
        () = following.run() => {}
    }
}

struct Following {
    reading: Arc<Reading>,
    ends: watch::Receiver<Ends>,
    topics: Vec<Topic>,
    /// Offsets up to which records have been sent to the receiver.
    checkpoint: Checkpoint,
    signals: mpsc::Sender<LogSignal>,
    /// True if the records just before the checkpoint have been found where they were.
    verified: bool,
    /// True if the end has been reported since the start or the last break.
    caught_up_sent: bool,
    broken: bool,
}

impl Following {
    async fn run(mut self) {
        loop {
            let stepped = match self.step().await {
                Ok(stepped) => stepped,
                Err(error) => self.break_off(&error).await,
            };
            if stepped.is_break() {
                return;
            }
        }
    }

    /// Sends everything that is there, then waits for more. Ends if nobody listens or nothing can come.
    async fn step(&mut self) -> Result<ControlFlow<()>, LogError> {
        if !self.verified {
            if let Some(topic) = self.remade().await? {
                let _ = self.send(LogSignal::Remade(topic)).await;
                return Ok(ControlFlow::Break(()));
            }
            self.verified = true;
        }
        let ends = self.ends.borrow_and_update().clone();
        for (topic_partition, end) in ends.iter() {
            while self.topics.contains(&topic_partition.topic) && self.checkpoint.next(*topic_partition) < *end {
                if self.read_on(*topic_partition).await?.is_break() {
                    return Ok(ControlFlow::Break(()));
                }
            }
        }
        if !self.caught_up_sent {
            self.caught_up_sent = true;
            if self.send(LogSignal::CaughtUp).await.is_break() {
                return Ok(ControlFlow::Break(()));
            }
        }
        Ok(if self.ends.changed().await.is_ok() { ControlFlow::Continue(()) } else { ControlFlow::Break(()) })
    }

    async fn send(&self, signal: LogSignal) -> ControlFlow<()> {
        if self.signals.send(signal).await.is_ok() { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
    }

    async fn break_off(&mut self, error: &LogError) -> ControlFlow<()> {
        if !self.broken {
            self.broken = true;
            self.caught_up_sent = false;
            tracing::error!(%error, "The log of this computer cannot be read");
            if self.send(LogSignal::Broken(error.to_string())).await.is_break() {
                return ControlFlow::Break(());
            }
        }
        tokio::time::sleep(AFTER_FAILURE).await;
        ControlFlow::Continue(())
    }

    /// Reads, and reports that it can be read again where it could not.
    async fn read<T: Send + 'static>(
        &mut self,
        read: impl FnOnce(&rusqlite::Connection) -> rusqlite::Result<T> + Send + 'static,
    ) -> Result<T, LogError> {
        let answer = self.reading.with(read).await?;
        if self.broken {
            self.broken = false;
            // Nobody listening shows at the next signal.
            let _ = self.send(LogSignal::Healed).await;
        }
        Ok(answer)
    }

    /// The topic of a partition where another record stands than the one that was sent last.
    async fn remade(&mut self) -> Result<Option<Topic>, LogError> {
        let positions = self.checkpoint.positions.clone();
        self.read(move |connection| {
            for (topic_partition, position) in positions.into_iter().filter(|(_, position)| position.next > 0) {
                let there = file::read_from(connection, topic_partition, position.next - 1, 1)?;
                if !there.first().is_some_and(|record| stands_there(record, &position)) {
                    return Ok(Some(topic_partition.topic));
                }
            }
            Ok(None)
        })
        .await
    }

    /// Sends one batch of a partition that has more.
    async fn read_on(&mut self, topic_partition: TopicPartition) -> Result<ControlFlow<()>, LogError> {
        let next = self.checkpoint.next(topic_partition);
        let records = self
            .read(move |connection| file::read_from(connection, topic_partition, next, BATCH_RECORD_COUNT_MAX))
            .await?;
        match records.last() {
            Some(last) => self.checkpoint.advance(last),
            None => return Err(LogError::File("the log of this computer has lost records".into())),
        }
        Ok(self.send(LogSignal::Records(records)).await)
    }
}

fn stands_there(record: &StoredRecord, position: &Position) -> bool {
    record.offset == position.next - 1 && record.identity() == position.last
}
