//! An event log in memory that several nodes share, each over a line of its own (`line.rs`).

use super::{changes::Changes, dice::Dice, group::Groups, trace::Trace};
use paperplane_core::{
    partition::partition_of,
    record::{Record, StoredRecord, TopicPartition},
    time::Timestamp,
};
use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

/// The clock of appending.
pub type Clock = Arc<dyn Fn() -> Timestamp + Send + Sync>;

/// The log itself, as a broker holds it.
pub struct SharedLog {
    records: Mutex<BTreeMap<TopicPartition, Vec<StoredRecord>>>,
    /// Changes with every append and whenever topics are made anew.
    pub(super) moved: Changes,
    pub(super) groups: Arc<Groups>,
    clock: Clock,
    pub(super) trace: Arc<Trace>,
}

impl SharedLog {
    /// An empty log.
    pub fn new(clock: Clock, trace: Arc<Trace>, dice: Dice) -> Arc<Self> {
        Arc::new(Self {
            records: Mutex::default(),
            moved: Changes::default(),
            groups: Arc::new(Groups::new(dice, Arc::clone(&trace))),
            clock,
            trace,
        })
    }

    pub(super) fn records(&self) -> MutexGuard<'_, BTreeMap<TopicPartition, Vec<StoredRecord>>> {
        self.records.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// All records, place by place.
    pub fn everything(&self) -> Vec<StoredRecord> {
        self.records().values().flatten().cloned().collect()
    }

    /// Forgets everything: topics of the same names, with nothing in them.
    pub fn make_anew(&self) {
        self.records().clear();
        self.moved.signal();
    }

    pub(super) fn write(&self, records: &[Record], count: i32, whose: &str) {
        let now = (self.clock)();
        let mut topic_partitions = self.records();
        for record in records {
            let partitions = record.topic.partition_count(count);
            let topic_partition =
                TopicPartition { topic: record.topic, partition: partition_of(&record.key, partitions) };
            let line = topic_partitions.entry(topic_partition).or_default();
            let offset = i64::try_from(line.len()).unwrap_or(i64::MAX);
            let stored = StoredRecord {
                topic_partition,
                offset,
                appended_at: now,
                key: record.key.clone(),
                headers: record.headers.clone(),
                value: record.value.clone(),
            };
            let kind = stored.header("ce_type").unwrap_or("plain").to_owned();
            self.trace.record(format!("log     {whose} {kind} {} at {offset}", stored.identity()));
            line.push(stored);
        }
        drop(topic_partitions);
        self.moved.signal();
    }
}
