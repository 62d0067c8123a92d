//! Causes about people and their addresses: errors and notices.

use crate::code::Code;
use paperplane_core::contacts::decide::DescriptionRefused;
use serde::{Deserialize, Serialize};

/// A cause with its English sentence: what happened and what to do, without personal data.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[serde(tag = "cause", rename_all = "snake_case")]
pub enum ContactsCause {
    /// A person's name.
    #[error("This name is too long.")]
    NameTooLong,
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
            Self::NameTooLong | Self::ZoneUnknown | Self::TheirOwnWish | Self::OnePerson => Code::Invalid,
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
