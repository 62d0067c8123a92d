//! Adding a person: whoever is known by one of the addresses is that person, and nobody is here twice.

use super::numbers::{numbers_on, spellings};
use crate::desk::{Desk, broken};
use paperplane_bridge::{ContactsCause, Trouble, view::added::Added};
use paperplane_core::{
    address::{Address, AddressKind},
    channel::Channel,
    contacts::{
        decide::{Description, NewPerson, add_person},
        person::{Evidence, PersonSource},
    },
    envelope::{Actor, Envelope},
    event::{AddressLinked, ContactAdded, LinkReason},
    ids::{AddressId, ContactId, EventId, MessageId},
};

/// A person who is to be added, as somebody typed or a program sent them.
#[derive(Clone, Debug)]
pub struct PersonToAdd {
    /// Their name.
    pub name: String,
    /// The ways to reach them, as people type them.
    pub addresses: Vec<String>,
    /// Their language, BCP 47.
    pub language: String,
    /// Their time zone, IANA.
    pub zone: String,
    /// Their source.
    pub source: PersonSource,
    /// The evidence for it.
    pub evidence: Evidence,
    /// The same key again is the same person.
    pub idempotency_key: Option<String>,
}

impl PersonToAdd {
    /// Nobody yet, from this source.
    pub const fn by(source: PersonSource) -> Self {
        Self {
            name: String::new(),
            addresses: Vec::new(),
            language: String::new(),
            zone: String::new(),
            source,
            evidence: Evidence { text: String::new(), link: String::new() },
            idempotency_key: None,
        }
    }
}

/// The ids of what is to be recorded about one person: of the anchor and of the event.
struct Named {
    anchor: MessageId,
    event: EventId,
}

impl Desk {
    /// Adds a person. Who is known by one of the addresses is returned, and gets those that are nobody's.
    ///
    /// # Errors
    /// [`paperplane_bridge::Code::Invalid`] where nobody can be added so, or the key was used for somebody else.
    pub async fn add(&self, by: Actor, person: PersonToAdd) -> Result<Added, Trouble> {
        let PersonToAdd { name, addresses, language, zone, source, evidence, idempotency_key } = person;
        let addresses = self.read_addresses(&addresses).await?;
        let named = self.ids_of(idempotency_key.as_deref());
        let new = NewPerson {
            known: Description { name: &name, language: &language, zone: &zone },
            addresses,
            anchor: Address::anchor(named.anchor),
            source,
            evidence,
            import: None,
        };
        let is_zone = |name: &str| jiff::tz::TimeZone::get(name).is_ok();
        let added = add_person(new, is_zone).map_err(ContactsCause::from)?;
        if let Some(contact) = self.known_by(&added.addresses).await? {
            self.give(by, contact, added).await?;
            return Ok(Added { contact, is_new: false });
        }
        if idempotency_key.is_some() && self.store().has_event(named.event).await.map_err(broken)? {
            return Err(ContactsCause::KeyUsed.into());
        }
        let first = added.addresses.first().cloned().unwrap_or_else(|| Address::anchor(named.anchor));
        let mut envelopes = self.links(by, &added, None);
        envelopes.insert(0, self.node.recorder().workspace(named.event, by, added));
        self.put_all(envelopes).await?;
        let first = ContactId::of_address(self.node.naming.address(&first));
        let contact = self.store().address_of(first.into()).await.map_err(broken)?;
        Ok(Added { contact: contact.map_or(first, ContactId::of_address), is_new: true })
    }

    /// Gives a person who is known the addresses that are nobody's yet.
    async fn give(&self, by: Actor, contact: ContactId, added: ContactAdded) -> Result<(), Trouble> {
        let mut new = Vec::new();
        for address in added.addresses {
            let is_anchor = address.kind == AddressKind::Anchor;
            if !is_anchor && self.known_by(std::slice::from_ref(&address)).await?.is_none() {
                new.push(address);
            }
        }
        if new.is_empty() {
            return Ok(());
        }
        let added =
            ContactAdded { addresses: new, name: String::new(), language: String::new(), zone: String::new(), ..added };
        let known = AddressId::from_uuid(*contact.as_uuid());
        let mut envelopes = self.links(by, &added, Some(known));
        envelopes.insert(0, self.node.recorder().workspace(self.node.new_event_id(), by, added));
        self.put_all(envelopes).await
    }

    /// The links that make the addresses of a person one person's, and those of `known` too.
    fn links(&self, by: Actor, added: &ContactAdded, known: Option<AddressId>) -> Vec<Envelope> {
        let mut ids = added.addresses.iter().map(|address| self.node.naming.address(address));
        let Some(one) = known.or_else(|| ids.next()) else { return Vec::new() };
        let link = |other| AddressLinked { one, other, because: LinkReason::Added };
        let recorder = self.node.recorder();
        ids.filter(|id| *id != one).map(|id| recorder.workspace(self.node.new_event_id(), by, link(id))).collect()
    }

    /// The person who is known by one of these addresses, or by another spelling of one.
    pub(super) async fn known_by(&self, addresses: &[Address]) -> Result<Option<ContactId>, Trouble> {
        for address in addresses.iter().flat_map(spellings) {
            let id = ContactId::of_address(self.node.naming.address(&address));
            if let Some(found) = self.store().address_of(id.into()).await.map_err(broken)? {
                return Ok(Some(ContactId::of_address(found)));
            }
        }
        Ok(None)
    }

    /// Reads addresses as people type them, each once. A number is one on WhatsApp, unless the agency only has text messages.
    async fn read_addresses(&self, typed: &[String]) -> Result<Vec<Address>, Trouble> {
        let numbers_on = numbers_on(&self.node).await.map_err(broken)?;
        let mut addresses = Vec::new();
        for (nth, typed) in typed.iter().enumerate().filter(|(_, typed)| !typed.trim().is_empty()) {
            let address = read_address(typed, numbers_on).ok_or(ContactsCause::NotAnAddress { nth })?;
            if !addresses.contains(&address) {
                addresses.push(address);
            }
        }
        Ok(addresses)
    }

    /// The ids that an idempotency key stands for; new ones without a key.
    fn ids_of(&self, key: Option<&str>) -> Named {
        match key {
            Some(key) => {
                let anchor = self.node.naming.message("api contacts", key);
                Named { anchor, event: self.node.naming.event(anchor, "contact.added", "") }
            }
            None => Named { anchor: self.node.new_message_id(), event: self.node.new_event_id() },
        }
    }
}

/// An address as people type it: with `whatsapp:` before it, a mail address, or a number on the channel for numbers.
pub(super) fn read_address(typed: &str, numbers_on: Channel) -> Option<Address> {
    let typed = typed.trim();
    if typed.contains('@') {
        return Address::email(typed).map(|address| address.inbox());
    }
    let address = paperplane_numbers::address(typed).ok()?;
    if typed.contains(':') { Some(address) } else { address.on(numbers_on) }
}
