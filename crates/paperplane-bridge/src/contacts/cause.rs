//! Causes about people and their addresses: errors and notices.

use crate::code::Code;
use paperplane_core::{
    contacts::{
        consent::ConsentRefused,
        decide::{DescriptionRefused, PersonRefused},
        import::PlanRefused,
    },
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
    /// A file that is no list.
    #[error("This is no list of people: bring a CSV file or a vCard.")]
    NotAList,
    /// A list without a row.
    #[error("There is nobody in this list.")]
    ListEmpty,
    /// A list that is too long.
    #[error("A list has at most {count_max} rows: divide it.")]
    ListTooLong {
        /// The most.
        count_max: usize,
    },
    /// A list in which no column says who anybody is.
    #[error("No column is a name, a phone number or a mail address: choose one.")]
    NobodyNamed,
    /// Columns that do not fit the file.
    #[error("The columns do not fit the file: look at it again.")]
    ColumnsDoNotFit,
    /// A column of consent without the consent.
    #[error("Say which consent the column tells of.")]
    ConsentMissing,
    /// An import that is not here.
    #[error("This import is not here any more.")]
    ImportGone,
    /// A list whose file is not here.
    #[error("The file is not here any more: bring it in again.")]
    ListGone,
    /// A list of people that became another one while it was read.
    #[error("The list of people changed meanwhile: export it again.")]
    ListChanged,
    /// A consent of a day to come.
    #[error("Nobody consents in the future: look at the date.")]
    ConsentInFuture,
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
            | Self::OnePerson
            | Self::NotAList
            | Self::ListEmpty
            | Self::ListChanged
            | Self::ListTooLong { .. }
            | Self::NobodyNamed
            | Self::ColumnsDoNotFit
            | Self::ConsentMissing
            | Self::ConsentInFuture => Code::Invalid,
            Self::PersonGone | Self::ImportGone | Self::ListGone => Code::NotFound,
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

impl From<PlanRefused> for ContactsCause {
    fn from(refused: PlanRefused) -> Self {
        match refused {
            PlanRefused::NobodyNamed => Self::NobodyNamed,
            PlanRefused::Columns => Self::ColumnsDoNotFit,
            PlanRefused::ConsentMissing => Self::ConsentMissing,
        }
    }
}

impl From<ConsentRefused> for ContactsCause {
    fn from(refused: ConsentRefused) -> Self {
        match refused {
            ConsentRefused::TooLong => Self::EvidenceTooLong { chars_max: EVIDENCE_CHARS_MAX },
            ConsentRefused::InTheFuture => Self::ConsentInFuture,
        }
    }
}
