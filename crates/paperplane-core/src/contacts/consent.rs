//! Consent: a ledger of what a person agreed to, over which channel, by which words, and of what they took back.

use super::person::Evidence;
use crate::{channel::Channel, limits::EVIDENCE_CHARS_MAX, time::Timestamp};
use serde::{Deserialize, Serialize};

/// One line of the ledger: consent that was given, or taken back. It is never changed; a later line counts instead.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Consent {
    /// The purpose.
    pub purpose: Purpose,
    /// The channel; all of them where it is absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub channel: Option<Channel>,
    /// True where it was given, false where it was taken back.
    pub on: bool,
    /// The words that they agreed to, as they were shown.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub wording: String,
    /// The way in which they said so.
    pub by: ConsentBy,
    /// The time at which they said so.
    pub at: Timestamp,
    /// The proof: in words, and the address of a page that shows it.
    #[serde(default, skip_serializing_if = "Evidence::is_empty")]
    pub proof: Evidence,
}

/// The purpose of a consent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Purpose {
    /// Messages that they did not ask for: news, offers, first messages.
    Messages,
    /// Their data and documents may be kept, and passed on to partners who decide on their case.
    Data,
}

impl Purpose {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::Messages, Self::Data];

    /// The stored name.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Messages => "messages",
            Self::Data => "data",
        }
    }

    /// The purpose of a stored name; `None` for one that only a newer version knows.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|purpose| purpose.as_str() == name)
    }
}

/// The way in which a person consented.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ConsentBy {
    /// On paper.
    Paper,
    /// In a talk, face to face or by phone.
    Spoken,
    /// In a message.
    Message,
    /// In a form or on a page.
    Form,
    /// A list that was imported says so.
    List,
}

impl ConsentBy {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Paper, Self::Spoken, Self::Message, Self::Form, Self::List];

    /// The stored name.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Paper => "paper",
            Self::Spoken => "spoken",
            Self::Message => "message",
            Self::Form => "form",
            Self::List => "list",
        }
    }

    /// The way of a stored name; `None` for one that only a newer version knows.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|by| by.as_str() == name)
    }
}

/// The reason for which a line of the ledger is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ConsentRefused {
    /// The wording or the proof has more than [`EVIDENCE_CHARS_MAX`] characters.
    #[error("longer than {EVIDENCE_CHARS_MAX} characters")]
    TooLong,
    /// It lies in the future.
    #[error("in the future")]
    InTheFuture,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stored_names_are_those_of_the_wire() {
        for purpose in Purpose::ALL {
            assert_eq!(serde_json::to_value(purpose).unwrap(), purpose.as_str());
        }
        for by in ConsentBy::ALL {
            assert_eq!(serde_json::to_value(by).unwrap(), by.as_str());
        }
    }
}
