//! What a provider says has happened, in our words, and the envelopes that record it.

use crate::{
    address::{Address, ChannelKind},
    envelope::{Actor, Envelope, Key, Source},
    event::{
        AddressLinked, DeadLetterKept, DeadLetterSettled, DeliveryReported, Event, LinkReason, MediaKept, MediaLost,
        MessageFound, MessageReceived, MessageReread,
    },
    ids::{EventId, WorkspaceId},
    naming::NamingKey,
    time::Timestamp,
    topic::Topic,
};

/// One thing that a provider told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Observation {
    /// It delivered a message.
    Received(MessageReceived),
    /// Its list holds a message.
    Found(MessageFound),
    /// It told what became of a message of ours.
    Reported(DeliveryReported),
    /// Two addresses belong to one person.
    SamePerson(Address, Address, LinkReason),
}

/// Who records, where and when.
#[derive(Clone, Copy, Debug)]
pub struct Recorder<'a> {
    /// Whose log, and which device.
    pub source: Source,
    /// The naming key that derived ids need.
    pub naming: &'a NamingKey,
    /// The writer's clock.
    pub now: Timestamp,
}

impl Recorder<'_> {
    /// The envelope of an observation. Its id is derived: told twice, or to two relays, it is one event.
    pub fn record(&self, observation: Observation) -> Envelope {
        match observation {
            Observation::Received(received) => {
                let id = self.naming.event(received.message.id, "message.received", "");
                let peer = received.message.peer.clone();
                self.inbound(id, &peer, Event::MessageReceived(received))
            }
            Observation::Found(found) => {
                let id = self.naming.event(found.message.id, "message.found", "");
                let peer = found.message.peer.clone();
                self.inbound(id, &peer, Event::MessageFound(found))
            }
            Observation::Reported(reported) => {
                let id = self.naming.event(reported.reported, "delivery.reported", reported.status.as_str());
                let peer = reported.peer.clone();
                self.inbound(id, &peer, Event::DeliveryReported(reported))
            }
            Observation::SamePerson(one, other, because) => {
                let (one, other) = (self.naming.address(&one), self.naming.address(&other));
                let linked = AddressLinked { one, other, because };
                self.workspace(self.naming.link(one, other), Actor::Provider, Event::AddressLinked(linked))
            }
        }
    }

    /// The envelope of a message that was read once more; `over` is the reading before, where that was one of these.
    /// The same reading over the same one is one event.
    pub fn reread(&self, reread: MessageReread, over: Option<EventId>) -> Envelope {
        // What tells one reading from another is all that it says, and what it takes the place of: a reader may go back.
        let over = over.map(|id| id.to_string()).unwrap_or_default();
        let reading = serde_json::to_string(&reread.message).unwrap_or_default();
        let id = self.naming.event(reread.message.id, "message.reread", &format!("{over} {reading}"));
        let peer = reread.message.peer.clone();
        Envelope { actor: Actor::System, ..self.inbound(id, &peer, Event::MessageReread(reread)) }
    }

    /// The envelope of a file that was fetched. Fetched twice, it is one event.
    pub fn media_kept(&self, kept: MediaKept) -> Envelope {
        let id = self.naming.event(kept.message, "media.kept", &kept.index.to_string());
        let peer = kept.peer.clone();
        Envelope { actor: Actor::System, ..self.inbound(id, &peer, Event::MediaKept(kept)) }
    }

    /// The envelope of a file that could not be fetched.
    pub fn media_lost(&self, lost: MediaLost) -> Envelope {
        let id = self.naming.event(lost.message, "media.lost", &lost.index.to_string());
        let peer = lost.peer.clone();
        Envelope { actor: Actor::System, ..self.inbound(id, &peer, Event::MediaLost(lost)) }
    }

    /// The envelope of a genuine request that could not be read.
    pub fn dead_letter(&self, id: EventId, unread: DeadLetterKept) -> Envelope {
        let envelope = self.workspace(id, Actor::Provider, Event::DeadLetterKept(unread));
        Envelope { topic: Topic::DeadLetters, ..envelope }
    }

    /// The envelope that settles such a request.
    pub fn dead_letter_settled(&self, id: EventId, actor: Actor, settled: DeadLetterSettled) -> Envelope {
        let envelope = self.workspace(id, actor, Event::DeadLetterSettled(settled));
        Envelope { topic: Topic::DeadLetters, ..envelope }
    }

    /// An envelope on the `workspace` line.
    pub fn workspace(&self, id: EventId, actor: Actor, event: Event) -> Envelope {
        let key = Key::Workspace(self.source.workspace);
        self.envelope(id, actor, Topic::Workspace, key, event)
    }

    /// An envelope on a channel's outbound line, under the person's address.
    pub fn outbound(&self, id: EventId, actor: Actor, peer: &Address, event: Event) -> Envelope {
        let key = Key::Address(self.naming.address(peer));
        self.envelope(id, actor, Topic::Outbound(peer.channel), key, event)
    }

    fn inbound(&self, id: EventId, peer: &Address, event: Event) -> Envelope {
        let channel: ChannelKind = peer.channel;
        let key = Key::Address(self.naming.address(peer));
        self.envelope(id, Actor::Provider, Topic::Inbound(channel), key, event)
    }

    fn envelope(&self, id: EventId, actor: Actor, topic: Topic, key: Key, event: Event) -> Envelope {
        Envelope {
            id,
            source: self.source,
            written_at: self.now,
            actor,
            cause: None,
            expects: None,
            recorded_at: None,
            topic,
            key,
            event,
        }
    }

    /// The workspace that this recorder writes for.
    pub const fn workspace_id(&self) -> WorkspaceId {
        self.source.workspace
    }
}
