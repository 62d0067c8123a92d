//! Records as the log holds them, before anybody understands them.

use crate::{time::Timestamp, topic::Topic};

/// One header: a name and its bytes.
pub type Header = (String, Vec<u8>);

/// A record to be appended. The partition is computed here, never by a client library.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// The topic.
    pub topic: Topic,
    /// The key, which decides the partition and so the order.
    pub key: Vec<u8>,
    /// CloudEvents attributes and nothing else.
    pub headers: Vec<Header>,
    /// The body.
    pub value: Vec<u8>,
}

/// A record as it was read from the log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredRecord {
    /// The topic and partition.
    pub topic_partition: TopicPartition,
    /// The position in its partition. No event, sort key or mark ever holds it.
    pub offset: i64,
    /// The log's own time of appending.
    pub appended_at: Timestamp,
    /// The key, which decided the partition; absent on some plain records.
    pub key: Vec<u8>,
    /// All headers in their order.
    pub headers: Vec<Header>,
    /// The body.
    pub value: Vec<u8>,
}

/// One partition of one topic.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TopicPartition {
    /// The topic.
    pub topic: Topic,
    /// The partition, from zero.
    pub partition: i32,
}

impl StoredRecord {
    /// The text of a header; `None` where it is missing or not UTF-8.
    pub fn header(&self, name: &str) -> Option<&str> {
        let (_, bytes) = self.headers.iter().find(|(have, _)| have == name)?;
        std::str::from_utf8(bytes).ok()
    }

    /// The identity of this record, the same whenever it is read again at the same offset: its event id, or for plain
    /// and broken records a digest of the body.
    pub fn identity(&self) -> String {
        use sha2::Digest;
        self.header("ce_id").map_or_else(
            || {
                let digest = sha2::Sha256::digest(&self.value);
                digest.iter().take(16).map(|byte| format!("{byte:02x}")).collect()
            },
            str::to_owned,
        )
    }
}
