//! Following Kafka: one thread that polls, one bounded channel that it feeds.

use super::{ANSWER_WITHIN, KafkaSettings, topics};
use crate::{Follower, LogError, LogSignal};
use paperplane_core::{
    checkpoint::{Checkpoint, Position},
    limits::BATCH_RECORD_COUNT_MAX,
    record::{Place, StoredRecord},
    time::Timestamp,
    topic::Topic,
};
use rdkafka::{
    Message, Offset, TopicPartitionList,
    consumer::{BaseConsumer, Consumer},
    error::{KafkaError, RDKafkaErrorCode},
    message::{BorrowedMessage, Headers},
};
use std::{
    collections::{BTreeMap, BTreeSet},
    thread,
    time::{Duration, Instant},
};
use tokio::sync::mpsc;
use tokio_util::sync::CancellationToken;

/// Batches that wait for a slow reader; with the client's own queue this bounds the memory.
const WAITING_BATCH_COUNT: usize = 2;
const POLL: Duration = Duration::from_millis(100);
/// How often to look for topics that are missing, or whether a silent broker answers again.
const LOOK_EVERY: Duration = Duration::from_secs(1);
/// How often to look whether a topic has become shorter than what was read of it.
const COMPARE_EVERY: Duration = Duration::from_secs(10);
const LOOK_WITHIN: Duration = Duration::from_secs(5);

pub(super) fn start(settings: KafkaSettings, topics: Vec<Topic>, checkpoint: Checkpoint) -> Follower {
    let (signals, stop, follower) = Follower::channel(WAITING_BATCH_COUNT);
    let begun = thread::Builder::new().name("log-follower".into()).spawn(move || {
        match settings.consumer().create::<BaseConsumer>() {
            Ok(consumer) => Following::new(consumer, settings, topics, checkpoint, signals).run(&stop),
            Err(error) => tracing::error!(%error, "The log cannot be followed"),
        }
    });
    if let Err(error) = begun {
        tracing::error!(%error, "The log cannot be followed");
    }
    follower
}

/// Why following ends.
enum End {
    /// Nobody listens any more.
    Unheard,
    /// A topic is not the one that was read.
    Remade(Topic),
}

struct Following {
    consumer: BaseConsumer,
    settings: KafkaSettings,
    topics: Vec<Topic>,
    by_name: BTreeMap<String, Topic>,
    /// How far records have been told.
    checkpoint: Checkpoint,
    assigned: BTreeSet<Place>,
    /// Places whose last told record is being read again, to see whether it still stands there.
    verifying: BTreeMap<Place, Position>,
    signals: mpsc::Sender<LogSignal>,
    batch: Vec<StoredRecord>,
    broken: bool,
    caught_up_told: bool,
    looked_at: Option<Instant>,
    compared_at: Instant,
}

impl Following {
    fn new(
        consumer: BaseConsumer,
        settings: KafkaSettings,
        topics: Vec<Topic>,
        checkpoint: Checkpoint,
        signals: mpsc::Sender<LogSignal>,
    ) -> Self {
        let by_name = topics.iter().map(|topic| (topic.name(&settings.prefix), *topic)).collect();
        Self {
            consumer,
            settings,
            topics,
            by_name,
            checkpoint,
            assigned: BTreeSet::new(),
            verifying: BTreeMap::new(),
            signals,
            batch: Vec::new(),
            broken: false,
            caught_up_told: false,
            looked_at: None,
            compared_at: Instant::now(),
        }
    }

    fn run(mut self, stop: &CancellationToken) {
        while !stop.is_cancelled() {
            if let Err(End::Remade(topic)) = self.step() {
                // Nobody listening: then nobody needs to know.
                let _ = self.signals.blocking_send(LogSignal::Remade(topic));
                return;
            }
            if self.signals.is_closed() {
                return;
            }
        }
    }

    fn step(&mut self) -> Result<(), End> {
        self.look()?;
        let mut wait = POLL;
        while self.batch.len() < BATCH_RECORD_COUNT_MAX {
            let Some(polled) = self.consumer.poll(wait) else {
                break;
            };
            wait = Duration::ZERO;
            let heard = polled.map(|message| read(&message, &self.by_name));
            match heard {
                Ok(Some(record)) => self.hear(record)?,
                Ok(None) => {}
                Err(error) => self.trouble(&error)?,
            }
        }
        self.flush()?;
        self.catch_up()
    }

