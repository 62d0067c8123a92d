//! A log that can be opened again, emptied, and followed to its end.

use paperplane_core::{
    channel::Channel,
    checkpoint::Checkpoint,
    record::{Record, StoredRecord},
    time::Timestamp,
    topic::Topic,
};
use paperplane_log::{EventLog, Follower, KafkaLog, KafkaSettings, LocalLog, LogSignal};
use paperplane_testkit::{
    broker::Broker,
    storm::{Dice, Line, Link, SharedLog, Trace},
};
use rdkafka::{
    admin::{AdminClient, AdminOptions},
    client::DefaultClientContext,
    config::ClientConfig,
};
use std::{
    path::Path,
    sync::{Arc, Weak},
    time::Duration,
};
use tempfile::TempDir;
use tokio::sync::Mutex;

/// The topics of the cases: one with one partition, two with six.
pub const TOPICS: [Topic; 3] =
    [Topic::Workspace, Topic::Inbound(Channel::WHATSAPP), Topic::Outbound(Channel::WHATSAPP)];
pub const INBOUND: Topic = Topic::Inbound(Channel::WHATSAPP);
pub const PARTITIONS: i32 = 6;
/// For anything that is waited for: a loaded machine gets this long.
pub const LIMIT: Duration = Duration::from_secs(60);

/// The broker that the cases share, each under a prefix of its own. It ends with the last of them.
static BROKER: Mutex<Weak<Broker>> = Mutex::const_new(Weak::new());

enum Kind {
    Local { folder: TempDir },
    Shared { log: Arc<SharedLog> },
    Kafka { settings: KafkaSettings, _broker: Arc<Broker> },
}

pub struct OpenedLog {
    kind: Kind,
    log: Arc<dyn EventLog>,
}

impl OpenedLog {
    pub fn local() -> Self {
        let folder = tempfile::tempdir().unwrap();
        Self { log: local_log(folder.path()), kind: Kind::Local { folder } }
    }

    pub fn shared() -> Self {
        let (trace, dice) = (Arc::new(Trace::new()), Dice::new(1, "groups"));
        let log = SharedLog::new(Arc::new(|| Timestamp(1_000)), trace, dice);
        Self { log: line_to(&log), kind: Kind::Shared { log } }
    }

    pub async fn kafka(case: &str) -> Option<Self> {
        let broker = shared_broker().await?;
        let settings = KafkaSettings { prefix: format!("{case}_"), ..broker.settings() };
        Some(Self { log: kafka_log(&settings), kind: Kind::Kafka { settings, _broker: broker } })
    }

    pub fn log(&self) -> Arc<dyn EventLog> {
        Arc::clone(&self.log)
    }

    /// The settings of the broker under this case's prefix.
    pub fn settings(&self) -> &KafkaSettings {
        match &self.kind {
            Kind::Kafka { settings, .. } => settings,
            Kind::Local { .. } | Kind::Shared { .. } => panic!("there is no broker here"),
        }
    }

    /// Leaves the log behind as a dead process does, without closing it, and opens it again.
    pub fn die_and_come_back(&mut self) {
        self.log = match &mut self.kind {
            Kind::Local { folder } => {
                let found = tempfile::tempdir().unwrap();
                for file in ["log.db", "log.db-wal"] {
                    std::fs::copy(folder.path().join(file), found.path().join(file)).unwrap();
                }
                *folder = found;
                local_log(folder.path())
            }
            Kind::Shared { log } => line_to(log),
            Kind::Kafka { settings, .. } => kafka_log(settings),
        };
    }

    pub async fn prepare(&self) {
        self.log().prepare(&TOPICS, PARTITIONS).await.unwrap();
    }

    /// Makes all topics anew: empty ones of the same names, but for one record under a key of its own.
    pub async fn make_anew(&mut self) {
        self.log = match &mut self.kind {
            Kind::Local { folder } => {
                *folder = tempfile::tempdir().unwrap();
                local_log(folder.path())
            }
            Kind::Shared { log } => {
                log.make_anew();
                line_to(log)
            }
            Kind::Kafka { settings, .. } => {
                delete_topics(settings).await;
                kafka_log(settings)
            }
        };
        // A broker takes a moment to let go of a deleted name.
        let made = async {
            loop {
                self.prepare().await;
                if self.log.append(vec![event("anew", "probe")], PARTITIONS).await.is_ok() {
                    break;
                }
            }
        };
        tokio::time::timeout(LIMIT, made).await.unwrap();
    }
}

async fn shared_broker() -> Option<Arc<Broker>> {
    let mut shared = BROKER.lock().await;
    if let Some(broker) = shared.upgrade() {
        return Some(broker);
    }
    let broker = Arc::new(Broker::start().await.unwrap()?);
    *shared = Arc::downgrade(&broker);
    Some(broker)
}

