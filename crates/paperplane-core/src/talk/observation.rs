//! Observations from a provider, in our terms, and the envelopes that record them.

use super::event::{
    ContactWish, DeliveryReported, Incoming, MediaKept, MediaLost, MessageFound, MessageReceived, MessageReread,
};
use crate::{
    address::Address,
    contacts::event::{AddressLinked, ContactUnsubscribed, LinkReason, UnsubscribedBy},
    envelope::{Actor, Envelope},
    ids::EventId,
    recorder::Recorder,
};

/// One observation from a provider.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Observation {
    /// It delivered a message.
    Received(MessageReceived),
    /// Its list holds a message.
    Found(MessageFound),
    /// It reported the status of a message of ours.
    Reported(DeliveryReported),
    /// Two addresses belong to one person.
    SamePerson(Address, Address, LinkReason),
}

impl Recorder<'_> {
    /// The envelope of an observation. Its id is derived: received twice, or by two relays, it is one event.
    pub fn record(&self, observation: Observation) -> Envelope {
        match observation {
            Observation::Received(received) => {
                let id = self.naming.event(received.message.id, "message.received", "");
                let peer = received.message.peer.clone();
                self.inbound(id, Actor::Provider, &peer, received)
            }
            Observation::Found(found) => {
                let id = self.naming.event(found.message.id, "message.found", "");
                let peer = found.message.peer.clone();
                self.inbound(id, Actor::Provider, &peer, found)
            }
            Observation::Reported(reported) => {
                let id = self.naming.event(reported.reported, "delivery.reported", reported.status.as_str());
                let peer = reported.peer.clone();
                self.inbound(id, Actor::Provider, &peer, reported)
            }
            Observation::SamePerson(one, other, because) => {
                let (one, other) = (self.naming.address(&one), self.naming.address(&other));
                let linked = AddressLinked { one, other, because };
                self.workspace(self.naming.link(one, other), Actor::Provider, linked)
            }
        }
    }

    /// The envelope of the wish about mails that go to many that a mail is. Its id is derived from the mail.
    pub fn wish_about_many(&self, mail: &Incoming, wish: ContactWish) -> Envelope {
        let address = self.naming.address(&mail.peer);
        let unsubscribed = ContactUnsubscribed { address, on: wish == ContactWish::Stop, by: UnsubscribedBy::Mail };
        let id = self.naming.event(mail.id, "contact.unsubscribed", "");
        self.workspace(id, Actor::Client(address), unsubscribed)
    }

    /// The envelope of a message that was read once more; `over` is the reading before, where that was one of these.
    /// The same reading over the same one is one event.
    pub fn reread(&self, reread: MessageReread, over: Option<EventId>) -> Envelope {
        // A reading is identified by all of its content and by the reading that it replaces: a reader may go back.
        let over = over.map(|id| id.to_string()).unwrap_or_default();
        let reading = serde_json::to_string(&reread.message).unwrap_or_default();
        let id = self.naming.event(reread.message.id, "message.reread", &format!("{over} {reading}"));
        let peer = reread.message.peer.clone();
        self.inbound(id, Actor::System, &peer, reread)
    }

    /// The envelope of a file that was fetched. Fetched twice, it is one event.
    pub fn media_kept(&self, kept: MediaKept) -> Envelope {
        let id = self.naming.event(kept.message, "media.kept", &kept.index.to_string());
        let peer = kept.peer.clone();
        self.inbound(id, Actor::System, &peer, kept)
    }

    /// The envelope of a file that could not be fetched.
    pub fn media_lost(&self, lost: MediaLost) -> Envelope {
        let id = self.naming.event(lost.message, "media.lost", &lost.index.to_string());
        let peer = lost.peer.clone();
        self.inbound(id, Actor::System, &peer, lost)
    }
}
