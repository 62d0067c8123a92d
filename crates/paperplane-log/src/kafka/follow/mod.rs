//! Following Kafka: one thread that polls, one bounded channel that it feeds.
//!
//! `topic_partitions.rs` decides what is followed; here records and errors become signals. A slow reader fills the
//! channel, then the thread waits, then the client's own queue fills and the broker is asked for no more: memory is
//! bounded at each step.

mod topic_partitions;

use super::{
    KafkaSettings,
    client::{Reader, Said},
    read::read,
    topics,
};
use crate::{Follower, LogSignal};
use paperplane_core::{
    checkpoint::{Checkpoint, Position},
    limits::BATCH_RECORD_COUNT_MAX,
    record::{StoredRecord, TopicPartition},
    topic::Topic,
};
use rdkafka::error::{KafkaError, RDKafkaErrorCode};
use std::{
    collections::{BTreeMap, BTreeSet},
    thread,
    time::{Duration, Instant},
};
use tokio::sync::mpsc;
use tokio_util::sync::CancellationToken;

/// Batches that wait for a slow reader; with the client's own queue this bounds the memory.
const WAITING_BATCH_COUNT: usize = 1;
/// The time to wait for a first record before looking after other things.
const POLL: Duration = Duration::from_millis(100);
/// The records in one poll from which on more are expected to be on the way.
const BURST_MIN: usize = 4;
/// The time for which records are collected in a burst: a transaction for a few costs nearly as much as one for a
/// hundred. A record that comes alone does not wait; the first one after a burst still does.
const LINGER: Duration = Duration::from_millis(50);

pub(super) fn start(settings: KafkaSettings, topics: Vec<Topic>, checkpoint: Checkpoint) -> Follower {
    let (signals, stop, follower) = Follower::channel(WAITING_BATCH_COUNT);
    let begun = thread::Builder::new().name("log-follower".into()).spawn(move || {
        match settings.consumer().create_with_context::<_, Reader>(Said) {
            Ok(consumer) => Following::new(consumer, settings, topics, checkpoint, signals).run(&stop),
            Err(error) => tracing::error!(%error, "The log cannot be followed"),
        }
    });
    if let Err(error) = begun {
        tracing::error!(%error, "The log cannot be followed");
    }
    follower
}

/// The reason for which following ends.
enum End {
    /// The receiver is gone.
    ReceiverGone,
    /// A topic is not the one that was read.
    Remade(Topic),
}

/// Distance to the end of the log.
enum Nearness {
    /// The partitions are not known, since the start or the last break.
    Unknown,
    /// They are known and assigned; where they end is not.
    Assigned,
    /// The end is reported once each partition has been read up to here.
    Reading(BTreeMap<TopicPartition, i64>),
    /// The end has been reported.
    Reported,
}

struct Following {
    consumer: Reader,
    settings: KafkaSettings,
    topics: Vec<Topic>,
    by_name: BTreeMap<String, Topic>,
    /// Offsets up to which records have been sent to the receiver.
    checkpoint: Checkpoint,
    assigned: BTreeSet<TopicPartition>,
    /// Partitions whose last sent record is being read again, to see whether it still stands there.
    verifying: BTreeMap<TopicPartition, Position>,
    nearness: Nearness,
    signals: mpsc::Sender<LogSignal>,
    batch: Vec<StoredRecord>,
    /// True if the last records came in a burst.
    in_burst: bool,
    broken: bool,
    looked_at: Option<Instant>,
}

impl Following {
    fn new(
        consumer: Reader,
        settings: KafkaSettings,
        topics: Vec<Topic>,
        mut checkpoint: Checkpoint,
        signals: mpsc::Sender<LogSignal>,
    ) -> Self {
        let by_name = topics.iter().map(|topic| (topic.name(&settings.prefix), *topic)).collect();
        checkpoint
            .positions
            .retain(|topic_partition, position| topics.contains(&topic_partition.topic) && position.next > 0);
        Self {
            consumer,
            settings,
            topics,
            by_name,
            checkpoint,
            assigned: BTreeSet::new(),
            verifying: BTreeMap::new(),
            nearness: Nearness::Unknown,
            signals,
            batch: Vec::new(),
            in_burst: false,
            broken: false,
            looked_at: None,
        }
    }

