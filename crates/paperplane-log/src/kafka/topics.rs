//! Which topics and partitions exist, and Kafka's errors in our words.

use super::KafkaSettings;
use crate::LogError;
use paperplane_core::{record::Place, topic::Topic};
use rdkafka::{
    consumer::{BaseConsumer, Consumer},
    error::{KafkaError, RDKafkaErrorCode},
};
use std::{collections::BTreeMap, time::Duration};

/// The partition count of each of `topics` that exists.
pub(super) fn counts(
    consumer: &BaseConsumer,
    settings: &KafkaSettings,
    topics: &[Topic],
    within: Duration,
) -> Result<BTreeMap<Topic, i32>, LogError> {
    let metadata = consumer.fetch_metadata(None, within).map_err(error_of)?;
    let count_of = |name: &str| {
        let topic = metadata.topics().iter().find(|topic| topic.name() == name && topic.error().is_none())?;
        i32::try_from(topic.partitions().len()).ok().filter(|count| *count > 0)
    };
    Ok(topics.iter().filter_map(|topic| Some((*topic, count_of(&topic.name(&settings.prefix))?))).collect())
}

/// All partitions of `topics` that exist.
pub(super) fn places(
    consumer: &BaseConsumer,
    settings: &KafkaSettings,
    topics: &[Topic],
    within: Duration,
) -> Result<Vec<Place>, LogError> {
    let counts = counts(consumer, settings, topics, within)?;
    Ok(counts
        .into_iter()
        .flat_map(|(topic, count)| (0..count).map(move |partition| Place { topic, partition }))
        .collect())
}

pub(super) fn error_of(error: KafkaError) -> LogError {
    match error.rdkafka_error_code() {
        Some(code) => error_of_code(code),
        None => LogError::Other(error.to_string()),
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
        Code::Authentication
        | Code::SaslAuthenticationFailed
        | Code::TopicAuthorizationFailed
        | Code::GroupAuthorizationFailed
        | Code::ClusterAuthorizationFailed => LogError::Denied(code.to_string()),
        other => LogError::Other(other.to_string()),
    }
}
