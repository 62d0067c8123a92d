//! Records of people and their addresses.

use super::Pen;
use crate::common::{PEOPLE, label_id, person};
use paperplane_core::{
    address::Address,
    channel::Channel,
    contacts::{
        consent::{Consent, ConsentBy, Purpose},
        import::{Column, ImportPlan, ListFormat, RefusedRow, RowRefused},
        person::{Evidence, ImportRow, Mark, PersonSource},
    },
    envelope::Envelope,
    event::{
        AddressLinked, AddressUnlinked, ConsentRecorded, ContactAdded, ContactBlocked, ContactDescribed,
        ContactLabelled, ContactOptedOut, ContactUnsubscribed, ContactsEvent, ContactsToldApart, Event,
        ImportProgressed, ImportStarted, ImportUndone, LinkReason, ProspectMarked, ProspectSourced, UnsubscribedBy,
    },
    ids::{BlobId, ImportId},
    time::Timestamp,
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
            labels: Vec::new(),
            consents: Vec::new(),
        };
        self.workspace(Event::Contacts(ContactsEvent::ContactAdded(added)))
    }

    /// An import of a list with so many rows.
    pub fn import(&mut self, nth: u8, rows: u32) -> Envelope {
        let plan = ImportPlan {
            name: "fair.csv".to_owned(),
            file: BlobId::new(Timestamp(1), [nth; 10]),
            format: ListFormat::Table { encoding: "UTF-8".to_owned(), between: ',' },
            headers: vec!["Name".to_owned(), "Phone".to_owned()],
            columns: vec![Column::Name, Column::Phone],
            rows,
            country: String::new(),
            source: PersonSource::Import,
            evidence: Evidence::default(),
            labels: vec![label_id(1)],
            consent: None,
        };
        let started = ImportStarted { import: import_id(nth), plan };
        self.workspace(Event::Contacts(ContactsEvent::ImportStarted(started)))
    }

    /// A person from a row of an import, with a label and a consent.
    pub fn imported(&mut self, import: u8, row: u32, nth: usize, name: &str) -> Envelope {
        let added = ContactAdded {
            addresses: vec![Address::whatsapp(PEOPLE[nth]), Address::email(&format!("p{nth}@example.net")).unwrap()],
            name: name.to_owned(),
            language: "yo".to_owned(),
            zone: String::new(),
            source: PersonSource::Import,
            evidence: Evidence::default(),
            import: Some(ImportRow { import: import_id(import), row }),
            labels: vec![label_id(1)],
            consents: vec![consent(true, None, 5)],
        };
        self.workspace(Event::Contacts(ContactsEvent::ContactAdded(added)))
    }

    pub fn import_progressed(&mut self, import: u8, through: u32, added: u32) -> Envelope {
        let refused = vec![RefusedRow { row: through, why: RowRefused::Nobody }];
        let progressed = ImportProgressed { import: import_id(import), through, added, known: 1, refused };
        self.workspace(Event::Contacts(ContactsEvent::ImportProgressed(progressed)))
    }

    pub fn import_undone(&mut self, import: u8, kept: &[u32]) -> Envelope {
        let undone = ImportUndone { import: import_id(import), kept: kept.to_vec() };
        self.workspace(Event::Contacts(ContactsEvent::ImportUndone(undone)))
    }

    /// Consent to messages over a channel, or over all, given or taken back.
    pub fn consented(&mut self, nth: usize, on: bool, channel: Option<Channel>, at: i64) -> Envelope {
        let recorded = ConsentRecorded { address: person(nth), consent: consent(on, channel, at) };
        self.workspace(Event::Contacts(ContactsEvent::ConsentRecorded(recorded)))
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

/// The id of an import.
pub fn import_id(nth: u8) -> ImportId {
    ImportId::new(Timestamp(1), [nth; 10])
}

fn consent(on: bool, channel: Option<Channel>, at: i64) -> Consent {
    Consent {
        purpose: Purpose::Messages,
        channel,
        on,
        wording: "Write to me".to_owned(),
        by: ConsentBy::Form,
        at: Timestamp(at),
        proof: Evidence::default(),
    }
}