    fn run(mut self, stop: &CancellationToken) {
        while !stop.is_cancelled() {
            match self.step() {
                Ok(()) => {}
                Err(End::ReceiverGone) => return,
                Err(End::Remade(topic)) => {
                    // Nobody listening: then nobody needs to know.
                    let _ = self.signals.blocking_send(LogSignal::Remade(topic));
                    return;
                }
            }
        }
    }

    fn step(&mut self) -> Result<(), End> {
        self.look_if_due()?;
        // Who reads history has a queue that is never empty for long.
        let mut lingers = self.in_burst && matches!(self.nearness, Nearness::Reported);
        let mut wait = POLL;
        while self.batch.len() < BATCH_RECORD_COUNT_MAX {
            let Some(polled) = self.consumer.poll(wait) else {
                if self.batch.is_empty() || !std::mem::take(&mut lingers) {
                    break;
                }
                thread::sleep(LINGER);
                continue;
            };
            wait = Duration::ZERO;
            let record = polled.map(|message| read(&message, &self.by_name));
            match record {
                Ok(Some(record)) => self.receive(record)?,
                Ok(None) => {}
                Err(error) => self.trouble(&error)?,
            }
        }
        self.flush()?;
        self.report_end()
    }

    fn send(&self, signal: LogSignal) -> Result<(), End> {
        self.signals.blocking_send(signal).map_err(|_| End::ReceiverGone)
    }

    fn flush(&mut self) -> Result<(), End> {
        self.in_burst = self.batch.len() >= BURST_MIN;
        if self.batch.is_empty() {
            return Ok(());
        }
        let batch = std::mem::take(&mut self.batch);
        self.send(LogSignal::Records(batch))
    }

    fn receive(&mut self, record: StoredRecord) -> Result<(), End> {
        self.heal()?;
        if let Some(position) = self.verifying.remove(&record.topic_partition) {
            let same = record.offset == position.next - 1 && record.identity() == position.last;
            return if same { Ok(()) } else { Err(End::Remade(record.topic_partition.topic)) };
        }
        if record.offset >= self.checkpoint.next(record.topic_partition) {
            self.checkpoint.advance(&record);
            self.batch.push(record);
        }
        Ok(())
    }

    fn trouble(&mut self, error: &KafkaError) -> Result<(), End> {
        use RDKafkaErrorCode as Code;
        if let KafkaError::PartitionEOF(_) = error {
            return self.heal();
        }
        if topics::is_gone(error) {
            return self.let_go();
        }
        match error.rdkafka_error_code() {
            Some(Code::OffsetOutOfRange | Code::AutoOffsetReset) => {
                self.compare()?;
                // No topic is too short: the client has stopped reading there all the same, so begin there again.
                self.let_go()
            }
            // A connection ends now and then, idle or not: ask before alarming anybody.
            Some(Code::BrokerTransportFailure | Code::AllBrokersDown | Code::Resolve | Code::OperationTimedOut) => {
                if !self.broken {
                    self.looked_at = None;
                }
                Ok(())
            }
            Some(Code::Authentication | Code::SaslAuthenticationFailed | Code::TopicAuthorizationFailed) => {
                self.break_off(&error.to_string())
            }
            _ => {
                tracing::warn!(%error, "A hiccup while following the log");
                Ok(())
            }
        }
    }

    fn break_off(&mut self, reason: &str) -> Result<(), End> {
        self.nearness = Nearness::Unknown;
        if self.broken {
            return Ok(());
        }
        self.broken = true;
        self.flush()?;
        self.send(LogSignal::Broken(reason.to_owned()))
    }

    fn heal(&mut self) -> Result<(), End> {
        if !self.broken {
            return Ok(());
        }
        self.broken = false;
        if self.looked_at.is_some_and(|at| at.elapsed() > POLL) {
            // What happened meanwhile: look at once.
            self.looked_at = None;
        }
        self.send(LogSignal::Healed)
    }
}
