//! Checkpoints: the positions up to which a replica has folded the log, and the id of that log.

use crate::record::{StoredRecord, TopicPartition};
use std::collections::BTreeMap;

/// The position up to which one partition has been folded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Position {
    /// The offset to read next.
    pub next: i64,
    /// The identity ([`StoredRecord::identity`]) of the record just before it. On resume that record is read
    /// again; another identity there means another log or a topic made anew.
    pub last: String,
}

/// The positions up to which all partitions have been folded. A partition that is missing starts at zero.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Checkpoint {
    /// The positions, by partition.
    pub positions: BTreeMap<TopicPartition, Position>,
}

impl Checkpoint {
    /// The offset to read next at `topic_partition`.
    pub fn next(&self, topic_partition: TopicPartition) -> i64 {
        self.positions.get(&topic_partition).map_or(0, |position| position.next)
    }

    /// Moves past `record`.
    pub fn advance(&mut self, record: &StoredRecord) {
        let position = Position { next: record.offset + 1, last: record.identity() };
        self.positions.insert(record.topic_partition, position);
    }
}
