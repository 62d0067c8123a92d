//! Envelopes around the examples, and their records.

use super::values::id;
use paperplane_core::{
    channel::Channel,
    envelope::{Actor, Envelope, Key, Source},
    event::Event,
    naming::NamingKey,
    record::{Record, StoredRecord, TopicPartition},
    time::Timestamp,
    topic::Topic,
};

/// An event in an envelope that has everything an envelope can have, on a topic where it belongs.
pub fn enveloped(event: Event) -> Envelope {
    let (topic, key) = match event.kind().split_once('.') {
        Some(("message" | "delivery", _)) => (Topic::Outbound(Channel::WHATSAPP), Key::Address(id(3))),
        _ => (Topic::Workspace, Key::Workspace(id(9))),
    };
    Envelope {
        id: id(10),
        source: Source { workspace: id(9), device: id(8) },
        written_at: Timestamp(1_767_225_600_001),
        actor: Actor::Member(id(1)),
        about: event.about(key, &NamingKey::new([7; 32])),
        cause: Some(id(11)),
        expects: Some(id(12)),
        recorded_at: Some(Timestamp(1_767_225_600_002)),
        topic,
        key,
        event,
    }
}

/// The record as a log would give it back.
pub fn stored(record: Record) -> StoredRecord {
    StoredRecord {
        topic_partition: TopicPartition { topic: record.topic, partition: 0 },
        offset: 0,
        appended_at: Timestamp(1_767_225_600_003),
        key: record.key,
        headers: record.headers,
        value: record.value,
    }
}
