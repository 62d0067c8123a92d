//! What the cases stand on: a log that can be opened again, emptied, and followed to its end.

use paperplane_core::{
    address::ChannelKind,
    checkpoint::Checkpoint,
    record::{Record, StoredRecord},
    time::Timestamp,
    topic::Topic,
};
use paperplane_log::{EventLog, Follower, KafkaLog, KafkaSettings, LocalLog, LogSignal};
use paperplane_testkit::broker::Broker;
use std::{sync::Arc, time::Duration};
use tokio::sync::OnceCell;

/// The topics of the cases: one with one partition, two with six.
pub const TOPICS: [Topic; 3] =
    [Topic::Workspace, Topic::Inbound(ChannelKind::Whatsapp), Topic::Outbound(ChannelKind::Whatsapp)];
pub const INBOUND: Topic = Topic::Inbound(ChannelKind::Whatsapp);
pub const PARTITIONS: i32 = 6;
/// For anything that is waited for: a loaded machine gets this long.
pub const LIMIT: Duration = Duration::from_secs(60);

/// One broker for all cases, each under a prefix of its own.
static BROKER: OnceCell<Option<Broker>> = OnceCell::const_new();

enum Kind {
    Local { folder: tempfile::TempDir, file_count: u32 },
    Kafka { settings: KafkaSettings },
}

pub struct Ground {
    kind: Kind,
    log: Option<Arc<dyn EventLog>>,
}

impl Ground {
    pub fn local() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let mut ground = Self { kind: Kind::Local { folder, file_count: 0 }, log: None };
        ground.open();
        ground
    }

    pub async fn kafka(case: &str) -> Option<Self> {
        let broker = BROKER.get_or_init(|| async { Broker::start().await.unwrap() }).await;
        let settings = KafkaSettings { prefix: format!("{case}_"), ..broker.as_ref()?.settings() };
        let mut ground = Self { kind: Kind::Kafka { settings }, log: None };
        ground.open();
        Some(ground)
    }

    fn open(&mut self) {
        let log: Arc<dyn EventLog> = match &self.kind {
            Kind::Local { folder, file_count } => {
                let file = folder.path().join(format!("log{file_count}.db"));
                Arc::new(LocalLog::open(&file, [7; 32], Arc::new(|| Timestamp(1_000))).unwrap())
            }
            Kind::Kafka { settings } => Arc::new(KafkaLog::connect(settings.clone()).unwrap()),
        };
        self.log = Some(log);
    }

    pub fn log(&self) -> Arc<dyn EventLog> {
        Arc::clone(self.log.as_ref().unwrap())
    }

    /// Closes the log and opens it again, as a restarted process does.
    pub async fn restart(&mut self) {
        self.log = None;
        if let Kind::Local { .. } = self.kind {
            // The writer thread holds the file until it has ended.
            let open = async {
                loop {
                    let Kind::Local { folder, file_count } = &self.kind else { unreachable!() };
                    let file = folder.path().join(format!("log{file_count}.db"));
                    match LocalLog::open(&file, [7; 32], Arc::new(|| Timestamp(1_000))) {
                        Ok(log) => break log,
                        Err(_) => tokio::task::yield_now().await,
                    }
                }
            };
            self.log = Some(Arc::new(tokio::time::timeout(LIMIT, open).await.unwrap()));
        } else {
            self.open();
        }
    }

    pub async fn prepare(&self) {
        self.log().prepare(&TOPICS, PARTITIONS).await.unwrap();
    }

    /// Makes all topics anew: empty ones of the same names.
    pub async fn make_anew(&mut self) {
        match &mut self.kind {
            Kind::Local { file_count, .. } => *file_count += 1,
            Kind::Kafka { settings } => delete_topics(settings).await,
        }
        self.restart().await;
        let log = self.log();
        // A broker takes a moment to let go of a deleted name.
        let made = async {
            loop {
                log.prepare(&TOPICS, PARTITIONS).await.unwrap();
                if log.append(vec![event("anew", "probe")], PARTITIONS).await.is_ok() {
                    break;
                }
                tokio::task::yield_now().await;
            }
        };
        tokio::time::timeout(LIMIT, made).await.unwrap();
    }
}

async fn delete_topics(settings: &KafkaSettings) {
    use rdkafka::{admin::AdminClient, client::DefaultClientContext, config::ClientConfig};
    let admin: AdminClient<DefaultClientContext> =
        ClientConfig::new().set("bootstrap.servers", &settings.servers).create().unwrap();
    let names: Vec<_> = TOPICS.iter().map(|topic| topic.name(&settings.prefix)).collect();
    let names: Vec<_> = names.iter().map(String::as_str).collect();
    for deleted in admin.delete_topics(&names, &rdkafka::admin::AdminOptions::new()).await.unwrap() {
        deleted.unwrap();
    }
}

/// A record of a key, with an id.
pub fn event(key: &str, id: &str) -> Record {
    let headers = vec![("ce_specversion".to_owned(), b"1.0".to_vec()), ("ce_id".to_owned(), id.as_bytes().to_vec())];
    Record { topic: INBOUND, key: key.as_bytes().to_vec(), headers, value: format!("{{\"id\":\"{id}\"}}").into_bytes() }
}

/// Reads until `count` records have been heard.
pub async fn hear(follower: &mut Follower, count: usize) -> Vec<StoredRecord> {
    let mut heard = Vec::new();
    let hearing = async {
        while heard.len() < count {
            match follower.next().await {
                Some(LogSignal::Records(records)) => heard.extend(records),
                Some(LogSignal::Remade(topic)) => panic!("{topic:?} was told as made anew"),
                Some(_) => {}
                None => panic!("following ended"),
            }
        }
    };
    let in_time = tokio::time::timeout(LIMIT, hearing).await;
    assert!(in_time.is_ok(), "heard only {} of {count}", heard.len());
    heard
}

/// Reads until the follower says that it has told everything.
pub async fn hear_all(follower: &mut Follower) -> Vec<StoredRecord> {
    let mut heard = Vec::new();
    let hearing = async {
        loop {
            match follower.next().await {
                Some(LogSignal::Records(records)) => heard.extend(records),
                Some(LogSignal::CaughtUp) => break,
                Some(LogSignal::Remade(topic)) => panic!("{topic:?} was told as made anew"),
                Some(LogSignal::Broken(_) | LogSignal::Healed) => {}
                None => panic!("following ended"),
            }
        }
    };
    tokio::time::timeout(LIMIT, hearing).await.expect("the end was not told");
    heard
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

/// The ids of one key, in the order heard.
pub fn ids_of(records: &[StoredRecord], key: &str) -> Vec<String> {
    records.iter().filter(|record| record.key == key.as_bytes()).map(StoredRecord::identity).collect()
}
