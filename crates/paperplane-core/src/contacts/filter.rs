//! The filter of people: shared by the page, programs, and whoever writes to many.

use super::person::{PersonSource, ProspectStatus, Standing};
use crate::{ids::LabelId, time::Timestamp};
use serde::{Deserialize, Serialize};

/// The conditions of a list of people; those who fit all of them are listed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PeopleFilter {
    /// Words of a name or an address.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub text: String,
    /// Only of one of these statuses; of any where it is empty.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub status: Vec<ProspectStatus>,
    /// Only from this source.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<PersonSource>,
    /// Only with this label.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub label: Option<LabelId>,
    /// Only with this language, BCP 47.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub language: String,
    /// Only with a number of this country, ISO 3166 in two letters.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub country: String,
    /// Only with this standing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub standing: Option<Standing>,
    /// Only if the newest message with them came at this time or later.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_word_from: Option<Timestamp>,
    /// Only if the newest message with them came before this time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_word_before: Option<Timestamp>,
    /// Only if nobody ever wrote to them.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub never_written_to: bool,
}

/// The order of a list of people.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PeopleOrder {
    /// The newest message first; those without messages last.
    #[default]
    LastWord,
    /// By name.
    Name,
    /// Those who came last first.
    Newest,
}

impl PeopleOrder {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::LastWord, Self::Name, Self::Newest];
}
