//! Causes about outreaches: errors and notices.

use crate::code::Code;
use serde::{Deserialize, Serialize};

/// A cause with its English sentence: what happened and what to do, without personal data.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[serde(tag = "cause", rename_all = "snake_case")]
pub enum OutreachCause {
    /// An outreach that is not here.
    #[error("This message to many is not here any more.")]
    Gone,
    /// One without a name.
    #[error("Give it a name.")]
    Nameless,
    /// Nobody in the audience.
    #[error("Choose somebody to write to.")]
    Nobody,
    /// Too many people in the audience.
    #[error("Choose at most {count_max} people.")]
    TooMany {
        /// The most people.
        count_max: usize,
    },
    /// The pace.
    #[error("Choose a pace from 1 to {per_hour_max} messages an hour.")]
    Pace {
        /// The most messages.
        per_hour_max: u32,
    },
    /// The hours.
    #[error("The hours must end at another time than they begin.")]
    Hours,
    /// The limit.
    #[error("The limit is at least one message in 1 to {days_max} days.")]
    Cap {
        /// The most days.
        days_max: u32,
    },
    /// A state that it cannot have now.
    #[error("It cannot be changed like this any more: look at it again.")]
    NotNow,
}

impl OutreachCause {
    /// The code that a window acts on.
    pub const fn code(&self) -> Code {
        match self {
            Self::Gone => Code::NotFound,
            Self::Nameless
            | Self::Nobody
            | Self::TooMany { .. }
            | Self::Pace { .. }
            | Self::Hours
            | Self::Cap { .. } => Code::Invalid,
            Self::NotNow => Code::NotNow,
        }
    }
}
