//! Making the topics, and saying in plain words where a topic is not as we need it.

use super::{ANSWER_WITHIN, KafkaSettings, topics};
use crate::{LogError, Prepared};
use paperplane_core::topic::Topic;
use rdkafka::{
    admin::{AdminClient, AdminOptions, ConfigResource, NewTopic, ResourceSpecifier, TopicReplication},
    client::DefaultClientContext,
    consumer::{BaseConsumer, Consumer},
    error::RDKafkaErrorCode,
};
use std::collections::BTreeMap;

/// Replicas that a new topic gets where there are brokers enough.
const REPLICAS: usize = 3;

pub(super) async fn prepare(
    settings: &KafkaSettings,
    wanted: &[Topic],
    channel_partition_count: i32,
) -> Result<Prepared, LogError> {
    let (mut counts, broker_count) = look(settings, wanted).await?;
    let missing: Vec<_> = wanted.iter().copied().filter(|topic| !counts.contains_key(topic)).collect();
    let admin: AdminClient<DefaultClientContext> =
        settings.client().create().map_err(|error| LogError::Other(error.to_string()))?;
    if !missing.is_empty() {
        make(&admin, settings, &missing, channel_partition_count, broker_count).await?;
        // Somebody may have made them at the same moment, with counts of their own.
        for topic in missing {
            counts.insert(topic, topic.partition_count(channel_partition_count));
        }
        if let Ok((seen, _)) = look(settings, wanted).await {
            counts.extend(seen);
        }
    }
    let notices = check(&admin, settings, wanted, broker_count).await?;
    Ok(Prepared { partition_counts: counts, notices })
}

async fn look(settings: &KafkaSettings, wanted: &[Topic]) -> Result<(BTreeMap<Topic, i32>, usize), LogError> {
    let (settings, wanted) = (settings.clone(), wanted.to_vec());
    let looked = tokio::task::spawn_blocking(move || {
        let consumer: BaseConsumer = settings.consumer().create().map_err(|error| LogError::Other(error.to_string()))?;
        let counts = topics::counts(&consumer, &settings, &wanted, ANSWER_WITHIN)?;
        let brokers = consumer.fetch_metadata(None, ANSWER_WITHIN).map_err(topics::error_of)?.brokers().len();
        Ok((counts, brokers))
    });
    looked.await.map_err(|error| LogError::Other(error.to_string()))?
}

async fn make(
    admin: &AdminClient<DefaultClientContext>,
    settings: &KafkaSettings,
    missing: &[Topic],
    channel_partition_count: i32,
    broker_count: usize,
) -> Result<(), LogError> {
    let replicas = i32::try_from(REPLICAS.min(broker_count.max(1))).unwrap_or(1);
    let names: Vec<_> = missing.iter().map(|topic| (topic.name(&settings.prefix), *topic)).collect();
    let new: Vec<_> = names
        .iter()
        .map(|(name, topic)| {
            NewTopic::new(name, topic.partition_count(channel_partition_count), TopicReplication::Fixed(replicas))
                .set("retention.ms", "-1")
                .set("message.timestamp.type", "LogAppendTime")
        })
        .collect();
    let options = AdminOptions::new().operation_timeout(Some(ANSWER_WITHIN));
    for made in admin.create_topics(&new, &options).await.map_err(topics::error_of)? {
        match made {
            Ok(_) | Err((_, RDKafkaErrorCode::TopicAlreadyExists)) => {}
            Err((_, code)) => return Err(topics::error_of_code(code)),
        }
    }
    Ok(())
}

async fn check(
    admin: &AdminClient<DefaultClientContext>,
    settings: &KafkaSettings,
    wanted: &[Topic],
    broker_count: usize,
) -> Result<Vec<String>, LogError> {
    let names: Vec<_> = wanted.iter().filter(|topic| **topic != Topic::Duties).map(|t| t.name(&settings.prefix)).collect();
    let resources: Vec<_> = names.iter().map(|name| ResourceSpecifier::Topic(name)).collect();
    let described = admin.describe_configs(&resources, &AdminOptions::new()).await.map_err(topics::error_of)?;
    let mut notices: Vec<String> = Vec::new();
    for (name, config) in names.iter().zip(described) {
        // Who may not look at settings may still read and write.
        if let Ok(config) = config {
            notices.extend(notices_of(name, &config, broker_count));
        }
    }
    Ok(notices)
}

fn notices_of(name: &str, config: &ConfigResource, broker_count: usize) -> Vec<String> {
    let value = |key: &str| config.get(key).and_then(|entry| entry.value.as_deref()).unwrap_or_default().to_owned();
    let mut notices = Vec::new();
    if !matches!(value("retention.ms").as_str(), "-1" | "") {
        notices.push(format!("The topic {name} forgets old records (retention.ms). Set it to -1, or history will be lost."));
    }
    if value("message.timestamp.type") == "CreateTime" {
        notices.push(format!(
            "The topic {name} keeps the writer's time instead of its own (message.timestamp.type). Set it to LogAppendTime, or messages may stand in a wrong order."
        ));
    }
    if value("unclean.leader.election.enable") == "true" {
        notices.push(format!("The topic {name} may lose acknowledged records (unclean.leader.election.enable). Set it to false."));
    }
    if broker_count >= REPLICAS && value("min.insync.replicas") == "1" {
        notices.push(format!("The topic {name} acknowledges with one copy (min.insync.replicas). Set it to 2, so that a broken disk loses nothing."));
    }
    notices
}
