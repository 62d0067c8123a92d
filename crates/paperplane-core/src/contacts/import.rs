//! The import of a list of people: its plan, the meaning of its columns, and the reasons for which a row is refused.

use super::{
    consent::Purpose,
    person::{Evidence, PersonSource},
};
use crate::{
    channel::Channel,
    ids::{BlobId, LabelId},
};
use serde::{Deserialize, Serialize};

/// The plan of an import. It never changes afterwards: a restart reads the same rows in the same way.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ImportPlan {
    /// The name of the file, for staff.
    pub name: String,
    /// The file.
    pub file: BlobId,
    /// The way in which the file is read.
    pub format: ListFormat,
    /// The headers of the columns.
    pub headers: Vec<String>,
    /// The meaning of each column, in the same order.
    pub columns: Vec<Column>,
    /// The rows below the headers.
    pub rows: u32,
    /// The country of numbers without one, ISO 3166 in two letters; empty where they need one.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub country: String,
    /// The source of the people.
    pub source: PersonSource,
    /// The evidence for it, of rows that bring none.
    #[serde(default, skip_serializing_if = "Evidence::is_empty")]
    pub evidence: Evidence,
    /// Labels that each of the people gets.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub labels: Vec<LabelId>,
    /// The consent that a column says yes or no to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub consent: Option<ConsentColumn>,
}

/// The consent that a column of a list says yes or no to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ConsentColumn {
    /// The purpose.
    pub purpose: Purpose,
    /// The channel; all of them where it is absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub channel: Option<Channel>,
    /// The words that they agreed to.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub wording: String,
}

/// The way in which the file of a list is read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum ListFormat {
    /// A table of cells with one sign between them.
    Table {
        /// The name of the encoding, as the WHATWG has it.
        encoding: String,
        /// The sign between cells.
        between: char,
    },
    /// Cards of people.
    Cards {
        /// The name of the encoding.
        encoding: String,
    },
}

impl ListFormat {
    /// The name of the encoding.
    pub fn encoding(&self) -> &str {
        match self {
            Self::Table { encoding, .. } | Self::Cards { encoding } => encoding,
        }
    }
}

/// The meaning of a column.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Column {
    /// It is not read.
    #[default]
    Ignored,
    /// The whole name.
    Name,
    /// The given name.
    GivenName,
    /// The family name.
    FamilyName,
    /// Phone numbers.
    Phone,
    /// Mail addresses.
    Mail,
    /// The language, BCP 47.
    Language,
    /// The country, ISO 3166 in two letters: of numbers without one, and of the time zone.
    Country,
    /// The time zone, IANA.
    Zone,
    /// The evidence for the source, in words.
    Evidence,
    /// The address of a page that shows it.
    EvidenceLink,
    /// The names of labels.
    Labels,
    /// Yes where they consent.
    Consent,
}

impl Column {
    /// All of them.
    pub const ALL: [Self; 13] = [
        Self::Ignored,
        Self::Name,
        Self::GivenName,
        Self::FamilyName,
        Self::Phone,
        Self::Mail,
        Self::Language,
        Self::Country,
        Self::Zone,
        Self::Evidence,
        Self::EvidenceLink,
        Self::Labels,
        Self::Consent,
    ];

    /// The stored name.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Ignored => "ignored",
            Self::Name => "name",
            Self::GivenName => "given_name",
            Self::FamilyName => "family_name",
            Self::Phone => "phone",
            Self::Mail => "mail",
            Self::Language => "language",
            Self::Country => "country",
            Self::Zone => "zone",
            Self::Evidence => "evidence",
            Self::EvidenceLink => "evidence_link",
            Self::Labels => "labels",
            Self::Consent => "consent",
        }
    }

    /// The meaning of a stored name; `None` for one that only a newer version knows.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|column| column.as_str() == name)
    }
}

/// The key by which the meaning of columns is remembered: the same headers in the same order.
pub fn headers_key(headers: &[String]) -> String {
    headers.iter().map(|header| crate::spelling::plain(header)).collect::<Vec<_>>().join("\u{1f}")
}

