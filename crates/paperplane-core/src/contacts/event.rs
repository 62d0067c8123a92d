//! Events of people, on the topic `workspace`: addresses of one person, and facts that staff wrote down.

use super::{
    consent::Consent,
    import::{ImportPlan, RefusedRow},
    person::{Evidence, ImportRow, Mark, PersonSource},
};
use crate::{
    address::{Address, AddressKind},
    ids::{AddressId, ImportId, LabelId},
    kernel::{events::events, naming::NamingKey, subject::Subject},
};
use serde::{Deserialize, Serialize};

events! {
    /// An event of the domain contacts.
    ContactsEvent {
        /// Two addresses turned out to belong to one person.
        AddressLinked = "address.linked", about |_, _, _| Subject::None;
        /// Two addresses turned out to belong to two people after all.
        AddressUnlinked = "address.unlinked", about |_, _, _| Subject::None;
        /// Somebody wrote down what is known of a person.
        ContactDescribed = "contact.described", about |event, _, _| Subject::Address(event.address);
        /// Somebody blocked a contact, or unblocked them.
        ContactBlocked = "contact.blocked", about |event, _, _| Subject::Address(event.address);
        /// Somebody noted that a contact wants no more messages, or took that note back.
        ContactOptedOut = "contact.opted_out", about |event, _, _| Subject::Address(event.address);
        /// A person unsubscribed from mails that go to many, or subscribed again.
        ContactUnsubscribed = "contact.unsubscribed", about |event, _, _| Subject::Address(event.address);
        /// Somebody of the staff said that two addresses belong to two people.
        ContactsToldApart = "contacts.told_apart", about |_, _, _| Subject::None;
        /// A person was added by hand, by a program or from a list.
        ContactAdded = "contact.added", about |event, _, naming| event.subject(naming);
        /// Somebody put a label on a person, or took it off.
        ContactLabelled = "contact.labelled", about |event, _, _| Subject::Address(event.address);
        /// Somebody wrote down the source of a person.
        ProspectSourced = "prospect.sourced", about |event, _, _| Subject::Address(event.address);
        /// Somebody decided how far it has come with a person.
        ProspectMarked = "prospect.marked", about |event, _, _| Subject::Address(event.address);
        /// The import of a list of people was started.
        ImportStarted = "import.started", about |_, _, _| Subject::None;
        /// Rows of an import were worked off.
        ImportProgressed = "import.progressed", about |_, _, _| Subject::None;
        /// An import was taken back.
        ImportUndone = "import.undone", about |_, _, _| Subject::None;
        /// A person consented, or took their consent back.
        ConsentRecorded = "consent.recorded", about |event, _, _| Subject::Address(event.address);
    }
}

/// Two addresses turned out to belong to one person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AddressLinked {
    /// One of them.
    pub one: AddressId,
    /// The other.
    pub other: AddressId,
    /// The evidence for it.
    pub because: LinkReason,
}

/// The evidence that two addresses belong to one person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LinkReason {
    /// One webhook carried both.
    ToldTogether,
    /// It is one phone number on two channels.
    SameNumber,
    /// The provider reported that one number took the place of another.
    NumberChanged,
    /// Somebody of the staff said so.
    Merged,
    /// A person was added with both.
    Added,
}

/// Two addresses turned out to belong to two people after all: takes back the link between exactly these two.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AddressUnlinked {
    /// One of them.
    pub one: AddressId,
    /// The other.
    pub other: AddressId,
}

/// Somebody of the staff wrote down what is known of a person. What is absent stays as it was; what is empty is not known
/// any more.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ContactDescribed {
    /// One of the person's addresses.
    pub address: AddressId,
    /// The person's name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The language they like to be written in, BCP 47.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// The time zone in which they are, IANA.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub zone: Option<String>,
}

/// Somebody of the staff blocked a contact, or unblocked them. While a contact is blocked, their messages are kept but
/// neither listed nor announced, and nothing is sent to them. The newest event over all addresses of the contact counts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ContactBlocked {
    /// One of the contact's addresses.
    pub address: AddressId,
    /// True for blocked, false for unblocked.
    pub on: bool,
}

/// Somebody of the staff noted that a contact wants no more messages, or took that note back. While it stands, and the contact
/// has not opted in since, nothing is sent to them on any channel. The newest event over all addresses of the contact counts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ContactOptedOut {
    /// One of the contact's addresses.
    pub address: AddressId,
    /// True for a note, false for one that is taken back.
    pub on: bool,
}

