//! Counters of the gate, and the measures of the node beside them.

use paperplane_engine::{Deliveries, Measures};
use prometheus_client::{
    encoding::EncodeLabelSet,
    metrics::{counter::Counter, family::Family, gauge::Gauge, info::Info},
    registry::{Registry, Unit},
};

/// The outcome of a webhook.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// Read and recorded.
    Taken,
    /// Genuine and not understood: recorded as a dead letter.
    DeadLetter,
    /// Refused for its signature.
    Refused,
    /// For a provider without an account here.
    NoAccount,
    /// Too large, or broken off.
    Body,
    /// Not recorded, since the log did not acknowledge it.
    NotRecorded,
}

impl Outcome {
    const ALL: [Self; 6] =
        [Self::Taken, Self::DeadLetter, Self::Refused, Self::NoAccount, Self::Body, Self::NotRecorded];

    const fn name(self) -> &'static str {
        match self {
            Self::Taken => "taken",
            Self::DeadLetter => "dead_letter",
            Self::Refused => "refused",
            Self::NoAccount => "no_account",
            Self::Body => "unreadable_body",
            Self::NotRecorded => "not_recorded",
        }
    }
}

#[derive(Clone, Debug, Hash, PartialEq, Eq, EncodeLabelSet)]
struct WebhookLabels {
    provider: &'static str,
    outcome: &'static str,
}

#[derive(Clone, Debug, Hash, PartialEq, Eq, EncodeLabelSet)]
struct OutcomeLabels {
    outcome: &'static str,
}

#[derive(Clone, Debug, Hash, PartialEq, Eq, EncodeLabelSet)]
struct TopicLabels {
    topic: String,
}

/// Counts of the gate itself since the start.
#[derive(Debug, Default)]
pub(crate) struct Metrics {
    webhooks: Family<WebhookLabels, Counter>,
}

impl Metrics {
    /// Counts a webhook.
    pub(crate) fn webhook(&self, provider: &'static str, outcome: Outcome) {
        self.counter(provider, outcome).inc();
    }

    fn counter(&self, provider: &'static str, outcome: Outcome) -> Counter {
        self.webhooks.get_or_create_owned(&WebhookLabels { provider, outcome: outcome.name() })
    }

    /// The measures of the moment. Every series is there from the start, so that a first event is a rise from zero.
    pub(super) fn registry(&self, measures: Measures, providers: impl IntoIterator<Item = &'static str>) -> Registry {
        for provider in providers {
            Outcome::ALL.into_iter().for_each(|outcome| drop(self.counter(provider, outcome)));
        }
        let mut registry = Registry::default();
        let version = Info::new([("version", env!("CARGO_PKG_VERSION"))]);
        registry.register("paperplane_build", "The version that runs", version);
        registry.register("paperplane_webhooks", "Webhooks since the start, by outcome", self.webhooks.clone());
        registry.register(
            "paperplane_deliveries",
            "Messages handed to providers since the start, by outcome",
            deliveries(measures.deliveries),
        );
        if let Some(lag) = measures.lag {
            let records = Family::<TopicLabels, Gauge>::default();
            for (topic, behind) in lag {
                records.get_or_create(&TopicLabels { topic }).set(number(behind));
            }
            registry.register("paperplane_fold_lag_records", "Records of a topic that are not folded yet", records);
        }
        let mut gauge = |name: &str, help: &str, value: i64| {
            let gauge: Gauge = Gauge::default();
            gauge.set(value);
            registry.register(name, help, gauge);
        };
        gauge("paperplane_log_reachable", "1 while the log answers", measures.log_reachable.into());
        gauge("paperplane_caught_up", "1 while the replica has read the whole log", measures.caught_up.into());
        gauge("paperplane_outbox_events", "Events that only this device knows yet", measures.outbox.into());
        gauge("paperplane_dead_letters", "Unreadable webhooks that nobody settled", measures.dead_letters.into());
        gauge("paperplane_unreadable_records", "Records of the log that cannot be read", measures.unreadable.into());
        if let Some(blobs) = measures.blobs {
            gauge("paperplane_blobs", "Files kept here", number(blobs.count));
            gauge("paperplane_blobs_bytes", "Bytes of the files kept here", number(blobs.bytes));
        }
        if let Some(memory) = memory_stats::memory_stats() {
            let resident = Gauge::<i64>::default();
            resident.set(i64::try_from(memory.physical_mem).unwrap_or(i64::MAX));
            registry.register_with_unit("process_resident_memory", "Memory of the process", Unit::Bytes, resident);
        }
        registry
    }
}

fn deliveries(counts: Deliveries) -> Family<OutcomeLabels, Counter> {
    let Deliveries { accepted, deferred, refused, unanswered } = counts;
    let family = Family::<OutcomeLabels, Counter>::default();
    let outcomes = [("accepted", accepted), ("deferred", deferred), ("refused", refused), ("unanswered", unanswered)];
    for (outcome, count) in outcomes {
        family.get_or_create(&OutcomeLabels { outcome }).inc_by(count);
    }
    family
}

fn number(count: u64) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}
