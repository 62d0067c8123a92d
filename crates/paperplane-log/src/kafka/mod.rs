//! Kafka: the log of a team.

mod append;
mod follow;
mod own;
mod prepare;
mod settings;
mod topics;

pub use settings::KafkaSettings;

use crate::{EventLog, Follower, LogError, Prepared};
use async_trait::async_trait;
use paperplane_core::{
    checkpoint::Checkpoint,
    record::{Place, Record, StoredRecord},
    topic::Topic,
};
use rdkafka::{
    consumer::{BaseConsumer, Consumer},
    producer::FutureProducer,
};
use std::{
    collections::{BTreeMap, BTreeSet},
    time::Duration,
};
use tokio::sync::watch;

/// How long one question to the broker may take.
const ANSWER_WITHIN: Duration = Duration::from_secs(10);

/// An event log on Kafka.
pub struct KafkaLog {
    settings: KafkaSettings,
    producer: FutureProducer,
}

impl KafkaLog {
    /// A log at these servers. Returns at once, also while nothing answers there: a desk starts offline.
    ///
    /// # Errors
    /// Where the settings themselves cannot be used.
    pub fn connect(settings: KafkaSettings) -> Result<Self, LogError> {
        let producer = settings.producer().create().map_err(|error| LogError::Other(error.to_string()))?;
        Ok(Self { settings, producer })
    }

    /// Asks with a consumer of its own, away from the async threads.
    async fn ask<T: Send + 'static>(
        &self,
        question: impl FnOnce(&BaseConsumer, &KafkaSettings) -> Result<T, LogError> + Send + 'static,
    ) -> Result<T, LogError> {
        let settings = self.settings.clone();
        let asked = tokio::task::spawn_blocking(move || {
            let consumer: BaseConsumer = settings.consumer().create().map_err(|error| LogError::Other(error.to_string()))?;
            question(&consumer, &settings)
        });
        asked.await.map_err(|error| LogError::Other(error.to_string()))?
    }
}

#[async_trait]
impl EventLog for KafkaLog {
    async fn prepare(&self, topics: &[Topic], channel_partition_count: i32) -> Result<Prepared, LogError> {
        prepare::prepare(&self.settings, topics, channel_partition_count).await
    }

    async fn append(&self, records: Vec<Record>, channel_partition_count: i32) -> Result<(), LogError> {
        append::append(&self.producer, &self.settings.prefix, records, channel_partition_count).await
    }

    async fn first(&self, place: Place) -> Result<Option<StoredRecord>, LogError> {
        self.ask(move |consumer, settings| follow::first(consumer, settings, place)).await
    }

    async fn ends(&self, topics: &[Topic]) -> Result<BTreeMap<Place, i64>, LogError> {
        let topics = topics.to_vec();
        self.ask(move |consumer, settings| {
            let mut ends = BTreeMap::new();
            for place in topics::places(consumer, settings, &topics, ANSWER_WITHIN)? {
                let name = place.topic.name(&settings.prefix);
                let watermarks = consumer.fetch_watermarks(&name, place.partition, ANSWER_WITHIN);
                ends.insert(place, watermarks.map_err(topics::error_of)?.1);
            }
            Ok(ends)
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
