//! Ownership of work: a consumer group over the duties, of which nothing is read and nothing committed.

use super::{KafkaSettings, client};
use paperplane_core::topic::Topic;
use rdkafka::{
    ClientContext, TopicPartitionList,
    config::FromClientConfigAndContext,
    consumer::{BaseConsumer, Consumer, ConsumerContext, Rebalance},
    error::KafkaError,
};
use std::{collections::BTreeSet, thread, time::Duration};
use tokio::sync::watch;

const POLL: Duration = Duration::from_millis(250);

struct Owner {
    owned: watch::Sender<BTreeSet<i32>>,
}

impl ClientContext for Owner {
    fn error(&self, error: KafkaError, reason: &str) {
        client::said(&error, reason);
    }
}

impl ConsumerContext for Owner {
    fn pre_rebalance(&self, _consumer: &BaseConsumer<Self>, rebalance: &Rebalance<'_>) {
        // Work stops before somebody else may begin it.
        if let Rebalance::Revoke(gone) = rebalance {
            let gone = partitions(gone);
            self.owned.send_modify(|owned| owned.retain(|partition| !gone.contains(partition)));
        }
    }

    fn post_rebalance(&self, _consumer: &BaseConsumer<Self>, rebalance: &Rebalance<'_>) {
        match rebalance {
            Rebalance::Assign(new) => self.owned.send_modify(|owned| owned.extend(partitions(new))),
            Rebalance::Error(_) => self.owned.send_modify(BTreeSet::clear),
            Rebalance::Revoke(_) => {}
        }
    }
}

fn partitions(list: &TopicPartitionList) -> BTreeSet<i32> {
    list.elements().iter().map(rdkafka::topic_partition_list::TopicPartitionListElem::partition).collect()
}

/// Joins the group `role` and reports which duties this node owns, until the receiver is dropped.
pub(super) fn start(settings: &KafkaSettings, role: &str) -> watch::Receiver<BTreeSet<i32>> {
    let (owned, receiver) = watch::channel(BTreeSet::new());
    let mut config = settings.consumer();
    config
        .set("group.id", role)
        .set("auto.offset.reset", "latest")
        .set("session.timeout.ms", "10000")
        .set("heartbeat.interval.ms", "1000")
        .set("partition.assignment.strategy", "roundrobin");
    let topic = Topic::Duties.name(&settings.prefix);
    let begun = thread::Builder::new().name("log-duties".into()).spawn(move || {
        let watched = owned.clone();
        match BaseConsumer::from_config_and_context(&config, Owner { owned }) {
            Ok(consumer) => hold(&consumer, &topic, &watched),
            Err(error) => tracing::error!(%error, "Duties cannot be owned"),
        }
    });
    if let Err(error) = begun {
        tracing::error!(%error, "Duties cannot be owned");
    }
    receiver
}

fn hold(consumer: &BaseConsumer<Owner>, topic: &str, watched: &watch::Sender<BTreeSet<i32>>) {
    if let Err(error) = consumer.subscribe(&[topic]) {
        tracing::error!(%error, "Duties cannot be owned");
        return;
    }
    while !watched.is_closed() {
        if let Some(Err(error)) = consumer.poll(POLL) {
            tracing::debug!(%error, "The group of owners has a hiccup");
        }
    }
    consumer.unsubscribe();
}
