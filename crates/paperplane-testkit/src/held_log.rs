//! A local log for tests that may be unreachable, and that holds back what a follower receives.

use crate::wait::SOON;
use anyhow::Context as _;
use async_trait::async_trait;
use paperplane_core::{
    checkpoint::Checkpoint,
    record::{Record, StoredRecord, TopicPartition},
    topic::Topic,
};
use paperplane_log::{EventLog, Follower, LocalLog, LogError, LogSignal, Prepared};
use std::{
    collections::{BTreeMap, BTreeSet},
    sync::{Arc, Mutex, PoisonError},
};
use tokio::sync::{mpsc, watch};

/// The signals that a held follower may receive.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Receives {
    /// So many batches of records, and nothing after them.
    Batches(usize),
    /// All records, but not that these are all.
    Records,
    /// Everything.
    Everything,
}

impl Receives {
    fn includes(self, signal: &LogSignal, batch_count: usize) -> bool {
        match self {
            Self::Batches(most) => batch_count < most && matches!(signal, LogSignal::Records(_)),
            Self::Records => matches!(signal, LogSignal::Records(_)),
            Self::Everything => true,
        }
    }
}

/// The log. It is shared by the node, and by the test that controls it.
pub struct HeldLog {
    log: Arc<LocalLog>,
    is_away: watch::Sender<bool>,
    held: Arc<Held>,
}

struct Held {
    /// The checkpoint of the projector: the follower that begins there is not held.
    projector: Mutex<Checkpoint>,
    receives: watch::Sender<Receives>,
    /// The signal that is held back now.
    waiting: watch::Sender<Option<LogSignal>>,
    /// The places of all records that held followers have received.
    received: Mutex<Vec<(TopicPartition, i64)>>,
}

impl HeldLog {
    /// A log that answers and holds nothing back.
    pub fn new(log: LocalLog) -> Arc<Self> {
        let held = Held {
            projector: Mutex::default(),
            receives: watch::Sender::new(Receives::Everything),
            waiting: watch::Sender::new(None),
            received: Mutex::default(),
        };
        Arc::new(Self { log: Arc::new(log), is_away: watch::Sender::new(false), held: Arc::new(held) })
    }

    /// Makes the log unreachable or reachable. A follower that has begun while it was reachable goes on.
    pub fn set_away(&self, is_away: bool) {
        self.is_away.send_replace(is_away);
    }

    /// Sets the checkpoint at which the projector of the node will begin. Followers that begin elsewhere are held.
    pub fn expect_projector_at(&self, checkpoint: Checkpoint) {
        *self.held.projector.lock().unwrap_or_else(PoisonError::into_inner) = checkpoint;
    }

    /// Sets what held followers receive from now on.
    pub fn let_receive(&self, receives: Receives) {
        self.held.receives.send_replace(receives);
    }

    /// Returns when a signal is held back of which this is true.
    ///
    /// # Errors
    /// If there is none in time.
    pub async fn until_held_back(&self, is_it: impl Fn(&LogSignal) -> bool) -> anyhow::Result<()> {
        let mut waiting = self.held.waiting.subscribe();
        let held_back = waiting.wait_for(|signal| signal.as_ref().is_some_and(&is_it));
        tokio::time::timeout(SOON, held_back).await.context("nothing of this kind is held back")??;
        Ok(())
    }

    /// The places of all records that held followers have received, in this order.
    pub fn received(&self) -> Vec<(TopicPartition, i64)> {
        self.held.received.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn reached(&self) -> Result<(), LogError> {
        if *self.is_away.borrow() { Err(LogError::Unreachable("the log is away".into())) } else { Ok(()) }
    }
}

#[async_trait]
impl EventLog for HeldLog {
    async fn prepare(&self, topics: &[Topic], channel_partition_count: i32) -> Result<Prepared, LogError> {
        self.reached()?;
        self.log.prepare(topics, channel_partition_count).await
    }

    async fn append(&self, records: Vec<Record>, channel_partition_count: i32) -> Result<(), LogError> {
        self.reached()?;
        self.log.append(records, channel_partition_count).await
    }

    async fn first(&self, topic_partition: TopicPartition) -> Result<Option<StoredRecord>, LogError> {
        self.reached()?;
        self.log.first(topic_partition).await
    }

    async fn ends(&self, topics: &[Topic]) -> Result<BTreeMap<TopicPartition, i64>, LogError> {
        self.reached()?;
        self.log.ends(topics).await
    }

    fn follow(&self, topics: Vec<Topic>, checkpoint: Checkpoint) -> Follower {
        let (signals, stop, follower) = Follower::channel(1);
        let is_held = *self.held.projector.lock().unwrap_or_else(PoisonError::into_inner) != checkpoint;
        let held = is_held.then(|| Arc::clone(&self.held));
        let (log, is_away) = (Arc::clone(&self.log), self.is_away.subscribe());
        tokio::spawn(async move {
            tokio::select! {
                biased;
                () = stop.cancelled() => {}
                _ = forward(&log, is_away, held, topics, checkpoint, signals) => {}
            }
        });
        follower
    }

    fn own(&self, role: &str) -> watch::Receiver<BTreeSet<i32>> {
        self.log.own(role)
    }
}

/// Sends what the log says once it is reachable. `None` where nobody receives any more.
async fn forward(
    log: &LocalLog,
    mut is_away: watch::Receiver<bool>,
    held: Option<Arc<Held>>,
    topics: Vec<Topic>,
    checkpoint: Checkpoint,
    signals: mpsc::Sender<LogSignal>,
) -> Option<()> {
    if *is_away.borrow_and_update() {
        signals.send(LogSignal::Broken("the log is away".into())).await.ok()?;
        is_away.wait_for(|is_away| !is_away).await.ok()?;
        signals.send(LogSignal::Healed).await.ok()?;
    }
    let mut follower = log.follow(topics, checkpoint);
    let mut batch_count = 0;
    while let Some(signal) = follower.next().await {
        if let Some(held) = &held {
            held.pass(&signal, batch_count).await?;
        }
        batch_count += usize::from(matches!(signal, LogSignal::Records(_)));
        signals.send(signal).await.ok()?;
    }
    Some(())
}

impl Held {
    /// Returns when the signal may be received.
    async fn pass(&self, signal: &LogSignal, batch_count: usize) -> Option<()> {
        let mut receives = self.receives.subscribe();
        while !receives.borrow_and_update().includes(signal, batch_count) {
            self.waiting.send_replace(Some(signal.clone()));
            receives.changed().await.ok()?;
        }
        self.waiting.send_replace(None);
        if let LogSignal::Records(records) = signal {
            let places = records.iter().map(|record| (record.topic_partition, record.offset));
            self.received.lock().unwrap_or_else(PoisonError::into_inner).extend(places);
        }
        Some(())
    }
}