/// A person unsubscribed from mails that go to many, or subscribed again. While it stands, no such mail is sent to them; what is
/// written to them alone is. The newest event over all addresses of the contact counts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ContactUnsubscribed {
    /// The address that such mails went to.
    pub address: AddressId,
    /// True for unsubscribed, false for subscribed again.
    pub on: bool,
    /// The way in which they said so.
    pub by: UnsubscribedBy,
}

/// The way in which a person unsubscribed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum UnsubscribedBy {
    /// By the link in a mail.
    Link,
    /// By a mail that says so and nothing else.
    Mail,
}

/// Somebody of the staff said that two addresses belong to two people: nobody is asked again whether they are one. Whoever links
/// them later makes them one all the same.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ContactsToldApart {
    /// One of them.
    pub one: AddressId,
    /// The other.
    pub other: AddressId,
}

/// A person was added by hand, by a program or from a list. Facts that are known of the person already stay as they are.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ContactAdded {
    /// The ways to reach the person, never empty: an anchor where none is known. The first one names what was added; events of
    /// their own link the others to it, unless they come from a list, where this event says so.
    pub addresses: Vec<Address>,
    /// The person's name; empty where it is not known.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// The language they like to be written in, BCP 47; empty where it is not known.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub language: String,
    /// The time zone in which they are, IANA; empty where it is not known.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub zone: String,
    /// The source of the person.
    pub source: PersonSource,
    /// The evidence for it.
    #[serde(default, skip_serializing_if = "Evidence::is_empty")]
    pub evidence: Evidence,
    /// The row of the list that the person came from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub import: Option<ImportRow>,
    /// Labels that the list gives them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub labels: Vec<LabelId>,
    /// Consent of which the list tells.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub consents: Vec<Consent>,
}

impl ContactAdded {
    /// The person with the first of the addresses.
    fn subject(&self, naming: &NamingKey) -> Subject {
        let Some(first) = self.addresses.first() else { return Subject::None };
        match first.value.parse() {
            Ok(anchor) if first.kind == AddressKind::Anchor => Subject::Contact(anchor),
            _ => Subject::Address(naming.address(first)),
        }
    }
}

/// Somebody put a label on a person, or took it off. The newest event of a label over all addresses of the contact counts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ContactLabelled {
    /// One of the contact's addresses.
    pub address: AddressId,
    /// The label.
    pub label: LabelId,
    /// True for on, false for off.
    pub on: bool,
}

/// Somebody wrote down the source of a person. The newest event over all addresses of the contact counts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProspectSourced {
    /// One of the contact's addresses.
    pub address: AddressId,
    /// The source.
    pub source: PersonSource,
    /// The evidence for it.
    #[serde(default, skip_serializing_if = "Evidence::is_empty")]
    pub evidence: Evidence,
}

/// Somebody decided how far it has come with a person. The newest event over all addresses of the contact counts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProspectMarked {
    /// One of the contact's addresses.
    pub address: AddressId,
    /// The decision.
    pub mark: Mark,
}

/// The import of a list of people was started. Its rows become [`ContactAdded`] one after the other.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ImportStarted {
    /// The import.
    pub import: ImportId,
    /// Its plan.
    pub plan: ImportPlan,
}

/// Rows of an import were worked off: all up to one, of which the first is the one behind the event before.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ImportProgressed {
    /// The import.
    pub import: ImportId,
    /// The last of the rows, counted from 1.
    pub through: u32,
    /// Of these rows, the people who were added.
    pub added: u32,
    /// Of these rows, the people who were known already. They stay as they are.
    pub known: u32,
    /// Of these rows, those that were not taken.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub refused: Vec<RefusedRow>,
}

/// An import was taken back: the people whom it added are not here any more, unless they came to something meanwhile.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ImportUndone {
    /// The import.
    pub import: ImportId,
    /// The rows of people who stay, because they came to something meanwhile: messages, a case, a task, a mark or consent.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub kept: Vec<u32>,
}

/// A person consented to something, or took it back. The newest line of a purpose and a channel over all addresses of the contact
/// counts, by the time at which they said so.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ConsentRecorded {
    /// One of the contact's addresses.
    pub address: AddressId,
    /// The line of the ledger.
    pub consent: Consent,
}
