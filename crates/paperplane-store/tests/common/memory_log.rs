//! A log in memory.

use super::PARTITIONS;
use paperplane_core::{
    envelope::Envelope,
    partition::partition_of,
    record::{Record, StoredRecord, TopicPartition},
    time::Timestamp,
    wire,
};
use std::collections::BTreeMap;

/// Appended records, by topic partition and in their order.
#[derive(Default)]
pub struct MemoryLog {
    pub partitions: BTreeMap<TopicPartition, Vec<StoredRecord>>,
    pub clock: i64,
}

impl MemoryLog {
    pub fn append(&mut self, envelope: &Envelope) -> StoredRecord {
        self.append_record(wire::encode(envelope))
    }

    pub fn append_record(&mut self, record: Record) -> StoredRecord {
        self.clock += 1_000;
        let partition = partition_of(&record.key, record.topic.partition_count(PARTITIONS));
        let topic_partition = TopicPartition { topic: record.topic, partition };
        let line = self.partitions.entry(topic_partition).or_default();
        let stored = StoredRecord {
            topic_partition,
            offset: i64::try_from(line.len()).unwrap(),
            appended_at: Timestamp(self.clock),
            key: record.key,
            headers: record.headers,
            value: record.value,
        };
        line.push(stored.clone());
        stored
    }
}