    fn tell(&self, signal: LogSignal) -> Result<(), End> {
        self.signals.blocking_send(signal).map_err(|_| End::Unheard)
    }

    fn flush(&mut self) -> Result<(), End> {
        if self.batch.is_empty() {
            return Ok(());
        }
        let batch = std::mem::take(&mut self.batch);
        self.tell(LogSignal::Records(batch))
    }

    fn hear(&mut self, record: StoredRecord) -> Result<(), End> {
        self.heal()?;
        if let Some(position) = self.verifying.remove(&record.place) {
            let same = record.offset == position.next - 1 && record.identity() == position.last;
            return if same { Ok(()) } else { Err(End::Remade(record.place.topic)) };
        }
        if record.offset >= self.checkpoint.next(record.place) {
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
        match error.rdkafka_error_code() {
            Some(Code::UnknownTopicOrPartition | Code::UnknownTopic | Code::UnknownPartition | Code::UnknownTopicId) => {
                // Deleted, and perhaps made anew: let go, look again, and verify before reading on.
                self.let_go()
            }
            Some(Code::OffsetOutOfRange | Code::AutoOffsetReset) => self.compare(),
            Some(Code::AllBrokersDown | Code::BrokerTransportFailure | Code::Resolve | Code::OperationTimedOut) => {
                self.break_off(&error.to_string())
            }
            Some(Code::Authentication | Code::SaslAuthenticationFailed | Code::TopicAuthorizationFailed) => {
                self.break_off(&error.to_string())
            }
            _ => {
                tracing::debug!(%error, "The follower has a hiccup");
                Ok(())
            }
        }
    }

    fn break_off(&mut self, reason: &str) -> Result<(), End> {
        self.caught_up_told = false;
        if self.broken {
            return Ok(());
        }
        self.broken = true;
        self.flush()?;
        self.tell(LogSignal::Broken(reason.to_owned()))
    }

    fn heal(&mut self) -> Result<(), End> {
        if !self.broken {
            return Ok(());
        }
        self.broken = false;
        self.tell(LogSignal::Healed)
    }

    fn let_go(&mut self) -> Result<(), End> {
        self.flush()?;
        // Unassigning what is not assigned is harmless.
        let _ = self.consumer.unassign();
        self.assigned.clear();
        self.verifying.clear();
        self.caught_up_told = false;
        self.looked_at = None;
        thread::sleep(POLL);
        Ok(())
    }

    /// Looks for partitions that are not followed yet, while some are missing or the log does not answer.
    fn look(&mut self) -> Result<(), End> {
        let missing = self.topics.iter().any(|topic| !self.assigned.iter().any(|place| place.topic == *topic));
        let due = self.looked_at.is_none_or(|at| at.elapsed() >= LOOK_EVERY);
        if !due || !(missing || self.broken) {
            return self.compare_sometimes();
        }
        self.looked_at = Some(Instant::now());
        match topics::places(&self.consumer, &self.settings, &self.topics, LOOK_WITHIN) {
            Ok(places) => {
                self.heal()?;
                self.assign(&places)
            }
            Err(error) => self.break_off(&error.to_string()),
        }
    }

    fn assign(&mut self, places: &[Place]) -> Result<(), End> {
        let new: Vec<_> = places.iter().copied().filter(|place| !self.assigned.contains(place)).collect();
        if new.is_empty() {
            return Ok(());
        }
        let mut list = TopicPartitionList::new();
        for place in &new {
            let position = self.checkpoint.positions.get(place).filter(|position| position.next > 0).cloned();
            let from = position.as_ref().map_or(0, |position| position.next - 1);
            let name = place.topic.name(&self.settings.prefix);
            if list.add_partition_offset(&name, place.partition, Offset::Offset(from)).is_err() {
                continue;
            }
            if let Some(position) = position {
                self.verifying.insert(*place, position);
            }
        }
        match self.consumer.incremental_assign(&list) {
            Ok(()) => {
                self.assigned.extend(new);
                self.caught_up_told = false;
                Ok(())
            }
            Err(error) => self.break_off(&error.to_string()),
        }
    }

    fn compare_sometimes(&mut self) -> Result<(), End> {
        if self.compared_at.elapsed() >= COMPARE_EVERY { self.compare() } else { Ok(()) }
    }

    /// A topic that ends before what was read of it, or begins after it, is another one.
    fn compare(&mut self) -> Result<(), End> {
        self.compared_at = Instant::now();
        for (place, position) in self.checkpoint.positions.clone() {
            let name = place.topic.name(&self.settings.prefix);
            match self.consumer.fetch_watermarks(&name, place.partition, LOOK_WITHIN) {
                Ok((low, high)) if high < position.next || low > position.next => return Err(End::Remade(place.topic)),
                Ok(_) => {}
                Err(error) if error.rdkafka_error_code().is_some_and(is_gone) => return self.let_go(),
                Err(error) => return self.break_off(&error.to_string()),
            }
        }
        Ok(())
    }

    /// Tells, once after each start and each break, that everything has been told.
    fn catch_up(&mut self) -> Result<(), End> {
        if self.caught_up_told || self.broken || !self.batch.is_empty() {
            return Ok(());
        }
        for place in self.assigned.clone() {
            let name = place.topic.name(&self.settings.prefix);
            match self.consumer.fetch_watermarks(&name, place.partition, LOOK_WITHIN) {
                Ok((_, high)) if self.checkpoint.next(place) > high => return Err(End::Remade(place.topic)),
                Ok((_, high)) if self.checkpoint.next(place) < high || self.verifying.contains_key(&place) => return Ok(()),
                Ok(_) => {}
                Err(error) if error.rdkafka_error_code().is_some_and(is_gone) => return self.let_go(),
                Err(error) => return self.break_off(&error.to_string()),
            }
        }
        self.caught_up_told = true;
        self.tell(LogSignal::CaughtUp)
    }
}

fn is_gone(code: RDKafkaErrorCode) -> bool {
    matches!(
        code,
        RDKafkaErrorCode::UnknownTopicOrPartition | RDKafkaErrorCode::UnknownTopic | RDKafkaErrorCode::UnknownPartition
    )
}

/// A record in our words; `None` for a topic that nobody asked for.
fn read(message: &BorrowedMessage<'_>, by_name: &BTreeMap<String, Topic>) -> Option<StoredRecord> {
    let topic = *by_name.get(message.topic())?;
    let headers = message.headers().map(|headers| {
        let owned = |header: rdkafka::message::Header<'_, &[u8]>| {
            (header.key.to_owned(), header.value.unwrap_or_default().to_vec())
        };
        headers.iter().map(owned).collect()
    });
    Some(StoredRecord {
        place: Place { topic, partition: message.partition() },
        offset: message.offset(),
        appended_at: Timestamp(message.timestamp().to_millis().unwrap_or_default()),
        key: message.key().unwrap_or_default().to_vec(),
        headers: headers.unwrap_or_default(),
        value: message.payload().unwrap_or_default().to_vec(),
    })
}

/// The record with the lowest offset of a place.
pub(super) fn first(
    consumer: &BaseConsumer,
    settings: &KafkaSettings,
    place: Place,
) -> Result<Option<StoredRecord>, LogError> {
    let counts = topics::counts(consumer, settings, &[place.topic], ANSWER_WITHIN)?;
    if !counts.contains_key(&place.topic) {
        return Ok(None);
    }
    let name = place.topic.name(&settings.prefix);
    let (low, high) = consumer.fetch_watermarks(&name, place.partition, ANSWER_WITHIN).map_err(topics::error_of)?;
    if low >= high {
        return Ok(None);
    }
    let mut list = TopicPartitionList::new();
    list.add_partition_offset(&name, place.partition, Offset::Offset(low)).map_err(topics::error_of)?;
    consumer.assign(&list).map_err(topics::error_of)?;
    let by_name = BTreeMap::from([(name, place.topic)]);
    let begun = Instant::now();
    while begun.elapsed() < ANSWER_WITHIN {
        if let Some(Ok(message)) = consumer.poll(POLL) {
            return Ok(read(&message, &by_name));
        }
    }
    Err(LogError::Unreachable("the first record was not answered in time".into()))
}
