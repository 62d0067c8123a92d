//! One node's line to the shared log, which may be cut, slow or give false answers.
//!
//! It keeps the contract of every log (`tests/contract`) and does on purpose what a real one does by accident: an append
//! that failed and was written all the same, one that is written twice, and one that comes after its sender gave up.

use super::{follow, link::Link, log::SharedLog};
use async_trait::async_trait;
use paperplane_core::{
    checkpoint::Checkpoint,
    limits::RECORD_BYTES_MAX,
    record::{Record, StoredRecord, TopicPartition},
    topic::Topic,
};
use paperplane_log::{EventLog, Follower, LogError, Prepared};
use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
    time::Duration,
};
use tokio::sync::watch;

/// The time for which a producer tries before it gives up.
const GIVES_UP: Duration = Duration::from_secs(10);

/// One node's line to the log.
#[derive(Clone)]
pub struct Line {
    pub(super) log: Arc<SharedLog>,
    pub(super) link: Arc<Link>,
    pub(super) name: String,
}

/// The fate of an append.
enum Fate {
    Fine,
    /// Nothing is written.
    Lost,
    /// So many records are written, and the answer is that it failed.
    Unacknowledged,
    /// Everything is written twice.
    Twice,
    /// It is written after its sender gave up.
    Late(Duration),
}

impl Line {
    /// A line of the node `name` over `link`.
    pub fn new(log: &Arc<SharedLog>, link: Arc<Link>, name: &str) -> Self {
        Self { log: Arc::clone(log), link, name: name.to_owned() }
    }

    fn fate(&self) -> Fate {
        let dice = &self.link.dice;
        if !dice.permille(self.link.now().log_faults) {
            return Fate::Fine;
        }
        match dice.below(5) {
            0 => Fate::Lost,
            1 | 2 => Fate::Unacknowledged,
            3 => Fate::Twice,
            _ => Fate::Late(dice.ms(10, 20_000)),
        }
    }

    /// Waits for the line to be there; an error where it takes too long.
    async fn reach(&self) -> Result<(), LogError> {
        self.link.moves().await;
        let reached = tokio::time::timeout(GIVES_UP, self.link.reaches_log()).await.is_ok();
        self.link.moves().await;
        self.link.breaks();
        if reached { Ok(()) } else { Err(unreachable()) }
    }
}

fn unreachable() -> LogError {
    LogError::Unreachable("nobody answers".into())
}

#[async_trait]
impl EventLog for Line {
    async fn prepare(&self, topics: &[Topic], channel_partition_count: i32) -> Result<Prepared, LogError> {
        self.reach().await?;
        let counts = topics.iter().map(|topic| (*topic, topic.partition_count(channel_partition_count))).collect();
        Ok(Prepared { partition_counts: counts, notices: Vec::new() })
    }

    async fn append(&self, records: Vec<Record>, channel_partition_count: i32) -> Result<(), LogError> {
        if let Some(record) = records.iter().find(|record| record.value.len() > RECORD_BYTES_MAX) {
            return Err(LogError::TooLarge { bytes: record.value.len() });
        }
        self.reach().await?;
        self.link.passes(self.link.dice.ms(0, 12)).await;
        let write = |records: &[Record]| self.log.write(records, channel_partition_count, &self.name);
        match self.fate() {
            Fate::Fine => write(&records),
            Fate::Twice => {
                write(&records);
                write(&records);
            }
            Fate::Lost => {
                self.log.trace.record(format!("log     {} loses an append", self.name));
                self.link.passes(GIVES_UP).await;
                return Err(unreachable());
            }
            Fate::Unacknowledged => {
                let some = usize::try_from(self.link.dice.below(records.len() as u64 + 1)).unwrap_or_default();
                self.log.trace.record(format!("log     {} gets no answer for {some} of {}", self.name, records.len()));
                write(records.get(..some).unwrap_or_default());
                self.link.passes(self.link.dice.ms(0, 10_000)).await;
                return Err(unreachable());
            }
            Fate::Late(by) => {
                self.log.trace.record(format!("log     {} gives up on what comes late", self.name));
                let (line, late) = (self.clone(), records);
                tokio::spawn(async move {
                    tokio::time::sleep(by).await;
                    line.log.write(&late, channel_partition_count, &line.name);
                });
                return Err(unreachable());
            }
        }
        self.link.passes(self.link.dice.ms(0, 8)).await;
        Ok(())
    }

    async fn first(&self, topic_partition: TopicPartition) -> Result<Option<StoredRecord>, LogError> {
        self.reach().await?;
        Ok(self.log.records().get(&topic_partition).and_then(|line| line.first().cloned()))
    }

    async fn ends(&self, topics: &[Topic]) -> Result<BTreeMap<TopicPartition, i64>, LogError> {
        self.reach().await?;
        let records = self.log.records();
        let asked = records.iter().filter(|(topic_partition, _)| topics.contains(&topic_partition.topic));
        Ok(asked
            .map(|(topic_partition, line)| (*topic_partition, i64::try_from(line.len()).unwrap_or(i64::MAX)))
            .collect())
    }

    fn follow(&self, topics: Vec<Topic>, checkpoint: Checkpoint) -> Follower {
        follow::start(Arc::clone(&self.log), Arc::clone(&self.link), topics, checkpoint)
    }

    fn own(&self, role: &str) -> watch::Receiver<BTreeSet<i32>> {
        self.log.groups.join(role, Arc::clone(&self.link), &self.name)
    }
}
