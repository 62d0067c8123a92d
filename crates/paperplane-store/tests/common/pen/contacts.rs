//! Records of people and their addresses.

use super::Pen;
use crate::common::{PEOPLE, label_id, person};
use paperplane_core::{
    address::Address,
    contacts::person::{Evidence, Mark, PersonSource},
    envelope::Envelope,
    event::{
        AddressLinked, AddressUnlinked, ContactAdded, ContactBlocked, ContactDescribed, ContactLabelled,
        ContactOptedOut, ContactUnsubscribed, ContactsEvent, ContactsToldApart, Event, LinkReason, ProspectMarked,
        ProspectSourced, UnsubscribedBy,
    },
};

impl Pen {
    pub fn linked(&mut self, one: usize, other: usize) -> Envelope {
        self.linked_because(one, other, LinkReason::ToldTogether)
    }

    pub fn linked_because(&mut self, one: usize, other: usize, because: LinkReason) -> Envelope {
        let linked = AddressLinked { one: person(one), other: person(other), because };
        self.workspace(Event::Contacts(ContactsEvent::AddressLinked(linked)))
    }

    pub fn unlinked(&mut self, one: usize, other: usize) -> Envelope {
        let unlinked = AddressUnlinked { one: person(one), other: person(other) };
        self.workspace(Event::Contacts(ContactsEvent::AddressUnlinked(unlinked)))
    }

    pub fn described(&mut self, nth: usize, name: Option<&str>, language: Option<&str>) -> Envelope {
        let (name, language) = (name.map(str::to_owned), language.map(str::to_owned));
        let zone = language.is_some().then(|| "Africa/Lagos".to_owned());
        let described = ContactDescribed { address: person(nth), name, language, zone };
        self.workspace(Event::Contacts(ContactsEvent::ContactDescribed(described)))
    }

    pub fn blocked(&mut self, nth: usize, on: bool) -> Envelope {
        let blocked = ContactBlocked { address: person(nth), on };
        self.workspace(Event::Contacts(ContactsEvent::ContactBlocked(blocked)))
    }

    pub fn opted_out(&mut self, nth: usize, on: bool) -> Envelope {
        let opted_out = ContactOptedOut { address: person(nth), on };
        self.workspace(Event::Contacts(ContactsEvent::ContactOptedOut(opted_out)))
    }

    pub fn unsubscribed(&mut self, nth: usize, on: bool) -> Envelope {
        let unsubscribed = ContactUnsubscribed { address: person(nth), on, by: UnsubscribedBy::Link };
        self.workspace(Event::Contacts(ContactsEvent::ContactUnsubscribed(unsubscribed)))
    }

    /// A person who was added with their number on WhatsApp and a mail address.
    pub fn added(&mut self, nth: usize, name: &str) -> Envelope {
        let added = ContactAdded {
            addresses: vec![Address::whatsapp(PEOPLE[nth]), Address::email(&format!("p{nth}@example.net")).unwrap()],
            name: name.to_owned(),
            language: "yo".to_owned(),
            zone: String::new(),
            source: PersonSource::Hand,
            evidence: Evidence { text: "Fair".to_owned(), link: String::new() },
            import: None,
        };
        self.workspace(Event::Contacts(ContactsEvent::ContactAdded(added)))
    }

    pub fn contact_labelled(&mut self, nth: usize, label: u8, on: bool) -> Envelope {
        let labelled = ContactLabelled { address: person(nth), label: label_id(label), on };
        self.workspace(Event::Contacts(ContactsEvent::ContactLabelled(labelled)))
    }

    pub fn sourced(&mut self, nth: usize, source: PersonSource) -> Envelope {
        let sourced = ProspectSourced { address: person(nth), source, evidence: Evidence::default() };
        self.workspace(Event::Contacts(ContactsEvent::ProspectSourced(sourced)))
    }

    pub fn decided(&mut self, nth: usize, mark: Mark) -> Envelope {
        let marked = ProspectMarked { address: person(nth), mark };
        self.workspace(Event::Contacts(ContactsEvent::ProspectMarked(marked)))
    }

    pub fn told_apart(&mut self, one: usize, other: usize) -> Envelope {
        let told_apart = ContactsToldApart { one: person(one), other: person(other) };
        self.workspace(Event::Contacts(ContactsEvent::ContactsToldApart(told_apart)))
    }
}
