//! The stored shape: CloudEvents 1.0 in Kafka's binary mode. The only place that knows old ones.
//!
//! Attributes are headers (`ce_id`, `ce_type`, ...), the body is the event's JSON. With `ce_seal: none` the
//! body is plain JSON, so that Kafka's own tools can show it; `v1` is reserved for compressed and sealed
//! bodies. A `ce_type` without a suffix is version 1 of its shape.

mod body;
mod plain;

pub use plain::{PlainSend, read_plain};

use body::Unread;

use crate::{
    envelope::{Envelope, Key, Source},
    ids::{AddressId, EventId, WorkspaceId},
    record::{Header, Record, StoredRecord},
    time::Timestamp,
    topic::Topic,
};

/// The reading of a record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reading {
    /// An event of ours.
    Event(Box<Envelope>),
    /// An event that a newer version wrote. Kept, and folded again after an upgrade.
    Unknown {
        /// Its id.
        id: EventId,
        /// Its `ce_type`.
        kind: String,
    },
    /// A record without CloudEvents headers that asks for a message to be sent.
    Plain(PlainSend),
    /// A record of another workspace: never folded.
    Foreign,
    /// Neither: kept in the log, counted and skipped.
    Unreadable {
        /// The reason, without personal data.
        reason: String,
    },
}

/// The record of an envelope.
pub fn encode(envelope: &Envelope) -> Record {
    let mut headers: Vec<Header> = Vec::with_capacity(12);
    let mut put = |name: &str, value: String| headers.push((name.to_owned(), value.into_bytes()));
    put("ce_specversion", "1.0".into());
    put("ce_id", envelope.id.to_string());
    put("ce_type", envelope.event.kind().into());
    put("ce_source", envelope.source.to_string());
    put("ce_time", envelope.written_at.to_rfc3339());
    put("ce_subject", envelope.key.to_string());
    put("ce_actor", envelope.actor.to_string());
    put("ce_about", envelope.about.to_string());
    if let Some(cause) = envelope.cause {
        put("ce_cause", cause.to_string());
    }
    if let Some(expects) = envelope.expects {
        put("ce_expects", expects.to_string());
    }
    if let Some(recorded_at) = envelope.recorded_at {
        put("ce_recorded", recorded_at.to_rfc3339());
    }
    put("ce_seal", "none".into());
    put("content-type", "application/json".into());
    Record {
        topic: envelope.topic,
        key: envelope.key.to_string().into_bytes(),
        headers,
        value: body::write(&envelope.event),
    }
}

/// Reads `record` for a node of `workspace` (`None` before founding is read: then every workspace is ours).
pub fn decode(record: &StoredRecord, workspace: Option<WorkspaceId>) -> Reading {
    if record.header("ce_specversion").is_none() {
        return read_plain(&record.value)
            .map_or_else(|| unreadable("no CloudEvents headers, and not a plain request to send"), Reading::Plain);
    }
    match decode_event(record) {
        Ok(Reading::Event(envelope)) if workspace.is_some_and(|ours| ours != envelope.source.workspace) => {
            Reading::Foreign
        }
        Ok(reading) => reading,
        Err(reason) => unreadable(reason),
    }
}

fn unreadable(reason: &str) -> Reading {
    Reading::Unreadable { reason: reason.to_owned() }
}

fn decode_event(record: &StoredRecord) -> Result<Reading, &'static str> {
    let text = |name: &str| record.header(name);
    let id: EventId = parse(text("ce_id"), "no readable ce_id")?;
    let source: Source = parse(text("ce_source"), "no readable ce_source")?;
    let kind = text("ce_type").ok_or("no readable ce_type")?;
    if text("ce_seal").is_some_and(|seal| seal != "none") {
        return Ok(Reading::Unknown { id, kind: kind.to_owned() });
    }
    let newer = || Ok(Reading::Unknown { id, kind: kind.to_owned() });
    let event = match body::read(kind, &record.value) {
        Ok(Some(event)) => event,
        Ok(None) | Err(Unread::NewerWord) => return newer(),
        Err(Unread::Malformed) => return Err("the body does not have the shape of its type"),
    };
    let (Some(actor), Some(about)) = (text("ce_actor"), text("ce_about")) else {
        return Err("no readable ce_actor or ce_about");
    };
    // A word that this version does not know was written by a newer one.
    let (Ok(actor), Ok(about)) = (actor.parse(), about.parse()) else {
        return newer();
    };
    Ok(Reading::Event(Box::new(Envelope {
        id,
        source,
        written_at: text("ce_time").and_then(Timestamp::from_rfc3339).ok_or("no readable ce_time")?,
        actor,
        about,
        cause: text("ce_cause").and_then(|cause| cause.parse().ok()),
        expects: text("ce_expects").and_then(|expects| expects.parse().ok()),
        recorded_at: text("ce_recorded").and_then(Timestamp::from_rfc3339),
        topic: record.topic_partition.topic,
        key: read_key(record)?,
        event,
    })))
}

fn parse<T: std::str::FromStr>(text: Option<&str>, otherwise: &'static str) -> Result<T, &'static str> {
    text.and_then(|text| text.parse().ok()).ok_or(otherwise)
}

fn read_key(record: &StoredRecord) -> Result<Key, &'static str> {
    let text = std::str::from_utf8(&record.key).ok();
    match record.topic_partition.topic {
        Topic::Inbound(_) | Topic::Outbound(_) => {
            parse::<AddressId>(text, "the key is not an address id").map(Key::Address)
        }
        Topic::Workspace | Topic::DeadLetters | Topic::Duties => {
            parse::<WorkspaceId>(text, "the key is not a workspace id").map(Key::Workspace)
        }
        Topic::PagesInbound | Topic::Observed => parse(text, "the key is not an id").map(Key::Other),
    }
}
