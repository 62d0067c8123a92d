//! Appending: idempotent, acknowledged by all in-sync replicas before it returns.

use super::topics::error_of;
use crate::LogError;
use paperplane_core::{
    limits::RECORD_BYTES_MAX,
    partition::partition_of,
    record::Record,
};
use rdkafka::{
    error::{KafkaError, RDKafkaErrorCode},
    message::{Header, OwnedHeaders},
    producer::{DeliveryFuture, FutureProducer, FutureRecord},
};
use std::time::Duration;

/// How long to wait when the client's queue is full, before offering the record again.
const QUEUE_FULL_WAIT: Duration = Duration::from_millis(20);

pub(super) async fn append(
    producer: &FutureProducer,
    prefix: &str,
    records: Vec<Record>,
    channel_partition_count: i32,
) -> Result<(), LogError> {
    let mut under_way = Vec::with_capacity(records.len());
    for record in &records {
        if record.value.len() > RECORD_BYTES_MAX {
            return Err(LogError::TooLarge { bytes: record.value.len() });
        }
        under_way.push(offer(producer, prefix, record, channel_partition_count).await?);
    }
    for delivery in under_way {
        match delivery.await {
            Ok(Ok(_)) => {}
            Ok(Err((error, _))) => return Err(error_of(error)),
            Err(_) => return Err(LogError::Other("the producer has ended".into())),
        }
    }
    Ok(())
}

async fn offer(
    producer: &FutureProducer,
    prefix: &str,
    record: &Record,
    channel_partition_count: i32,
) -> Result<DeliveryFuture, LogError> {
    let topic = record.topic.name(prefix);
    let partition = partition_of(&record.key, record.topic.partition_count(channel_partition_count));
    let headers = record.headers.iter().fold(OwnedHeaders::new(), |headers, (key, value)| {
        headers.insert(Header { key, value: Some(value) })
    });
    let mut offered: FutureRecord<'_, Vec<u8>, Vec<u8>> =
        FutureRecord::to(&topic).partition(partition).key(&record.key).payload(&record.value).headers(headers);
    loop {
        match producer.send_result(offered) {
            Ok(delivery) => return Ok(delivery),
            Err((KafkaError::MessageProduction(RDKafkaErrorCode::QueueFull), again)) => {
                offered = again;
                tokio::time::sleep(QUEUE_FULL_WAIT).await;
            }
            Err((error, _)) => return Err(error_of(error)),
        }
    }
}