fn local_log(folder: &Path) -> Arc<dyn EventLog> {
    Arc::new(LocalLog::open(&folder.join("log.db"), [7; 32], Arc::new(|| Timestamp(1_000))).unwrap())
}

fn line_to(log: &Arc<SharedLog>) -> Arc<dyn EventLog> {
    Arc::new(Line::new(log, Arc::new(Link::new(1, "a calm line")), "one"))
}

fn kafka_log(settings: &KafkaSettings) -> Arc<dyn EventLog> {
    Arc::new(KafkaLog::connect(settings.clone()).unwrap())
}

/// Somebody who may change topics behind our back.
pub fn admin(settings: &KafkaSettings) -> AdminClient<DefaultClientContext> {
    ClientConfig::new().set("bootstrap.servers", &settings.servers).create().unwrap()
}

async fn delete_topics(settings: &KafkaSettings) {
    let names: Vec<_> = TOPICS.iter().map(|topic| topic.name(&settings.prefix)).collect();
    let names: Vec<_> = names.iter().map(String::as_str).collect();
    for deleted in admin(settings).delete_topics(&names, &AdminOptions::new()).await.unwrap() {
        deleted.unwrap();
    }
}

/// A record of a key, with an id.
pub fn event(key: &str, id: &str) -> Record {
    let headers = vec![("ce_specversion".to_owned(), b"1.0".to_vec()), ("ce_id".to_owned(), id.as_bytes().to_vec())];
    Record { topic: INBOUND, key: key.as_bytes().to_vec(), headers, value: format!("{{\"id\":\"{id}\"}}").into_bytes() }
}

/// Reads until `count` records have come.
pub async fn receive(follower: &mut Follower, count: usize) -> Vec<StoredRecord> {
    let mut received = Vec::new();
    let receiving = async {
        while received.len() < count {
            match follower.next().await {
                Some(LogSignal::Records(records)) => received.extend(records),
                Some(LogSignal::Remade(topic)) => panic!("{topic:?} was reported as made anew"),
                Some(_) => {}
                None => panic!("following ended"),
            }
        }
    };
    let in_time = tokio::time::timeout(LIMIT, receiving).await;
    assert!(in_time.is_ok(), "received only {} of {count}", received.len());
    received
}

/// Reads until the follower is caught up.
pub async fn receive_all(follower: &mut Follower) -> Vec<StoredRecord> {
    let mut received = Vec::new();
    let receiving = async {
        loop {
            match follower.next().await {
                Some(LogSignal::Records(records)) => received.extend(records),
                Some(LogSignal::CaughtUp) => break,
                Some(LogSignal::Remade(topic)) => panic!("{topic:?} was reported as made anew"),
                Some(LogSignal::Broken(_) | LogSignal::Healed) => {}
                None => panic!("following ended"),
            }
        }
    };
    tokio::time::timeout(LIMIT, receiving).await.expect("the end was not reported");
    received
}

/// Waits until the follower says this.
pub async fn wait_for(follower: &mut Follower, what: &str, is_it: impl Fn(&LogSignal) -> bool) {
    let waiting = async { while !is_it(&follower.next().await.expect("following ended")) {} };
    assert!(tokio::time::timeout(LIMIT, waiting).await.is_ok(), "{what} was not reported");
}

/// Counts how often a topic is reported as made anew until following ends. Records of this key must not come: they
/// stand behind others that never came.
pub async fn count_remade(follower: &mut Follower, key: &str) -> usize {
    let counting = async {
        let mut count = 0;
        while let Some(signal) = follower.next().await {
            match signal {
                LogSignal::Remade(topic) => {
                    assert_eq!(topic, INBOUND);
                    count += 1;
                }
                LogSignal::Records(records) => {
                    let ids_received = ids_of(&records, key);
                    assert!(ids_received.is_empty(), "received {ids_received:?} as if nothing had happened");
                }
                LogSignal::CaughtUp | LogSignal::Broken(_) | LogSignal::Healed => {}
            }
        }
        count
    };
    tokio::time::timeout(LIMIT, counting).await.expect("the follower goes on for ever")
}

/// The checkpoint after these records.
pub fn after(records: &[StoredRecord]) -> Checkpoint {
    let mut checkpoint = Checkpoint::default();
    for record in records {
        checkpoint.advance(record);
    }
    checkpoint
}

pub fn ids(records: &[StoredRecord]) -> Vec<String> {
    records.iter().map(StoredRecord::identity).collect()
}

/// The ids of one key, in the order received.
pub fn ids_of(records: &[StoredRecord], key: &str) -> Vec<String> {
    records.iter().filter(|record| record.key == key.as_bytes()).map(StoredRecord::identity).collect()
}
