//! An event with the attributes that the log keeps beside it.

pub use super::{
    actor::Actor,
    key::{Key, Source},
};

use super::{ids::EventId, subject::Subject, time::Timestamp, topic::Topic};
use crate::event::Event;

/// An event with the attributes that the log keeps beside it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Envelope {
    /// `ce_id`. The same id twice is one event.
    pub id: EventId,
    /// `ce_source`: the workspace, and the device that wrote it.
    pub source: Source,
    /// `ce_time`, the writer's clock: information only, nothing is ordered by it.
    pub written_at: Timestamp,
    /// `ce_actor`: who made it happen.
    pub actor: Actor,
    /// `ce_about`: whose data it is.
    pub about: Subject,
    /// `ce_cause`: the event that made it happen.
    pub cause: Option<EventId>,
    /// `ce_expects`: for a contestable event, the last event its author saw for that field.
    pub expects: Option<EventId>,
    /// `ce_recorded`: the original record time, only on records that were copied from another log.
    pub recorded_at: Option<Timestamp>,
    /// The topic it belongs to.
    pub topic: Topic,
    /// The record's key: decides the partition, and so the order.
    pub key: Key,
    /// The event.
    pub event: Event,
}
