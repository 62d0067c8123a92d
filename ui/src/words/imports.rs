//! Imports of lists, and consent.

use crate::words::say;
use paperplane_bridge::{
    Column, ConsentBy, Purpose, RowRefused,
    ask::ExportFormat,
    view::import::{ImportState, ImportView, Undone},
};

/// The meaning of a column.
pub fn import_column(column: Column) -> String {
    match column {
        Column::Ignored => say!("import-column-ignored"),
        Column::Name => say!("contact-name"),
        Column::GivenName => say!("import-column-given-name"),
        Column::FamilyName => say!("import-column-family-name"),
        Column::Phone => say!("import-column-phone"),
        Column::Mail => say!("import-column-mail"),
        Column::Language => say!("contact-language"),
        Column::Country => say!("import-column-country"),
        Column::Zone => say!("contact-zone"),
        Column::Evidence => say!("import-column-evidence"),
        Column::EvidenceLink => say!("import-column-link"),
        Column::Labels => say!("people-labels"),
        Column::Consent => say!("consent-title"),
    }
}

/// The reason for which a row is not taken.
pub fn row_refused(why: RowRefused) -> String {
    match why {
        RowRefused::Nobody => say!("row-nobody"),
        RowRefused::NotANumber => say!("row-not-a-number"),
        RowRefused::NotAMail => say!("row-not-a-mail"),
        RowRefused::TooManyAddresses => say!("row-too-many-addresses"),
        RowRefused::Name => say!("row-name"),
        RowRefused::LanguageUnknown => say!("row-language"),
        RowRefused::ZoneUnknown => say!("row-zone"),
        RowRefused::EvidenceTooLong => say!("row-evidence"),
    }
}

/// The progress of an import, or its end.
pub fn import_state(import: &ImportView) -> String {
    let mut parts = vec![match import.state {
        ImportState::Running => say!("import-running", through = import.through, rows = import.rows),
        ImportState::Done => say!("import-done", count = import.added),
        ImportState::Undone { kept: 0 } => say!("import-undone"),
        ImportState::Undone { kept } => say!("import-undone-kept", count = kept),
    }];
    if import.state == ImportState::Done && import.known > 0 {
        parts.push(say!("import-known", count = import.known));
    }
    if import.refused > 0 && !matches!(import.state, ImportState::Undone { .. }) {
        parts.push(say!("import-refused", count = import.refused));
    }
    parts.join(" · ")
}

/// The effect of taking an import back.
pub fn import_undone(undone: Undone) -> String {
    if undone.kept == 0 {
        say!("import-taken-back", count = undone.removed)
    } else {
        say!("import-taken-back-kept", count = undone.removed, kept = undone.kept)
    }
}

/// An encoding by its name, with the languages that are written in it.
pub fn encoding(name: &str) -> String {
    let languages = match name {
        "windows-1252" => say!("encoding-western"),
        "windows-1250" => say!("encoding-central"),
        "windows-1251" => say!("encoding-cyrillic"),
        "windows-1254" => say!("encoding-turkish"),
        "windows-1256" => say!("encoding-arabic"),
        "GBK" | "Big5" => say!("encoding-chinese"),
        _ => return name.to_owned(),
    };
    format!("{name} · {languages}")
}

/// The purpose of a consent.
pub fn consent_purpose(purpose: Purpose) -> String {
    match purpose {
        Purpose::Messages => say!("consent-messages"),
        Purpose::Data => say!("consent-data"),
    }
}

/// The way in which somebody consented.
pub fn consent_by(by: ConsentBy) -> String {
    match by {
        ConsentBy::Paper => say!("consent-paper"),
        ConsentBy::Spoken => say!("consent-spoken"),
        ConsentBy::Message => say!("consent-message"),
        ConsentBy::Form => say!("consent-form"),
        ConsentBy::List => say!("consent-list"),
    }
}

/// The kind of a file of people.
pub fn export_format(format: ExportFormat) -> String {
    match format {
        ExportFormat::Csv => say!("export-csv"),
        ExportFormat::JsonLines => say!("export-json"),
        ExportFormat::Vcard => say!("export-vcard"),
    }
}
