//! Topics and partitions that exist, their offsets, and Kafka's errors in our words.

use super::{KafkaSettings, client::Reader};
use crate::LogError;
use paperplane_core::{record::TopicPartition, topic::Topic};
use rdkafka::{
    Offset, TopicPartitionList,
    consumer::Consumer,
    error::{KafkaError, RDKafkaErrorCode},
};
use std::{
    collections::BTreeMap,
    time::{Duration, Instant},
};

/// The time to wait before asking again who leads: brokers agree within a few of these.
const LEADERS_AGAIN: Duration = Duration::from_millis(50);

/// The state of a topic at the brokers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Seen {
    pub partition_count: i32,
    /// The copies of its least copied partition.
    pub replica_count: usize,
}

/// Those of `topics` that exist.
pub(super) fn seen(
    consumer: &Reader,
    settings: &KafkaSettings,
    topics: &[Topic],
    within: Duration,
) -> Result<BTreeMap<Topic, Seen>, LogError> {
    let metadata = consumer.fetch_metadata(None, within).map_err(error_of)?;
    let by_name: BTreeMap<_, _> = metadata
        .topics()
        .iter()
        .filter(|topic| topic.error().is_none())
        .map(|topic| (topic.name(), topic.partitions()))
        .collect();
    let see = |topic: &Topic| {
        let partitions = by_name.get(topic.name(&settings.prefix).as_str())?;
        let replica_count = partitions.iter().map(|partition| partition.replicas().len()).min()?;
        Some((*topic, Seen { partition_count: i32::try_from(partitions.len()).ok()?, replica_count }))
    };
    Ok(topics.iter().filter_map(see).collect())
}

/// All partitions of `topics` that exist.
pub(super) fn topic_partitions(
    consumer: &Reader,
    settings: &KafkaSettings,
    topics: &[Topic],
    within: Duration,
) -> Result<Vec<TopicPartition>, LogError> {
    let seen = seen(consumer, settings, topics, within)?;
    let partitions = |(topic, seen): (Topic, Seen)| {
        (0..seen.partition_count).map(move |partition| TopicPartition { topic, partition })
    };
    Ok(seen.into_iter().flat_map(partitions).collect())
}

/// First and end offset of a partition.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Edge {
    /// The lowest offset that is still there.
    pub first: i64,
    /// The offset after the last record.
    pub end: i64,
}

/// The edges of all `topic_partitions`, with two questions per broker, however many partitions there are.
pub(super) fn edges(
    consumer: &Reader,
    settings: &KafkaSettings,
    topic_partitions: &[TopicPartition],
    within: Duration,
) -> Result<BTreeMap<TopicPartition, Edge>, KafkaError> {
    let firsts = offsets(consumer, settings, topic_partitions, Offset::Beginning, within)?;
    let ends = offsets(consumer, settings, topic_partitions, Offset::End, within)?;
    let edge = |(topic_partition, first): (TopicPartition, i64)| {
        Some((topic_partition, Edge { first, end: *ends.get(&topic_partition)? }))
    };
    Ok(firsts.into_iter().filter_map(edge).collect())
}

/// The same, asked again while brokers are choosing who leads a partition: a topic that was made a moment ago, or a
/// broker that has just come back.
pub(super) fn settled_edges(
    consumer: &Reader,
    settings: &KafkaSettings,
    topic_partitions: &[TopicPartition],
    within: Duration,
) -> Result<BTreeMap<TopicPartition, Edge>, LogError> {
    let begun = Instant::now();
    loop {
        match edges(consumer, settings, topic_partitions, within) {
            Err(error) if is_choosing_leaders(&error) && begun.elapsed() < within => {
                // The next question goes by news of who leads. Brokers without an answer are asked all the same.
                let _ = consumer.fetch_metadata(None, within);
                std::thread::sleep(LEADERS_AGAIN);
            }
            answer => return answer.map_err(error_of),
        }
    }
}

fn is_choosing_leaders(error: &KafkaError) -> bool {
    use RDKafkaErrorCode as Code;
    matches!(error.rdkafka_error_code(), Some(Code::NotLeaderForPartition | Code::LeaderNotAvailable))
}

fn offsets(
    consumer: &Reader,
    settings: &KafkaSettings,
    topic_partitions: &[TopicPartition],
    edge: Offset,
    within: Duration,
) -> Result<BTreeMap<TopicPartition, i64>, KafkaError> {
    if topic_partitions.is_empty() {
        return Ok(BTreeMap::new());
    }
    // Kafka's question for offsets by time takes the two ends of time too, under the same numbers as these offsets.
    let mut asked = TopicPartitionList::new();
    for topic_partition in topic_partitions {
        asked.add_partition_offset(&topic_partition.topic.name(&settings.prefix), topic_partition.partition, edge)?;
    }
    let answered = consumer.offsets_for_times(asked, within)?;
    let mut offsets = BTreeMap::new();
    for topic_partition in topic_partitions {
        let Some(answer) =
            answered.find_partition(&topic_partition.topic.name(&settings.prefix), topic_partition.partition)
        else {
            continue;
        };
        answer.error()?;
        if let Offset::Offset(offset) = answer.offset() {
            offsets.insert(*topic_partition, offset);
        }
    }
    Ok(offsets)
}

/// Returns true if an error says that a topic is not there (any more).
pub(super) fn is_gone(error: &KafkaError) -> bool {
    use RDKafkaErrorCode as Code;
    matches!(
        error.rdkafka_error_code(),
        Some(Code::UnknownTopicOrPartition | Code::UnknownTopic | Code::UnknownPartition | Code::UnknownTopicId)
    )
}

pub(super) fn error_of(error: KafkaError) -> LogError {
    match (&error, error.rdkafka_error_code()) {
        (KafkaError::AdminOp(code), _) => error_of_code(*code),
        (_, Some(code)) => error_of_code(code),
        (_, None) => LogError::Other(error.to_string()),
    }
}

pub(super) fn error_of_code(code: RDKafkaErrorCode) -> LogError {
    use RDKafkaErrorCode as Code;
    match code {
        Code::BrokerTransportFailure
        | Code::AllBrokersDown
        | Code::Resolve
        | Code::OperationTimedOut
        | Code::MessageTimedOut
        | Code::RequestTimedOut
        | Code::NetworkException
        | Code::BrokerNotAvailable
        | Code::LeaderNotAvailable
        | Code::NotEnoughReplicas
        | Code::NotEnoughReplicasAfterAppend
        | Code::QueueFull
        | Code::NotLeaderForPartition => LogError::Unreachable(code.to_string()),
        // Made a moment ago, or about to be.
        Code::UnknownTopic | Code::UnknownTopicOrPartition | Code::UnknownTopicId | Code::UnknownPartition => {
            LogError::Unreachable(format!("a topic or partition is not there yet: {code}"))
        }
        Code::Authentication
        | Code::SaslAuthenticationFailed
        | Code::TopicAuthorizationFailed
        | Code::GroupAuthorizationFailed
        | Code::ClusterAuthorizationFailed => LogError::Denied(code.to_string()),
        other => LogError::Other(other.to_string()),
    }
}
