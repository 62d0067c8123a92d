//! The embedded log: one SQLCipher file, for one computer. The same topics and partitions as Kafka.

mod clock;
mod file;
mod follow;
mod write;

#[cfg(test)]
mod tests;

pub use clock::Clock;

use crate::{EventLog, Follower, LogError, Prepared};
use async_trait::async_trait;
use paperplane_core::{
    checkpoint::Checkpoint,
    limits::{DUTY_PARTITION_COUNT, RECORD_BYTES_MAX},
    record::{Record, StoredRecord, TopicPartition},
    topic::Topic,
};
use std::{
    collections::{BTreeMap, BTreeSet},
    path::Path,
    sync::Arc,
};
use tokio::sync::watch;

/// An event log in a file beside the data.
pub struct LocalLog {
    reading: Arc<file::Reading>,
    writer: write::Writer,
    all_duties: watch::Sender<BTreeSet<i32>>,
}

impl LocalLog {
    /// Opens the log, or makes it.
    ///
    /// # Errors
    /// [`LogError::File`] where another PaperPlane has it open, the key does not fit, or a newer version made it.
    pub fn open(path: &Path, key: [u8; 32], clock: Clock) -> Result<Self, LogError> {
        let lock = file::lock(path)?;
        let connection = file::open_for_writing(path, &key)?;
        let reading = Arc::new(file::Reading::new(path, key));
        let writer = write::Writer::start(connection, lock, clock)?;
        Ok(Self { reading, writer, all_duties: watch::Sender::new((0..DUTY_PARTITION_COUNT).collect()) })
    }
}

#[async_trait]
impl EventLog for LocalLog {
    async fn prepare(&self, topics: &[Topic], channel_partition_count: i32) -> Result<Prepared, LogError> {
        let counts = topics.iter().map(|topic| (*topic, topic.partition_count(channel_partition_count))).collect();
        Ok(Prepared { partition_counts: counts, notices: Vec::new() })
    }

    async fn append(&self, records: Vec<Record>, channel_partition_count: i32) -> Result<(), LogError> {
        if let Some(record) = records.iter().find(|record| record.value.len() > RECORD_BYTES_MAX) {
            return Err(LogError::TooLarge { bytes: record.value.len() });
        }
        self.writer.append(records, channel_partition_count).await
    }

    async fn first(&self, topic_partition: TopicPartition) -> Result<Option<StoredRecord>, LogError> {
        self.reading.with(move |connection| file::first(connection, topic_partition)).await
    }

    async fn ends(&self, topics: &[Topic]) -> Result<BTreeMap<TopicPartition, i64>, LogError> {
        let ends = Arc::clone(&self.writer.ends().borrow());
        let asked = ends.iter().filter(|(topic_partition, _)| topics.contains(&topic_partition.topic));
        Ok(asked.map(|(topic_partition, end)| (*topic_partition, *end)).collect())
    }

    fn follow(&self, topics: Vec<Topic>, checkpoint: Checkpoint) -> Follower {
        follow::start(Arc::clone(&self.reading), self.writer.ends(), topics, checkpoint)
    }

    fn own(&self, _role: &str) -> watch::Receiver<BTreeSet<i32>> {
        // Nobody else is there: what is owned never changes.
        self.all_duties.subscribe()
    }
}
