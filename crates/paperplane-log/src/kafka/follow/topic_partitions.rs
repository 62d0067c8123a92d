//! Partitions that are followed: those that exist, whether they are still the ones that were read, and their ends.
//!
//! A topic that was made anew is known by the record before the checkpoint, which is read again at each start and after
//! each trouble, and by being shorter than what was read. One that is made anew *while it is followed* and outgrows
//! what was read before the next fetch passes for the old one: the client library does not show topics' ids.

use super::{End, Following, Nearness};
use crate::{
    LogSignal,
    kafka::topics::{self, Edge},
};
use paperplane_core::record::TopicPartition;
use rdkafka::{Offset, TopicPartitionList, consumer::Consumer, error::KafkaError};
use std::{
    collections::BTreeMap,
    time::{Duration, Instant},
};

/// The time between two looks while a topic is missing or the log does not answer.
const LOOK_EVERY: Duration = Duration::from_secs(1);
/// The time between two looks for new partitions and for topics that were made anew, while all is well.
const LOOK_AGAIN_EVERY: Duration = Duration::from_secs(10);
const LOOK_WITHIN: Duration = Duration::from_secs(5);

impl Following {
    pub(super) fn look_if_due(&mut self) -> Result<(), End> {
        let missing = self
            .topics
            .iter()
            .any(|topic| !self.assigned.iter().any(|topic_partition| topic_partition.topic == *topic));
        let every = if missing || self.broken { LOOK_EVERY } else { LOOK_AGAIN_EVERY };
        if self.looked_at.is_none_or(|at| at.elapsed() >= every) { self.look() } else { Ok(()) }
    }

    fn look(&mut self) -> Result<(), End> {
        let seen = topics::topic_partitions(&self.consumer, &self.settings, &self.topics, LOOK_WITHIN);
        self.looked_at = Some(Instant::now());
        let topic_partitions = match seen {
            Ok(topic_partitions) => topic_partitions,
            Err(error) => return self.break_off(&error.to_string()),
        };
        if self.assigned.iter().any(|topic_partition| !topic_partitions.contains(topic_partition)) {
            return self.let_go();
        }
        // A broker that has just started may know its topics and not serve them yet.
        let assigned: Vec<_> = self.assigned.iter().copied().collect();
        if self.broken && self.edges(&assigned)?.is_none() {
            return Ok(());
        }
        self.heal()?;
        self.assign(&topic_partitions)?;
        self.compare()
    }

    /// Follows the partitions that are not followed yet. Where something was read before, it begins with the last
    /// record that was sent, to see whether it still stands there.
    fn assign(&mut self, topic_partitions: &[TopicPartition]) -> Result<(), End> {
        if let Nearness::Unknown = self.nearness {
            self.nearness = Nearness::Assigned;
        }
        let new: Vec<_> = topic_partitions
            .iter()
            .copied()
            .filter(|topic_partition| !self.assigned.contains(topic_partition))
            .collect();
        if new.is_empty() {
            return Ok(());
        }
        if let Err(error) = self.begin_at(&new) {
            return self.break_off(&error.to_string());
        }
        for topic_partition in new {
            if let Some(position) = self.checkpoint.positions.get(&topic_partition) {
                self.verifying.insert(topic_partition, position.clone());
            }
            self.assigned.insert(topic_partition);
        }
        self.nearness = Nearness::Assigned;
        Ok(())
    }

    fn begin_at(&self, topic_partitions: &[TopicPartition]) -> Result<(), KafkaError> {
        let mut list = TopicPartitionList::new();
        for topic_partition in topic_partitions {
            let position = self.checkpoint.positions.get(topic_partition);
            let from = position.map_or(Offset::Beginning, |position| Offset::Offset(position.next - 1));
            list.add_partition_offset(
                &topic_partition.topic.name(&self.settings.prefix),
                topic_partition.partition,
                from,
            )?;
        }
        self.consumer.incremental_assign(&list)
    }

    /// Lets go of everything, to look and verify again before anything more is sent: a topic has been deleted, and
    /// perhaps made anew.
    pub(super) fn let_go(&mut self) -> Result<(), End> {
        self.flush()?;
        if let Err(error) = self.consumer.unassign() {
            tracing::warn!(%error, "The partitions could not be let go of");
        }
        self.assigned.clear();
        self.verifying.clear();
        self.nearness = Nearness::Unknown;
        // The broker needs a moment to forget or to make a topic; the next look comes after it.
        self.looked_at = Some(Instant::now());
        Ok(())
    }

    /// A topic that ends before what was read of it, or begins after it, is another one.
    pub(super) fn compare(&mut self) -> Result<(), End> {
        let read: Vec<_> = self
            .checkpoint
            .positions
            .keys()
            .copied()
            .filter(|topic_partition| self.assigned.contains(topic_partition))
            .collect();
        let edges = self.edges(&read)?;
        for (topic_partition, edge) in edges.unwrap_or_default() {
            let next = self.checkpoint.next(topic_partition);
            // A record that has to be read again must still be there.
            let needed = if self.verifying.contains_key(&topic_partition) { next - 1 } else { next };
            if edge.end < next || edge.first > needed {
                return Err(End::Remade(topic_partition.topic));
            }
        }
        Ok(())
    }

    /// First and end offsets; nothing where the log did not answer, which has been reported then.
    fn edges(&mut self, topic_partitions: &[TopicPartition]) -> Result<Option<BTreeMap<TopicPartition, Edge>>, End> {
        match topics::edges(&self.consumer, &self.settings, topic_partitions, LOOK_WITHIN) {
            Ok(edges) => Ok(Some(edges)),
            Err(error) if topics::is_gone(&error) => self.let_go().map(|()| None),
            Err(error) => self.break_off(&error.to_string()).map(|()| None),
        }
    }

    /// Reports once, after each start and each break, that everything has been sent that was there when this was
    /// determined.
    pub(super) fn report_end(&mut self) -> Result<(), End> {
        if let Nearness::Assigned = self.nearness {
            let topic_partitions: Vec<_> = self.assigned.iter().copied().collect();
            let Some(edges) = self.edges(&topic_partitions)? else {
                return Ok(());
            };
            let holding = edges.into_iter().filter(|(_, edge)| edge.first < edge.end);
            self.nearness =
                Nearness::Reading(holding.map(|(topic_partition, edge)| (topic_partition, edge.end)).collect());
        }
        let Nearness::Reading(ends) = &self.nearness else {
            return Ok(());
        };
        let all_read = ends.iter().all(|(topic_partition, end)| self.checkpoint.next(*topic_partition) >= *end);
        if !all_read || !self.verifying.is_empty() {
            return Ok(());
        }
        self.nearness = Nearness::Reported;
        self.send(LogSignal::CaughtUp)
    }
}
