//! Records as Kafka holds them, in our words.

use super::{KafkaSettings, asking::ANSWER_WITHIN, client::Reader, topics};
use crate::LogError;
use paperplane_core::{
    record::{StoredRecord, TopicPartition},
    time::Timestamp,
    topic::Topic,
};
use rdkafka::{
    Message, Offset, TopicPartitionList,
    consumer::Consumer,
    error::KafkaError,
    message::{BorrowedMessage, Headers},
};
use std::{
    collections::BTreeMap,
    time::{Duration, Instant},
};

const POLL: Duration = Duration::from_millis(100);

/// A record in our words; `None` for a topic that nobody asked for.
pub(super) fn read(message: &BorrowedMessage<'_>, by_name: &BTreeMap<String, Topic>) -> Option<StoredRecord> {
    let topic = *by_name.get(message.topic())?;
    let headers = message.headers().map(|headers| {
        let owned = |header: rdkafka::message::Header<'_, &[u8]>| {
            (header.key.to_owned(), header.value.unwrap_or_default().to_vec())
        };
        headers.iter().map(owned).collect()
    });
    Some(StoredRecord {
        topic_partition: TopicPartition { topic, partition: message.partition() },
        offset: message.offset(),
        appended_at: Timestamp(message.timestamp().to_millis().unwrap_or_default()),
        key: message.key().unwrap_or_default().to_vec(),
        headers: headers.unwrap_or_default(),
        value: message.payload().unwrap_or_default().to_vec(),
    })
}

/// The record with the lowest offset of a partition, read with a consumer that follows nothing else.
pub(super) fn first(
    consumer: &Reader,
    settings: &KafkaSettings,
    topic_partition: TopicPartition,
) -> Result<Option<StoredRecord>, LogError> {
    let topic_partitions = topics::topic_partitions(consumer, settings, &[topic_partition.topic], ANSWER_WITHIN)?;
    if !topic_partitions.contains(&topic_partition) {
        return Ok(None);
    }
    let edges = topics::settled_edges(consumer, settings, &[topic_partition], ANSWER_WITHIN)?;
    let Some(edge) = edges.get(&topic_partition).filter(|edge| edge.first < edge.end) else {
        return Ok(None);
    };
    let name = topic_partition.topic.name(&settings.prefix);
    let mut list = TopicPartitionList::new();
    list.add_partition_offset(&name, topic_partition.partition, Offset::Offset(edge.first))
        .map_err(topics::error_of)?;
    consumer.assign(&list).map_err(topics::error_of)?;
    let by_name = BTreeMap::from([(name, topic_partition.topic)]);
    let begun = Instant::now();
    while begun.elapsed() < ANSWER_WITHIN {
        match consumer.poll(POLL) {
            Some(Ok(message)) => return Ok(read(&message, &by_name)),
            // What stands there cannot be read by anybody (a transaction's mark): there is no record yet.
            Some(Err(KafkaError::PartitionEOF(_))) => return Ok(None),
            Some(Err(_)) | None => {}
        }
    }
    Err(LogError::Unreachable("the first record was not answered in time".into()))
}
