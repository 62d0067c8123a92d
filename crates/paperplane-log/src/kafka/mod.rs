//! Kafka: the log of a team.

mod append;
mod asking;
mod client;
mod follow;
mod own;
mod prepare;
mod producer;
mod read;
mod settings;
mod topics;

#[cfg(test)]
mod tests;

pub use settings::KafkaSettings;

use crate::{EventLog, Follower, LogError, Prepared};
use asking::{ANSWER_WITHIN, ask, unusable};
use async_trait::async_trait;
use paperplane_core::{
    checkpoint::Checkpoint,
    record::{Record, StoredRecord, TopicPartition},
    topic::Topic,
};
use std::{
    collections::{BTreeMap, BTreeSet},
    sync::{Arc, Mutex, PoisonError},
};
use tokio::sync::watch;

/// An event log on Kafka.
pub struct KafkaLog {
    settings: KafkaSettings,
    producer: append::Appender,
    /// Asks for what is there; follows nothing. Made when it is first needed.
    asking: Mutex<Option<Arc<client::Reader>>>,
}

impl KafkaLog {
    /// A log at these servers. Returns at once, also while nothing answers there: a desk starts offline.
    ///
    /// # Errors
    /// If the settings themselves cannot be used.
    pub fn connect(settings: KafkaSettings) -> Result<Self, LogError> {
        let producer = append::Appender::new(&settings)?;
        Ok(Self { settings, producer, asking: Mutex::default() })
    }

    fn asking(&self) -> Result<Arc<client::Reader>, LogError> {
        let mut asking = self.asking.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(consumer) = &*asking {
            return Ok(Arc::clone(consumer));
        }
        let consumer = Arc::new(self.settings.consumer().create_with_context(client::Said).map_err(unusable)?);
        Ok(Arc::clone(asking.insert(consumer)))
    }
}

#[async_trait]
impl EventLog for KafkaLog {
    async fn prepare(&self, topics: &[Topic], channel_partition_count: i32) -> Result<Prepared, LogError> {
        prepare::prepare(&self.settings, self.asking()?, topics, channel_partition_count).await
    }

    async fn append(&self, records: Vec<Record>, channel_partition_count: i32) -> Result<(), LogError> {
        self.producer.append(records, channel_partition_count).await
    }

    async fn first(&self, topic_partition: TopicPartition) -> Result<Option<StoredRecord>, LogError> {
        let settings = self.settings.clone();
        ask(move || {
            // It reads, so it cannot be the one that only asks.
            let consumer: client::Reader = settings.consumer().create_with_context(client::Said).map_err(unusable)?;
            read::first(&consumer, &settings, topic_partition)
        })
        .await
    }

    async fn ends(&self, topics: &[Topic]) -> Result<BTreeMap<TopicPartition, i64>, LogError> {
        let (settings, consumer, topics) = (self.settings.clone(), self.asking()?, topics.to_vec());
        ask(move || {
            let topic_partitions = topics::topic_partitions(&consumer, &settings, &topics, ANSWER_WITHIN)?;
            let edges = topics::settled_edges(&consumer, &settings, &topic_partitions, ANSWER_WITHIN)?;
            // Where nothing can be read (any more), nothing is waited for.
            let holding = edges.into_iter().filter(|(_, edge)| edge.first < edge.end);
            Ok(holding.map(|(topic_partition, edge)| (topic_partition, edge.end)).collect())
        })
        .await
    }

    fn follow(&self, topics: Vec<Topic>, checkpoint: Checkpoint) -> Follower {
        follow::start(self.settings.clone(), topics, checkpoint)
    }

    fn own(&self, role: &str) -> watch::Receiver<BTreeSet<i32>> {
        own::start(&self.settings, role)
    }
}
