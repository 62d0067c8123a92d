//! Records of people and their addresses.

use super::Pen;
use crate::common::person;
use paperplane_core::{
    envelope::Envelope,
    event::{
        AddressLinked, AddressUnlinked, ContactBlocked, ContactDescribed, ContactOptedOut, ContactUnsubscribed,
        ContactsEvent, ContactsToldApart, Event, LinkReason, UnsubscribedBy,
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

    pub fn told_apart(&mut self, one: usize, other: usize) -> Envelope {
        let told_apart = ContactsToldApart { one: person(one), other: person(other) };
        self.workspace(Event::Contacts(ContactsEvent::ContactsToldApart(told_apart)))
    }
}
