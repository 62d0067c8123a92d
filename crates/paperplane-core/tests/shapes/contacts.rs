//! Examples of people and their addresses.

use super::values::id;
use paperplane_core::{
    address::Address,
    contacts::person::{Evidence, ImportRow, Mark, PersonSource},
    event::*,
    ids::ContactId,
};
use std::iter::successors;

/// All events of the domain. A new one does not compile until it stands in this chain.
pub fn all() -> impl Iterator<Item = ContactsEvent> {
    successors(
        Some(ContactsEvent::AddressLinked(AddressLinked {
            one: id(2),
            other: id(3),
            because: LinkReason::ToldTogether,
        })),
        after,
    )
}

fn after(event: &ContactsEvent) -> Option<ContactsEvent> {
    Some(match event {
        ContactsEvent::AddressLinked(_) => ContactsEvent::AddressUnlinked(AddressUnlinked { one: id(2), other: id(3) }),
        ContactsEvent::AddressUnlinked(_) => ContactsEvent::ContactDescribed(ContactDescribed {
            address: id(3),
            name: Some("Ayşe Yılmaz".into()),
            language: Some("tr".into()),
            zone: Some("Europe/Istanbul".into()),
        }),
        ContactsEvent::ContactDescribed(_) => {
            ContactsEvent::ContactBlocked(ContactBlocked { address: id(3), on: true })
        }
        ContactsEvent::ContactBlocked(_) => {
            ContactsEvent::ContactOptedOut(ContactOptedOut { address: id(3), on: true })
        }
        ContactsEvent::ContactOptedOut(_) => ContactsEvent::ContactUnsubscribed(ContactUnsubscribed {
            address: id(3),
            on: true,
            by: UnsubscribedBy::Link,
        }),
        ContactsEvent::ContactUnsubscribed(_) => {
            ContactsEvent::ContactsToldApart(ContactsToldApart { one: id(2), other: id(3) })
        }
        ContactsEvent::ContactsToldApart(_) => ContactsEvent::ContactAdded(ContactAdded {
            addresses: vec![
                Address::whatsapp("+905325550199"),
                Address::email("Ayse@example.net").unwrap_or_else(|| Address::anchor(id::<ContactId>(6))),
            ],
            name: "Ayşe Yılmaz".into(),
            language: "tr".into(),
            zone: "Europe/Istanbul".into(),
            source: PersonSource::Import,
            evidence: Evidence { text: "School fair".into(), link: "https://fair.example".into() },
            import: Some(ImportRow { import: id(7), row: 12 }),
        }),
        ContactsEvent::ContactAdded(_) => {
            ContactsEvent::ContactLabelled(ContactLabelled { address: id(3), label: id(8), on: true })
        }
        ContactsEvent::ContactLabelled(_) => ContactsEvent::ProspectSourced(ProspectSourced {
            address: id(3),
            source: PersonSource::Referral,
            evidence: Evidence { text: "From Siti, client 2025".into(), link: String::new() },
        }),
        ContactsEvent::ProspectSourced(_) => {
            ContactsEvent::ProspectMarked(ProspectMarked { address: id(3), mark: Mark::Won })
        }
        ContactsEvent::ProspectMarked(_) => return None,
    })
}
