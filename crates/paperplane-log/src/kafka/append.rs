//! Appending: idempotent, acknowledged by all in-sync replicas before it returns.

use super::{
    KafkaSettings,
    producer::{Delivery, Offered, Producer},
    topics::{error_of, error_of_code},
};
use crate::LogError;
use paperplane_core::{limits::RECORD_BYTES_MAX, partition::partition_of, record::Record};
use rdkafka::{
    error::{KafkaError, RDKafkaErrorCode},
    message::{Header, OwnedHeaders},
};
use std::{
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};
use tokio::sync::oneshot;

/// The time to wait when the client's queue is full, before offering the record again.
const QUEUE_FULL_WAIT: Duration = Duration::from_millis(20);

/// The one who appends.
pub(super) struct Appender {
    settings: KafkaSettings,
    producer: Mutex<Arc<Producer>>,
}

impl Appender {
    pub(super) fn new(settings: &KafkaSettings) -> Result<Self, LogError> {
        let producer = Mutex::new(Arc::new(Producer::start(settings)?));
        Ok(Self { settings: settings.clone(), producer })
    }

    pub(super) async fn append(&self, records: Vec<Record>, channel_partition_count: i32) -> Result<(), LogError> {
        if let Some(large) = records.iter().find(|record| record.value.len() > RECORD_BYTES_MAX) {
            return Err(LogError::TooLarge { bytes: large.value.len() });
        }
        let producer = self.producer()?;
        let appended = append(&producer, &self.settings.prefix, &records, channel_partition_count).await;
        match producer.fatal() {
            // The reason is worth more than the word that there is one.
            Some(code) => appended.map_err(|_| error_of_code(code)),
            None => appended,
        }
    }

    /// The producer; a new one where the last has failed for good, as an idempotent producer does when the broker
    /// no longer knows or admits it.
    fn producer(&self) -> Result<Arc<Producer>, LogError> {
        let mut producer = self.producer.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(code) = producer.fatal() {
            tracing::warn!(%code, "The producer failed for good and is made anew");
            *producer = Arc::new(Producer::start(&self.settings)?);
        }
        Ok(Arc::clone(&producer))
    }
}

async fn append(
    producer: &Producer,
    prefix: &str,
    records: &[Record],
    channel_partition_count: i32,
) -> Result<(), LogError> {
    let mut under_way = Vec::with_capacity(records.len());
    for record in records {
        under_way.push(offer(producer, prefix, record, channel_partition_count).await?);
    }
    for delivery in under_way {
        match delivery.await {
            Ok(Ok(())) => {}
            Ok(Err(error)) => return Err(error_of(error)),
            Err(_) => return Err(LogError::Other("the producer has ended".into())),
        }
    }
    Ok(())
}

async fn offer(
    producer: &Producer,
    prefix: &str,
    record: &Record,
    channel_partition_count: i32,
) -> Result<Delivery, LogError> {
    let topic = record.topic.name(prefix);
    let partition = partition_of(&record.key, record.topic.partition_count(channel_partition_count));
    let headers = record
        .headers
        .iter()
        .fold(OwnedHeaders::new(), |headers, (key, value)| headers.insert(Header { key, value: Some(value) }));
    let (waiting, delivery) = oneshot::channel();
    let mut offered = Offered::with_opaque_to(&topic, Box::new(waiting))
        .partition(partition)
        .key(&record.key)
        .payload(&record.value)
        .headers(headers);
    loop {
        match producer.offer(offered) {
            Ok(()) => return Ok(delivery),
            Err((KafkaError::MessageProduction(RDKafkaErrorCode::QueueFull), again)) => {
                offered = again;
                tokio::time::sleep(QUEUE_FULL_WAIT).await;
            }
            Err((error, _)) => return Err(error_of(error)),
        }
    }
}
