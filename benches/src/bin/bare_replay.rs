//! The bare program beside the replay: librdkafka in, the same rows into the same tables and the same index, and out.
//!
//! It knows one event (`message.received`), one channel, no links, no files, nothing that came twice, no other workspace, and
//! remembers in memory whom it has seen. Same key, same settings of SQLite, same size of a batch, one transaction each, with
//! the checkpoint. `measure` compares what it wrote with what the desk wrote, row by row.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::print_stdout, reason = "bare")]

use paperplane_core::{
    address::Address,
    ids::AddressId,
    naming::{self, NamingKey},
};
use paperplane_store::{DbKey, Store};
use rdkafka::{
    ClientConfig, Message, Offset, TopicPartitionList,
    consumer::{BaseConsumer, Consumer},
    error::KafkaError,
    message::{BorrowedMessage, Headers},
};
use rusqlite::{Connection, Transaction, params};
use serde::Deserialize;
use std::{
    collections::{HashMap, HashSet},
    path::Path,
    time::Duration,
};
use uuid::Uuid;

/// The same words for what a message is.
#[allow(dead_code, reason = "only `of` is used")]
#[path = "../../../crates/paperplane-store/src/talk/facts.rs"]
mod facts;
/// The same folding of texts into words; the rest of that file is not needed here.
#[allow(dead_code, reason = "only `Indexed` is used")]
#[path = "../../../crates/paperplane-store/src/kernel/words.rs"]
mod words;

/// The number of talk among the projections.
const TALK: i64 = 3;
const PARTITIONS: i32 = 6;
const BATCH: usize = paperplane_core::limits::BATCH_RECORD_COUNT_MAX;

#[derive(Deserialize)]
struct Body {
    message: Received,
}

#[derive(Deserialize)]
struct Received {
    id: Uuid,
    peer: Address,
    ours: Address,
    profile_name: String,
    text: String,
}

struct Row {
    event: Uuid,
    peer: Uuid,
    at_ms: i64,
    received: Received,
}

#[derive(Default)]
struct Seen {
    people: HashMap<Uuid, (Uuid, String)>,
    ours: HashMap<String, AddressId>,
    next: HashMap<i32, (i64, String)>,
}

fn main() {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let [servers, topic, folder, key, naming_key] = &words[..] else { panic!("SERVERS TOPIC FOLDER KEY NAMING") };
    let naming = NamingKey::new(bytes(naming_key).try_into().expect("64 digits"));
    let mut database = open(Path::new(folder), key);
    let consumer = consumer(servers, topic);
    let (mut seen, mut ended, mut rows, mut count) = (Seen::default(), HashSet::new(), Vec::with_capacity(BATCH), 0);
    while ended.len() < PARTITIONS as usize {
        match consumer.poll(Duration::from_millis(100)) {
            Some(Ok(message)) => rows.push(read(&message, &mut seen)),
            Some(Err(KafkaError::PartitionEOF(partition))) => drop(ended.insert(partition)),
            Some(Err(error)) => panic!("{error}"),
            None => {}
        }
        if rows.len() == BATCH || ended.len() == PARTITIONS as usize {
            count += rows.len();
            let transaction = database.transaction().unwrap();
            rows.drain(..).for_each(|row| write(&transaction, &naming, &mut seen, row));
            for (partition, (next, last)) in &seen.next {
                let sql = "INSERT OR REPLACE INTO checkpoint (topic, partition, next, last) VALUES ('whatsapp_inbound', ?1, ?2, ?3)";
                transaction.prepare_cached(sql).unwrap().execute(params![partition, next, last]).unwrap();
            }
            transaction.commit().unwrap();
        }
    }
    println!("{count}");
}

fn bytes(digits: &str) -> Vec<u8> {
    (0..digits.len()).step_by(2).map(|at| u8::from_str_radix(&digits[at..at + 2], 16).unwrap()).collect()
}

fn open(folder: &Path, key: &str) -> Connection {
    // The store makes the tables.
    drop(Store::open(folder, &DbKey::new(bytes(key).try_into().expect("64 digits"))).expect("a folder to write to"));
    let database = Connection::open(folder.join("replica.db")).unwrap();
    database.execute_batch(&format!("PRAGMA key = \"x'{key}'\";")).unwrap();
    let settings = "PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON; PRAGMA temp_store = MEMORY;
                    PRAGMA cache_size = -40960; PRAGMA wal_autocheckpoint = 2000; PRAGMA journal_size_limit = 67108864;";
    database.execute_batch(settings).unwrap();
    database
}

fn consumer(servers: &str, topic: &str) -> BaseConsumer {
    let consumer: BaseConsumer = ClientConfig::new()
        .set("bootstrap.servers", servers)
        .set("group.id", "bare")
        .set("enable.auto.commit", "false")
        .set("enable.partition.eof", "true")
        .set("check.crcs", "true")
        .set("fetch.wait.max.ms", "250")
        .set("fetch.queue.backoff.ms", "50")
        .set("queued.min.messages", "20000")
        .set("queued.max.messages.kbytes", "16384")
        .create()
        .unwrap();
    let mut topic_partitions = TopicPartitionList::new();
    (0..PARTITIONS).for_each(|nth| topic_partitions.add_partition_offset(topic, nth, Offset::Beginning).unwrap());
    consumer.assign(&topic_partitions).unwrap();
    consumer
}

