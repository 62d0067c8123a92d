//! Causes about people and their addresses: errors and notices.

use crate::code::Code;
use paperplane_core::{
    contacts::decide::{DescriptionRefused, PersonRefused},
    limits::{ADDRESSES_MAX, EVIDENCE_CHARS_MAX},
};
use serde::{Deserialize, Serialize};

/// A cause with its English sentence: what happened and what to do, without personal data.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[serde(tag = "cause", rename_all = "snake_case")]
pub enum ContactsCause {
    /// A person's name.
    #[error("This name is too long.")]
    NameTooLong,
    /// A person without a name and an address.
    #[error("Give a name or an address.")]
    Nobody,
    /// Too many addresses of one person.
    #[error("A person has at most {count_max} addresses.")]
    TooManyAddresses {
        /// The most.
        count_max: usize,
    },
    /// An address that none can be.
    #[error("Not an address: write a number with its country, like +44 7700 900161, or a mail address.")]
    NotAnAddress {
        /// The place among those that were given, from 0.
        nth: usize,
    },
    /// A language without such a code.
    #[error("This language is not known. Write its code, like en or pt-BR.")]
    LanguageUnknown,
    /// Evidence that is too long.
    #[error("This is longer than {chars_max} characters.")]
    EvidenceTooLong {
        /// The most.
        chars_max: usize,
    },
    /// A contact that is not here.
    #[error("This person is not here any more.")]
    PersonGone,
    /// A key that named another person.
    #[error("This Idempotency-Key was used for another person: use a new one for each.")]
    KeyUsed,
    /// More people than one act takes.
    #[error("At most {count_max} people at once.")]
    TooManyPeople {
        /// The most.
        count_max: usize,
    },
    /// A zone that nobody knows.
    #[error("This time zone is not known. Write it like Africa/Lagos.")]
    ZoneUnknown,
    /// An opt-out of their own.
    #[error("They asked for it themselves: it ends when they write START.")]
    TheirOwnWish,
    /// Two that are one already.
    #[error("These two are one person already.")]
    OnePerson,
}

impl ContactsCause {
    /// The code that a window acts on.
    pub const fn code(&self) -> Code {
        match self {
            Self::NameTooLong
            | Self::Nobody
            | Self::TooManyAddresses { .. }
            | Self::NotAnAddress { .. }
            | Self::LanguageUnknown
            | Self::EvidenceTooLong { .. }
            | Self::KeyUsed
            | Self::TooManyPeople { .. }
            | Self::ZoneUnknown
            | Self::TheirOwnWish
            | Self::OnePerson => Code::Invalid,
            Self::PersonGone => Code::NotFound,
        }
    }
}

impl From<DescriptionRefused> for ContactsCause {
    fn from(refused: DescriptionRefused) -> Self {
        match refused {
            DescriptionRefused::Name(_) => Self::NameTooLong,
            DescriptionRefused::ZoneUnknown => Self::ZoneUnknown,
        }
    }
}

impl From<PersonRefused> for ContactsCause {
    fn from(refused: PersonRefused) -> Self {
        match refused {
            PersonRefused::Nobody => Self::Nobody,
            PersonRefused::TooManyAddresses => Self::TooManyAddresses { count_max: ADDRESSES_MAX },
            PersonRefused::Name(_) => Self::NameTooLong,
            PersonRefused::LanguageUnknown => Self::LanguageUnknown,
            PersonRefused::ZoneUnknown => Self::ZoneUnknown,
            PersonRefused::EvidenceTooLong => Self::EvidenceTooLong { chars_max: EVIDENCE_CHARS_MAX },
        }
    }
}
