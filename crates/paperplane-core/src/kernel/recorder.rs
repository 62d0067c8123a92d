//! Makes the envelopes of one device.

use super::{
    actor::Actor,
    address::Address,
    envelope::{Envelope, Key, Source},
    ids::EventId,
    naming::NamingKey,
    time::Timestamp,
    topic::Topic,
};
use crate::event::Event;

/// Makes the envelopes of one device at one instant.
#[derive(Clone, Copy, Debug)]
pub struct Recorder<'a> {
    /// The workspace and the device.
    pub source: Source,
    /// The naming key that derived ids need.
    pub naming: &'a NamingKey,
    /// The writer's clock.
    pub now: Timestamp,
}

impl Recorder<'_> {
    /// An envelope on `workspace`.
    pub fn workspace(&self, id: EventId, actor: Actor, event: impl Into<Event>) -> Envelope {
        self.envelope(id, actor, Topic::Workspace, Key::Workspace(self.source.workspace), event.into())
    }

    /// An envelope on `dead_letters`.
    pub fn dead_letters(&self, id: EventId, actor: Actor, event: impl Into<Event>) -> Envelope {
        self.envelope(id, actor, Topic::DeadLetters, Key::Workspace(self.source.workspace), event.into())
    }

    /// An envelope on a channel's outbound topic, under the person's address.
    pub fn outbound(&self, id: EventId, actor: Actor, peer: &Address, event: impl Into<Event>) -> Envelope {
        let key = Key::Address(self.naming.address(peer));
        self.envelope(id, actor, Topic::Outbound(peer.channel), key, event.into())
    }

    /// An envelope on a channel's inbound topic, under the person's address.
    pub fn inbound(&self, id: EventId, actor: Actor, peer: &Address, event: impl Into<Event>) -> Envelope {
        let key = Key::Address(self.naming.address(peer));
        self.envelope(id, actor, Topic::Inbound(peer.channel), key, event.into())
    }

    fn envelope(&self, id: EventId, actor: Actor, topic: Topic, key: Key, event: Event) -> Envelope {
        Envelope {
            id,
            source: self.source,
            written_at: self.now,
            actor,
            about: event.about(key, self.naming),
            cause: None,
            expects: None,
            recorded_at: None,
            topic,
            key,
            event,
        }
    }
}