fn read(message: &BorrowedMessage<'_>, seen: &mut Seen) -> Row {
    let headers = message.headers().expect("headers");
    let id = headers.iter().find(|header| header.key == "ce_id").and_then(|header| header.value).expect("ce_id");
    let id = std::str::from_utf8(id).unwrap();
    seen.next.insert(message.partition(), (message.offset() + 1, id.to_owned()));
    Row {
        event: Uuid::parse_str(id).unwrap(),
        peer: Uuid::parse_str(std::str::from_utf8(message.key().unwrap()).unwrap()).unwrap(),
        at_ms: message.timestamp().to_millis().unwrap(),
        received: serde_json::from_slice::<Body>(message.payload().unwrap()).expect("message.received").message,
    }
}

fn write(db: &Transaction<'_>, naming: &NamingKey, seen: &mut Seen, row: Row) {
    let Row { event, peer, at_ms, received } = row;
    let run = |sql: &str, row: &[&dyn rusqlite::ToSql]| db.prepare_cached(sql).unwrap().execute(row).unwrap();
    let (event, message) = (event.as_bytes(), received.id.as_bytes());
    let ours = *seen.ours.entry(received.ours.value.clone()).or_insert_with(|| {
        let id = naming.address(&received.ours);
        add_address(db, id.as_uuid(), &received.ours, "", -1, &[]);
        id
    });
    run("INSERT INTO events (id, projection) VALUES (?1, ?2)", &[event, &TALK]);
    let (conversation, name) = seen.people.entry(peer).or_insert_with(|| {
        let conversation = naming::conversation(ours, AddressId::from_uuid(peer));
        add_address(db, &peer, &received.peer, &received.profile_name, at_ms, event);
        let sql = "INSERT INTO conversation_ids (id, ours, peer) VALUES (?1, ?2, ?3)";
        run(sql, &[conversation.as_uuid().as_bytes(), ours.as_uuid().as_bytes(), peer.as_bytes()]);
        (*conversation.as_uuid(), received.profile_name.clone())
    });
    assert!(*name == received.profile_name, "nobody changes their name in what is fed");
    let sql = "UPDATE addresses SET name_ms = ?2, name_event = ?3 WHERE id = ?1 AND (name_ms, name_event) < (?2, ?3)";
    run(sql, &[peer.as_bytes(), &at_ms, event]);
    let sql = "INSERT INTO messages (id, conversation, ours, inbox, ours_given, peer, direction, sort_ms, event, text, received, inbound_ms, recorded_ms)
               VALUES (?1, ?2, ?3, ?3, 1, ?4, 0, ?5, ?6, ?7, 1, ?5, ?5)";
    let ours = ours.as_uuid().as_bytes();
    run(sql, &[message, conversation.as_bytes(), ours, peer.as_bytes(), &at_ms, event, &received.text]);
    let facts = facts::of(peer.as_bytes(), received.peer.channel.as_str(), at_ms, false, false);
    let sql = "INSERT INTO words (rowid, text, others, facts) VALUES (?1, ?2, ?3, ?4)";
    let words::Indexed { text, others } = words::Indexed::of(&received.text);
    run(sql, &[&db.last_insert_rowid(), &text, &others, &facts]);
    let sql = "INSERT INTO conversations (id, thread, ours, contact, last_message, last_ms, last_event, unread, stuck)
               VALUES (?1, ?2, ?2, ?3, ?4, ?5, ?6, 1, 0)
               ON CONFLICT (id) DO UPDATE SET unread = unread + 1,
                   last_message = iif((last_ms, last_event) < (?5, ?6), ?4, last_message),
                   last_event = iif((last_ms, last_event) < (?5, ?6), ?6, last_event), last_ms = max(last_ms, ?5)";
    run(sql, &[conversation.as_bytes(), ours, peer.as_bytes(), message, &at_ms, event]);
}

fn add_address(db: &Transaction<'_>, id: &Uuid, address: &Address, name: &str, at_ms: i64, event: &[u8]) {
    let sql = "INSERT INTO addresses (id, contact, channel, kind, value, name, name_ms, name_event)
               VALUES (?1, ?1, ?2, ?3, ?4, ?5, ?6, ?7)";
    let (channel, kind) = (address.channel.as_str(), address.kind.as_str());
    let row = params![id.as_bytes(), channel, kind, address.value, name, at_ms, event];
    db.prepare_cached(sql).unwrap().execute(row).unwrap();
    let words::Indexed { text, others } = words::Indexed::person(name, &address.value);
    let sql = "INSERT INTO people (rowid, text, others) VALUES (?1, ?2, ?3)";
    db.prepare_cached(sql).unwrap().execute(params![db.last_insert_rowid(), text, others]).unwrap();
}
