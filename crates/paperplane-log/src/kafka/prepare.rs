//! Making the topics, and saying in plain words where a topic is not as we need it.

use super::{
    KafkaSettings,
    asking::{ANSWER_WITHIN, ask, unusable},
    client::Reader,
    topics::{self, Seen},
};
use crate::{LogError, Prepared};
use paperplane_core::topic::Topic;
use rdkafka::{
    admin::{AdminClient, AdminOptions, ConfigResource, NewTopic, ResourceSpecifier, TopicReplication},
    client::DefaultClientContext,
    consumer::Consumer,
    error::RDKafkaErrorCode,
};
use std::{collections::BTreeMap, sync::Arc};

/// Replicas that a new topic gets where there are brokers enough.
const REPLICA_COUNT: usize = 3;
/// The number of replicas that must have a record before it is acknowledged: one may be lost or away.
const MIN_INSYNC_COUNT: usize = 2;

pub(super) async fn prepare(
    settings: &KafkaSettings,
    consumer: Arc<Reader>,
    wanted: &[Topic],
    channel_partition_count: i32,
) -> Result<Prepared, LogError> {
    let (mut seen, broker_count) = look(settings, &consumer, wanted).await?;
    let missing: Vec<_> = wanted.iter().copied().filter(|topic| !seen.contains_key(topic)).collect();
    let admin: AdminClient<DefaultClientContext> = settings.client().create().map_err(unusable)?;
    if !missing.is_empty() {
        let replica_count = REPLICA_COUNT.min(broker_count.max(1));
        make(&admin, settings, &missing, channel_partition_count, replica_count).await?;
        // Somebody may have made them at the same moment, with counts of their own; a broker may not know of them yet.
        let made =
            |topic: &Topic| Seen { partition_count: topic.partition_count(channel_partition_count), replica_count };
        seen.extend(missing.iter().map(|topic| (*topic, made(topic))));
        seen.extend(look(settings, &consumer, wanted).await?.0);
    }
    let mut notices = check(&admin, settings, &seen).await?;
    notices.extend(notice_of_single_copies(&seen));
    let partition_counts = seen.into_iter().map(|(topic, seen)| (topic, seen.partition_count)).collect();
    Ok(Prepared { partition_counts, notices })
}

/// Lists the topics and counts the brokers.
async fn look(
    settings: &KafkaSettings,
    consumer: &Arc<Reader>,
    wanted: &[Topic],
) -> Result<(BTreeMap<Topic, Seen>, usize), LogError> {
    let (settings, consumer, wanted) = (settings.clone(), Arc::clone(consumer), wanted.to_vec());
    ask(move || {
        let seen = topics::seen(&consumer, &settings, &wanted, ANSWER_WITHIN)?;
        let brokers = consumer.fetch_metadata(None, ANSWER_WITHIN).map_err(topics::error_of)?.brokers().len();
        Ok((seen, brokers))
    })
    .await
}

async fn make(
    admin: &AdminClient<DefaultClientContext>,
    settings: &KafkaSettings,
    missing: &[Topic],
    channel_partition_count: i32,
    replica_count: usize,
) -> Result<(), LogError> {
    let replicas = i32::try_from(replica_count).unwrap_or(1);
    let names: Vec<_> = missing.iter().map(|topic| (topic.name(&settings.prefix), *topic)).collect();
    let retentions: Vec<String> = missing.iter().map(|topic| topic.retention_ms().unwrap_or(-1).to_string()).collect();
    let new: Vec<_> = names
        .iter()
        .zip(&retentions)
        .map(|((name, topic), retention)| {
            let partitions = topic.partition_count(channel_partition_count);
            let new = NewTopic::new(name, partitions, TopicReplication::Fixed(replicas))
                .set("retention.ms", retention)
                .set("message.timestamp.type", "LogAppendTime");
            if replica_count > MIN_INSYNC_COUNT { new.set("min.insync.replicas", "2") } else { new }
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
    seen: &BTreeMap<Topic, Seen>,
) -> Result<Vec<String>, LogError> {
    // Nothing is kept in the duties.
    let kept: Vec<_> = seen.iter().filter(|(topic, _)| **topic != Topic::Duties).collect();
    if kept.is_empty() {
        return Ok(Vec::new());
    }
    let names: Vec<_> = kept.iter().map(|(topic, _)| topic.name(&settings.prefix)).collect();
    let resources: Vec<_> = names.iter().map(|name| ResourceSpecifier::Topic(name)).collect();
    let options = AdminOptions::new().request_timeout(Some(ANSWER_WITHIN));
    let described = admin.describe_configs(&resources, &options).await.map_err(topics::error_of)?;
    let mut notices = Vec::new();
    for ((name, (topic, seen)), config) in names.iter().zip(kept).zip(described) {
        // Who may not look at settings may still read and write.
        if let Ok(config) = config {
            notices.extend(notices_of(name, topic.retention_ms(), &config, seen.replica_count));
        }
    }
    Ok(notices)
}

fn notices_of(name: &str, retention_ms: Option<i64>, config: &ConfigResource, replica_count: usize) -> Vec<String> {
    let value = |key: &str| config.get(key).and_then(|entry| entry.value.as_deref()).unwrap_or_default();
    let mut notices = Vec::new();
    let keeps_long_enough = |key: &str| {
        let is_enough = |ms: i64| key == "retention.ms" && retention_ms.is_some_and(|needed| ms >= needed);
        matches!(value(key), "-1" | "") || value(key).parse().is_ok_and(is_enough)
    };
    for key in ["retention.ms", "retention.bytes"] {
        if !keeps_long_enough(key) {
            notices
                .push(format!("The topic {name} forgets old records ({key}). Set it to -1, or history will be lost."));
        }
    }
    if value("cleanup.policy").contains("compact") {
        notices.push(format!(
            "The topic {name} keeps only the newest record of each person (cleanup.policy). Set it to delete, or history will be lost."
        ));
    }
    if value("message.timestamp.type") == "CreateTime" {
        notices.push(format!(
            "The topic {name} keeps the writer's time instead of its own (message.timestamp.type). Set it to LogAppendTime, or messages may stand in a wrong order."
        ));
    }
    if value("unclean.leader.election.enable") == "true" {
        notices.push(format!(
            "The topic {name} may lose acknowledged records (unclean.leader.election.enable). Set it to false."
        ));
    }
    let Ok(needed) = value("min.insync.replicas").parse::<usize>() else {
        return notices;
    };
    if replica_count > MIN_INSYNC_COUNT && needed < MIN_INSYNC_COUNT {
        notices.push(format!(
            "The topic {name} acknowledges with one copy (min.insync.replicas). Set it to 2, so that a broken disk loses nothing."
        ));
    }
    if replica_count > 1 && needed >= replica_count {
        notices.push(format!(
            "The topic {name} takes nothing while one of its {replica_count} brokers is away (min.insync.replicas). Set it to {}.",
            replica_count - 1
        ));
    }
    notices
}

/// One sentence for all topics that have one copy: with one broker that is all of them.
fn notice_of_single_copies(seen: &BTreeMap<Topic, Seen>) -> Option<String> {
    let single = seen.iter().any(|(topic, seen)| *topic != Topic::Duties && seen.replica_count == 1);
    single.then(|| {
        "The log has one copy of its records: it survives a crash of Kafka, not of the disk or the power. \
         Three brokers, and topics with three replicas, make it safe."
            .to_owned()
    })
}
