//! A person as the agency came to know them: source, evidence, and how far it has come.

use crate::ids::ImportId;
use serde::{Deserialize, Serialize};

/// The source of a person: the way in which the agency came to know them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PersonSource {
    /// Somebody of the staff added them.
    Hand,
    /// A program added them.
    Api,
    /// They stood in a list that was imported.
    Import,
    /// They wrote first.
    WroteFirst,
    /// They wrote first, from an advertisement or a post.
    Ad,
    /// The agency wrote first.
    WrittenFirst,
    /// Somebody recommended the agency to them.
    Referral,
}

impl PersonSource {
    /// All of them.
    pub const ALL: [Self; 7] =
        [Self::WroteFirst, Self::Ad, Self::Referral, Self::Hand, Self::Import, Self::Api, Self::WrittenFirst];

    /// The stored name.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Hand => "hand",
            Self::Api => "api",
            Self::Import => "import",
            Self::WroteFirst => "wrote_first",
            Self::Ad => "ad",
            Self::WrittenFirst => "written_first",
            Self::Referral => "referral",
        }
    }

    /// The source of a stored name; `None` for one that only a newer version knows.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|source| source.as_str() == name)
    }
}

/// The evidence for the source of a person.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Evidence {
    /// In words: the name of a list, the headline of an advertisement, who recommended the agency.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub text: String,
    /// The address of a page that shows it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub link: String,
}

impl Evidence {
    /// True if there is none.
    pub const fn is_empty(&self) -> bool {
        self.text.is_empty() && self.link.is_empty()
    }
}

/// A row of a list that was imported.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ImportRow {
    /// The import.
    pub import: ImportId,
    /// The row, counted from 1.
    pub row: u32,
}

/// A decision of staff on how far it has come with a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Mark {
    /// Nothing was decided.
    New,
    /// They are to be written to.
    Selected,
    /// They became a client.
    Won,
    /// They will not become a client.
    Lost,
}

impl Mark {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::New, Self::Selected, Self::Won, Self::Lost];
}

/// The status of a person: as far as it has come with them. *Contacted* and *replied* follow from messages.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ProspectStatus {
    /// Nobody has written to them.
    New,
    /// They are to be written to.
    Selected,
    /// They were written to, and have not answered.
    Contacted,
    /// They answered.
    Replied,
    /// They became a client.
    Won,
    /// They will not become a client.
    Lost,
}

impl ProspectStatus {
    /// All of them, in the order in which they follow each other.
    pub const ALL: [Self; 6] = [Self::New, Self::Selected, Self::Contacted, Self::Replied, Self::Won, Self::Lost];

    /// The status that a decision and the messages give: what was decided last stays, *won* and *lost* also over messages.
    pub const fn of(mark: Mark, was_written_to: bool, has_answered: bool) -> Self {
        match mark {
            Mark::Won => Self::Won,
            Mark::Lost => Self::Lost,
            Mark::New | Mark::Selected if has_answered => Self::Replied,
            Mark::New | Mark::Selected if was_written_to => Self::Contacted,
            Mark::Selected => Self::Selected,
            Mark::New => Self::New,
        }
    }

    /// The stored name.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Selected => "selected",
            Self::Contacted => "contacted",
            Self::Replied => "replied",
            Self::Won => "won",
            Self::Lost => "lost",
        }
    }

    /// The status of a stored name; `None` for one that only a newer version knows.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.as_str() == name)
    }
}

/// The answer to the question whether a person may be written to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// They may.
    Open,
    /// They want no more messages.
    OptedOut,
    /// Staff blocked them.
    Blocked,
    /// No address of theirs takes messages.
    Unreachable,
}

impl Standing {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Open, Self::OptedOut, Self::Blocked, Self::Unreachable];

    /// The stored name.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::OptedOut => "opted_out",
            Self::Blocked => "blocked",
            Self::Unreachable => "unreachable",
        }
    }

    /// The standing of a stored name; `None` for one that only a newer version knows.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|standing| standing.as_str() == name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn messages_say_more_than_a_decision_and_the_end_stays() {
        assert_eq!(ProspectStatus::of(Mark::Selected, false, false), ProspectStatus::Selected);
        assert_eq!(ProspectStatus::of(Mark::Selected, true, false), ProspectStatus::Contacted);
        assert_eq!(ProspectStatus::of(Mark::New, true, true), ProspectStatus::Replied);
        assert_eq!(ProspectStatus::of(Mark::Lost, true, true), ProspectStatus::Lost);
    }

    #[test]
    fn stored_names_are_those_of_the_wire() {
        for source in PersonSource::ALL {
            assert_eq!(serde_json::to_value(source).unwrap(), source.as_str());
        }
        for status in ProspectStatus::ALL {
            assert_eq!(serde_json::to_value(status).unwrap(), status.as_str());
        }
        for standing in Standing::ALL {
            assert_eq!(serde_json::to_value(standing).unwrap(), standing.as_str());
        }
    }
}
