//! The subject of an event (`ce_about`), on every record, so that a person's data can be sealed and erased alone.

use super::{
    ids::{AddressId, CaseId, ContactId, MemberId, NotAnId},
    key::Key,
};
use std::{fmt, str::FromStr};

/// The subject of an event: the person or thing whose data it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Subject {
    /// The person with this address.
    Address(AddressId),
    /// The contact with this anchor: a person of whom no address is known.
    Contact(ContactId),
    /// A case.
    Case(CaseId),
    /// A member of staff.
    Member(MemberId),
    /// Nobody: the agency itself, or ids of several people and nothing else about them.
    None,
}

impl Subject {
    /// The person under whose address a record is keyed.
    pub const fn of_key(key: Key) -> Self {
        match key {
            Key::Address(address) => Self::Address(address),
            Key::Workspace(_) | Key::Other(_) => Self::None,
        }
    }
}

impl fmt::Display for Subject {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Address(id) => write!(f, "address:{id}"),
            Self::Contact(id) => write!(f, "contact:{id}"),
            Self::Case(id) => write!(f, "case:{id}"),
            Self::Member(id) => write!(f, "member:{id}"),
            Self::None => f.write_str("none"),
        }
    }
}

impl FromStr for Subject {
    type Err = NotAnId;

    fn from_str(text: &str) -> Result<Self, NotAnId> {
        if text == "none" {
            return Ok(Self::None);
        }
        match text.split_once(':').ok_or(NotAnId)? {
            ("address", id) => id.parse().map(Self::Address),
            ("contact", id) => id.parse().map(Self::Contact),
            ("case", id) => id.parse().map(Self::Case),
            ("member", id) => id.parse().map(Self::Member),
            _ => Err(NotAnId),
        }
    }
}
