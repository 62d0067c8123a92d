//! The event log. Two logs, one trait, one contract: Kafka for teams, an embedded file for one.
//!
//! Nothing here knows what an event means: records go in and come out. Durable means: survives a crash of the
//! process (both logs), and of a broker where the topic has replicas.

mod error;
mod follower;
pub mod kafka;
pub mod local;

pub use error::LogError;
pub use follower::{Follower, LogSignal};
pub use kafka::{KafkaLog, KafkaSettings};
pub use local::LocalLog;

use async_trait::async_trait;
use paperplane_core::{
    checkpoint::Checkpoint,
    record::{Record, StoredRecord, TopicPartition},
    topic::Topic,
};
use std::collections::{BTreeMap, BTreeSet};
use tokio::sync::watch;

/// An event log.
#[async_trait]
pub trait EventLog: Send + Sync + 'static {
    /// Makes the topics that are missing and compares the settings of those that exist with what we need.
    ///
    /// Answers with how many partitions each topic has, and with plain sentences about settings that are not
    /// as they should be (retention, time stamps, replicas).
    ///
    /// # Errors
    /// [`LogError::Unreachable`] where nothing answers, [`LogError::Denied`] where credentials are refused.
    async fn prepare(&self, topics: &[Topic], channel_partition_count: i32) -> Result<Prepared, LogError>;

    /// Appends records and answers when all are durable. Records of one call with one key keep their order.
    ///
    /// `channel_partition_count` is the founded count; the partition is always computed from it.
    ///
    /// # Errors
    /// If this fails, some of the records may have been appended: append the same ids again.
    async fn append(&self, records: Vec<Record>, channel_partition_count: i32) -> Result<(), LogError>;

    /// The record with the lowest offset of a partition; `None` while there is none.
    ///
    /// # Errors
    /// [`LogError::Unreachable`] where nothing answers.
    async fn first(&self, topic_partition: TopicPartition) -> Result<Option<StoredRecord>, LogError>;

    /// The offset after the last record of each partition that holds something.
    ///
    /// # Errors
    /// [`LogError::Unreachable`] where nothing answers.
    async fn ends(&self, topics: &[Topic]) -> Result<BTreeMap<TopicPartition, i64>, LogError>;

    /// Follows all partitions of `topics` from `checkpoint`, for ever, also topics that do not exist yet.
    /// Before it resumes a partition it reads the last folded record again and sends [`LogSignal::Remade`] if
    /// another stands there. Dropping the follower ends it. To be called inside a tokio runtime.
    fn follow(&self, topics: Vec<Topic>, checkpoint: Checkpoint) -> Follower;

    /// The duty partitions that this node owns, as a member of the consumer group `role`: its whole name,
    /// `paperplane.{workspace}.{role}`. Solo owns all. Dropping the receiver ends the ownership.
    fn own(&self, role: &str) -> watch::Receiver<BTreeSet<i32>>;
}

/// The result of [`EventLog::prepare`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Prepared {
    /// The number of partitions each topic has now.
    pub partition_counts: BTreeMap<Topic, i32>,
    /// Sentences for a person about settings that are not as they should be.
    pub notices: Vec<String>,
}
