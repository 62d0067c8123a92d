//! Following the embedded log: reads to the end, then sleeps until something is appended.

use super::file::{self, Reading};
use crate::{Follower, LogError, LogSignal};
use paperplane_core::{
    checkpoint::Checkpoint,
    limits::BATCH_RECORD_COUNT_MAX,
    record::{Place, StoredRecord},
    topic::Topic,
};
use std::sync::Arc;
use tokio::sync::{mpsc, watch};
use tokio_util::sync::CancellationToken;

/// Batches that wait for a slow reader.
const WAITING_BATCH_COUNT: usize = 2;

struct Following {
    reading: Arc<Reading>,
    appended: watch::Receiver<u64>,
    topics: Vec<Topic>,
    checkpoint: Checkpoint,
    signals: mpsc::Sender<LogSignal>,
}

pub(super) fn start(
    reading: Arc<Reading>,
    appended: watch::Receiver<u64>,
    topics: Vec<Topic>,
    checkpoint: Checkpoint,
) -> Follower {
    let (signals, stop, follower) = Follower::channel(WAITING_BATCH_COUNT);
    let following = Following { reading, appended, topics, checkpoint, signals };
    tokio::spawn(run_until(following, stop));
    follower
}

async fn run_until(following: Following, stop: CancellationToken) {
    tokio::select! {
        () = stop.cancelled() => {}
        ended = following.run() => {
            if let Err(error) = ended {
                tracing::error!(%error, "Following the log of this computer has ended");
            }
        }
    }
}

impl Following {
    async fn run(mut self) -> Result<(), LogError> {
        if let Some(topic) = self.remade().await? {
            return self.tell(LogSignal::Remade(topic)).await;
        }
        loop {
            self.appended.borrow_and_update();
            while self.read_on().await? {}
            self.tell(LogSignal::CaughtUp).await?;
            if self.appended.changed().await.is_err() {
                return Ok(());
            }
        }
    }

    async fn tell(&self, signal: LogSignal) -> Result<(), LogError> {
        self.signals.send(signal).await.map_err(|_| LogError::Other("nobody listens".into()))
    }

    /// The topic of a place where another record stands than the one that was folded last.
    async fn remade(&self) -> Result<Option<Topic>, LogError> {
        let positions = self.checkpoint.positions.clone();
        self.reading
            .with(move |connection| {
                for (place, position) in positions {
                    let there = file::read_from(connection, place, position.next - 1, 1)?;
                    let same = |record: &StoredRecord| record.offset == position.next - 1 && record.identity() == position.last;
                    if !there.first().is_some_and(same) {
                        return Ok(Some(place.topic));
                    }
                }
                Ok(None)
            })
            .await
    }

    /// Tells one batch of every place that has more; whether there was any.
    async fn read_on(&mut self) -> Result<bool, LogError> {
        let topics = self.topics.clone();
        let ends = self.reading.with(move |connection| file::ends(connection, &topics)).await?;
        let mut any = false;
        for (place, end) in ends {
            if self.checkpoint.next(place) < end {
                any = true;
                self.read_place(place).await?;
            }
        }
        Ok(any)
    }

    async fn read_place(&mut self, place: Place) -> Result<(), LogError> {
        let next = self.checkpoint.next(place);
        let read = move |connection: &_| file::read_from(connection, place, next, BATCH_RECORD_COUNT_MAX);
        let records = self.reading.with(read).await?;
        if let Some(last) = records.last() {
            self.checkpoint.advance(last);
            self.tell(LogSignal::Records(records)).await?;
        }
        Ok(())
    }
}