/// True for a word that means yes in a column.
pub fn is_yes(cell: &str) -> bool {
    let plain = crate::spelling::plain(cell);
    ["yes", "y", "true", "1", "x", "ok", "✓", "✔", "si", "sí", "s", "oui", "o", "vrai", "sim", "是", "对", "نعم"]
        .iter()
        .any(|yes| crate::spelling::plain(yes) == plain && !plain.is_empty())
        || matches!(cell.trim(), "✓" | "✔")
}

/// A row that is not taken, with the reason.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RefusedRow {
    /// The row, counted from 1 below the headers.
    pub row: u32,
    /// The reason.
    pub why: RowRefused,
}

/// The reason for which a row is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[serde(rename_all = "snake_case")]
pub enum RowRefused {
    /// Neither a name nor an address.
    #[error("Neither a name nor an address.")]
    Nobody,
    /// A number that is none, or lacks its country.
    #[error("Not a phone number: its country is missing, or digits are.")]
    NotANumber,
    /// A mail address that is none.
    #[error("Not a mail address.")]
    NotAMail,
    /// Too many addresses of one person.
    #[error("Too many addresses of one person.")]
    TooManyAddresses,
    /// The name is too long, or no name.
    #[error("The name is too long, or no name.")]
    Name,
    /// No language has such a code.
    #[error("Not the code of a language, like en or pt-BR.")]
    LanguageUnknown,
    /// No time zone has this name.
    #[error("Not a time zone, like Africa/Lagos.")]
    ZoneUnknown,
    /// The evidence is too long.
    #[error("The evidence is too long.")]
    EvidenceTooLong,
}

impl RowRefused {
    /// The stored name.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Nobody => "nobody",
            Self::NotANumber => "not_a_number",
            Self::NotAMail => "not_a_mail",
            Self::TooManyAddresses => "too_many_addresses",
            Self::Name => "name",
            Self::LanguageUnknown => "language_unknown",
            Self::ZoneUnknown => "zone_unknown",
            Self::EvidenceTooLong => "evidence_too_long",
        }
    }
}

/// The reason for which a plan is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PlanRefused {
    /// No column says who anybody is.
    #[error("no column is a name or an address")]
    NobodyNamed,
    /// The columns do not fit the file.
    #[error("the columns do not fit the file")]
    Columns,
    /// A column says yes or no to a consent that is not described.
    #[error("the consent is not described")]
    ConsentMissing,
}

/// Accepts the meaning of columns.
///
/// # Errors
/// [`PlanRefused`].
pub fn accept_columns(columns: &[Column], headers: &[String], has_consent: bool) -> Result<(), PlanRefused> {
    if columns.len() != headers.len() {
        return Err(PlanRefused::Columns);
    }
    let names = [Column::Name, Column::GivenName, Column::FamilyName, Column::Phone, Column::Mail];
    if !columns.iter().any(|column| names.contains(column)) {
        return Err(PlanRefused::NobodyNamed);
    }
    if columns.contains(&Column::Consent) && !has_consent {
        return Err(PlanRefused::ConsentMissing);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stored_names_are_those_of_the_wire() {
        for column in Column::ALL {
            assert_eq!(serde_json::to_value(column).unwrap(), column.as_str());
            assert_eq!(Column::named(column.as_str()), Some(column));
        }
    }

    #[test]
    fn yes_is_yes_in_six_languages() {
        for yes in ["yes", "Y", "SÍ", "oui", "Sim", "是", "نعم", "TRUE", "1", "✓"] {
            assert!(is_yes(yes), "{yes}");
        }
        for no in ["", "no", "0", "non", "false", "?"] {
            assert!(!is_yes(no), "{no}");
        }
    }

    #[test]
    fn a_list_in_which_nobody_is_named_is_refused() {
        let headers = ["A", "B"].map(String::from);
        let accepted = |columns: &[Column], consent| accept_columns(columns, &headers, consent);
        assert_eq!(accepted(&[Column::Phone, Column::Ignored], false), Ok(()));
        assert_eq!(accepted(&[Column::Zone, Column::Ignored], false), Err(PlanRefused::NobodyNamed));
        assert_eq!(accepted(&[Column::Phone], false), Err(PlanRefused::Columns));
        assert_eq!(accepted(&[Column::Phone, Column::Consent], false), Err(PlanRefused::ConsentMissing));
    }
}
