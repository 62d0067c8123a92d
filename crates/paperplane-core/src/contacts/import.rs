//! The import of a list of people: its plan, the meaning of its columns, and the reasons for which a row is refused.

use super::{
    consent::Purpose,
    decide::PersonRefused,
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

    /// The meaning that the header of a column suggests, in the languages of the windows and as other programs write it.
    pub fn guessed(header: &str) -> Self {
        let plain = crate::spelling::plain(header);
        let words: String = plain.chars().filter(|sign| sign.is_alphanumeric()).collect();
        // Other programs count their columns: "Phone 1 - Value", "E-mail 2 Address".
        let words = words.replace(|sign: char| sign.is_ascii_digit(), "");
        if words.ends_with("label") || words.ends_with("type") {
            return if words == "label" { Self::Labels } else { Self::Ignored };
        }
        let names = GUESSES.iter().find(|(_, names)| {
            names.iter().any(|name| {
                let name: String = crate::spelling::plain(name).chars().filter(|sign| sign.is_alphanumeric()).collect();
                words == name
            })
        });
        names.map_or(Self::Ignored, |(column, _)| *column)
    }
}

/// Headers by their meaning, in English, Spanish, French, Portuguese, Chinese and Arabic.
const GUESSES: &[(Column, &[&str])] = &[
    (
        Column::GivenName,
        &["first name", "given name", "forename", "nombre de pila", "prénom", "primeiro nome", "名字", "الاسم الأول"],
    ),
    (
        Column::FamilyName,
        &[
            "last name",
            "family name",
            "surname",
            "apellido",
            "apellidos",
            "nom de famille",
            "sobrenome",
            "apelido",
            "姓",
            "姓氏",
            "اسم العائلة",
        ],
    ),
    (
        Column::Name,
        &[
            "name",
            "full name",
            "display name",
            "contact",
            "contact name",
            "client",
            "student",
            "nombre",
            "nombre completo",
            "nom",
            "nom complet",
            "nome",
            "nome completo",
            "姓名",
            "全名",
            "名称",
            "الاسم",
            "الاسم الكامل",
            "fn",
        ],
    ),
    (
        Column::Phone,
        &[
            "phone",
            "phone number",
            "phone value",
            "telephone",
            "tel",
            "mobile",
            "mobile phone",
            "cell",
            "cell phone",
            "number",
            "whatsapp",
            "whatsapp number",
            "home phone",
            "business phone",
            "primary phone",
            "teléfono",
            "número",
            "número de teléfono",
            "móvil",
            "celular",
            "téléphone",
            "portable",
            "numéro",
            "numéro de téléphone",
            "telefone",
            "telemóvel",
            "电话",
            "手机",
            "手机号",
            "电话号码",
            "الهاتف",
            "هاتف",
            "رقم الهاتف",
            "الجوال",
            "رقم الجوال",
            "واتساب",
        ],
    ),
    (
        Column::Mail,
        &[
            "email",
            "e-mail",
            "mail",
            "email address",
            "e-mail address",
            "e-mail value",
            "correo",
            "correo electrónico",
            "courriel",
            "adresse e-mail",
            "adresse mail",
            "adresse électronique",
            "endereço de e-mail",
            "邮箱",
            "电子邮件",
            "邮件",
            "电子邮箱",
            "البريد",
            "البريد الإلكتروني",
            "بريد إلكتروني",
        ],
    ),
    (
        Column::Language,
        &["language", "lang", "preferred language", "idioma", "lengua", "langue", "língua", "语言", "اللغة", "لغة"],
    ),
    (
        Column::Country,
        &[
            "country",
            "country code",
            "nationality",
            "país",
            "pais",
            "pays",
            "nacionalidad",
            "国家",
            "国籍",
            "الدولة",
            "البلد",
            "بلد",
        ],
    ),
    (
        Column::Zone,
        &["time zone", "timezone", "zone", "zona horaria", "fuseau horaire", "fuso horário", "时区", "المنطقة الزمنية"],
    ),
    (
        Column::Evidence,
        &[
            "source",
            "evidence",
            "origin",
            "lead source",
            "how did you hear about us",
            "fuente",
            "origen",
            "origine",
            "fonte",
            "origem",
            "来源",
            "المصدر",
        ],
    ),
    (
        Column::EvidenceLink,
        &["link", "url", "website", "page", "enlace", "lien", "site", "site web", "网址", "链接", "الرابط", "رابط"],
    ),
    (
        Column::Labels,
        &[
            "labels",
            "label",
            "tags",
            "tag",
            "group membership",
            "categories",
            "groups",
            "etiquetas",
            "étiquettes",
            "groupes",
            "rótulos",
            "marcadores",
            "标签",
            "分组",
            "الوسوم",
            "التصنيفات",
        ],
    ),
    (
        Column::Consent,
        &[
            "consent",
            "opt in",
            "opted in",
            "agreed",
            "gdpr",
            "consentimiento",
            "consentement",
            "consentimento",
            "同意",
            "الموافقة",
            "موافقة",
        ],
    ),
];

/// The meanings of columns that their headers suggest; a meaning that can stand once is given to the first.
pub fn guess_columns(headers: &[String]) -> Vec<Column> {
    let mut columns: Vec<Column> = Vec::with_capacity(headers.len());
    for header in headers {
        let guess = Column::guessed(header);
        let repeats = matches!(guess, Column::Phone | Column::Mail | Column::Labels);
        columns.push(if !repeats && columns.contains(&guess) { Column::Ignored } else { guess });
    }
    columns
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

impl From<PersonRefused> for RowRefused {
    fn from(refused: PersonRefused) -> Self {
        match refused {
            PersonRefused::Nobody => Self::Nobody,
            PersonRefused::TooManyAddresses => Self::TooManyAddresses,
            PersonRefused::Name(_) => Self::Name,
            PersonRefused::LanguageUnknown => Self::LanguageUnknown,
            PersonRefused::ZoneUnknown => Self::ZoneUnknown,
            PersonRefused::EvidenceTooLong => Self::EvidenceTooLong,
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
    fn headers_are_known_in_six_languages_and_as_other_programs_write_them() {
        for (header, column) in [
            ("Name", Column::Name),
            ("First Name", Column::GivenName),
            ("Phone 1 - Value", Column::Phone),
            ("Phone 1 - Label", Column::Ignored),
            ("E-mail 2 Address", Column::Mail),
            ("TELÉFONO", Column::Phone),
            ("Prénom", Column::GivenName),
            ("Nome completo", Column::Name),
            ("手机", Column::Phone),
            ("电子邮件", Column::Mail),
            ("الاسم", Column::Name),
            ("رقم الهاتف", Column::Phone),
            ("Shoe size", Column::Ignored),
            ("", Column::Ignored),
        ] {
            assert_eq!(Column::guessed(header), column, "{header}");
        }
        let headers = ["Name", "Full name", "Phone", "Mobile"].map(String::from);
        assert_eq!(guess_columns(&headers), [Column::Name, Column::Ignored, Column::Phone, Column::Phone]);
    }

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
