//! Examples of people and their addresses.

use super::values::id;
use paperplane_core::event::*;
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
        ContactsEvent::ContactsToldApart(_) => return None,
    })
}
