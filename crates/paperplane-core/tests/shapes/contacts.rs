//! Examples of people and their addresses.

use super::values::id;
use paperplane_core::{
    address::Address,
    channel::Channel,
    contacts::{
        consent::{Consent, ConsentBy, Purpose},
        import::{Column, ConsentColumn, ImportPlan, ListFormat, RefusedRow, RowRefused},
        person::{Evidence, ImportRow, Mark, PersonSource},
    },
    event::*,
    ids::ContactId,
    time::Timestamp,
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
            labels: vec![],
            consents: vec![],
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
        ContactsEvent::ProspectMarked(_) => ContactsEvent::ImportStarted(ImportStarted { import: id(7), plan: plan() }),
        ContactsEvent::ImportStarted(_) => ContactsEvent::ImportProgressed(ImportProgressed {
            import: id(7),
            through: 200,
            added: 190,
            known: 9,
            refused: vec![RefusedRow { row: 17, why: RowRefused::NotANumber }],
        }),
        ContactsEvent::ImportProgressed(_) => {
            ContactsEvent::ImportUndone(ImportUndone { import: id(7), kept: vec![3, 12] })
        }
        ContactsEvent::ImportUndone(_) => ContactsEvent::ConsentRecorded(ConsentRecorded {
            address: id(3),
            consent: Consent {
                purpose: Purpose::Messages,
                channel: Some(Channel::WHATSAPP),
                on: true,
                wording: "Write to me about courses.".into(),
                by: ConsentBy::Form,
                at: Timestamp(1_790_000_000_000),
                proof: Evidence { text: "Form of the fair, sheet 4".into(), link: String::new() },
            },
        }),
        ContactsEvent::ConsentRecorded(_) => return None,
    })
}

/// The plan of an import with all that a plan can have.
fn plan() -> ImportPlan {
    ImportPlan {
        name: "fair.csv".into(),
        file: id(9),
        format: ListFormat::Table { encoding: "windows-1254".into(), between: ';' },
        headers: vec!["İsim".into(), "Telefon".into(), "İzin".into()],
        columns: vec![Column::Name, Column::Phone, Column::Consent],
        rows: 412,
        country: "TR".into(),
        source: PersonSource::Import,
        evidence: Evidence { text: "School fair".into(), link: "https://fair.example".into() },
        labels: vec![id(8)],
        consent: Some(ConsentColumn {
            purpose: Purpose::Messages,
            channel: Some(Channel::WHATSAPP),
            wording: "Write to me about courses.".into(),
        }),
    }
}
