//! Answers about people that grow stale.

use paperplane_core::contacts::event::ContactsEvent;
use serde::{Deserialize, Serialize};

/// An answer about people that has grown stale.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ContactsStale {
    /// The names of people, and the links between their addresses.
    People,
    /// The list of people: somebody came, went, or stands otherwise.
    List,
    /// Imports of lists, and how far they are.
    Imports,
}

/// The answers that an event makes stale.
pub(crate) const fn of(event: &ContactsEvent) -> &'static [ContactsStale] {
    match event {
        ContactsEvent::AddressLinked(_)
        | ContactsEvent::AddressUnlinked(_)
        | ContactsEvent::ContactDescribed(_)
        | ContactsEvent::ContactBlocked(_)
        | ContactsEvent::ContactOptedOut(_)
        | ContactsEvent::ContactUnsubscribed(_)
        | ContactsEvent::ContactsToldApart(_)
        | ContactsEvent::ContactAdded(_)
        | ContactsEvent::ContactLabelled(_)
        | ContactsEvent::ProspectSourced(_)
        | ContactsEvent::ProspectMarked(_)
        | ContactsEvent::ConsentRecorded(_) => &[ContactsStale::People],
        ContactsEvent::ImportStarted(_) | ContactsEvent::ImportProgressed(_) => &[ContactsStale::Imports],
        ContactsEvent::ImportUndone(_) => &[ContactsStale::Imports, ContactsStale::People],
    }
}
