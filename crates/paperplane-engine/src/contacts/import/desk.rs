//! Imports at the desk: a look before anything is recorded, the start, taking back, and the rows that were not taken.

use super::{
    list::Table,
    row::{Meaning, Place, ids},
    table,
    worker::label_names,
};
use crate::{
    contacts::{numbers::numbers_on, sheet::Sheet},
    desk::{Desk, broken, no_file},
};
use paperplane_bridge::{
    ContactsCause, Trouble,
    ask::{ListAsked, StartImport},
    view::{
        import::{ColumnView, ImportPreview, ImportState, ImportView, PreviewLine, RowEffect, Undone},
        made::MadeFile,
    },
};
use paperplane_core::{
    address::{Address, AddressKind},
    contacts::{
        decide::accept_evidence,
        event::{ImportStarted, ImportUndone},
        headers::guess_columns,
        import::{Column, ConsentColumn, ImportPlan, accept_columns},
        person::{Evidence, PersonSource},
    },
    envelope::Actor,
    ids::{AddressId, BlobId, ContactId, ImportId},
    limits::EVIDENCE_CHARS_MAX,
    name,
};
use std::collections::{BTreeMap, BTreeSet};

/// Rows that a preview shows from the beginning.
const FIRST_ROWS: usize = 8;
/// Rows of each other kind that a preview shows.
const OF_EACH: usize = 8;
/// Cells that are shown of a column.
const SAMPLES: usize = 3;
/// Names of labels that are told.
const NAMES_MAX: usize = 10;

/// A list with the meaning of its columns.
struct Listed {
    table: Table,
    columns: Vec<Column>,
    is_remembered: bool,
}

impl Desk {
    async fn list(&self, asked: &ListAsked) -> Result<Listed, Trouble> {
        let table = self.table_of(asked.file, &asked.encoding).await?;
        let remembered = self.store().remembered_columns(table.headers.clone()).await.map_err(broken)?;
        let is_remembered = asked.columns.is_empty() && remembered.is_some();
        let columns = match remembered {
            _ if !asked.columns.is_empty() => asked.columns.clone(),
            Some(columns) => columns,
            None => guessed(&table),
        };
        if columns.len() != table.headers.len() {
            return Err(ContactsCause::ColumnsDoNotFit.into());
        }
        Ok(Listed { table, columns, is_remembered })
    }

    async fn table_of(&self, file: BlobId, encoding: &str) -> Result<Table, Trouble> {
        let content = self.node.blobs.get(file).await.map_err(no_file)?.ok_or(ContactsCause::ListGone)?;
        let encoding = encoding.to_owned();
        let read = tokio::task::spawn_blocking(move || table::read(&content, &encoding)).await;
        read.map_err(|_| ContactsCause::NotAList)?.map_err(Trouble::from)
    }

    /// Shows what the import of a list would do.
    ///
    /// # Errors
    /// If it is no list, or its file is not here.
    pub async fn preview_list(&self, asked: &ListAsked) -> Result<ImportPreview, Trouble> {
        let Listed { table, columns, is_remembered } = self.list(asked).await?;
        let names = label_names(&self.node).await.map_err(broken)?;
        let meaning = Meaning {
            columns: &columns,
            country: &asked.country,
            numbers_on: numbers_on(&self.node).await.map_err(broken)?,
            source: PersonSource::Import,
            evidence: &Evidence::default(),
            labels: &[],
            label_names: &names,
            consent: asked.consent.as_ref(),
            list: &asked.name,
            at: self.node.host.now(),
        };
        let mut preview = ImportPreview {
            format: table.format.clone(),
            columns: columns_of(&table, &columns),
            is_remembered,
            rows: u32::try_from(table.rows.len()).unwrap_or(u32::MAX),
            new: 0,
            known: 0,
            twice: 0,
            refused: 0,
            unknown_labels: unknown_labels(&meaning, &table),
            lines: Vec::new(),
        };
        let mut rows = Vec::with_capacity(table.rows.len());
        for cells in &table.rows {
            let read = meaning.person(cells, Place { row: None, anchor: Address::anchor("") });
            rows.push(read.map(|added| (ids(&self.node.naming, &added.addresses), added)));
        }
        let groups = rows.iter().map(|row| row.as_ref().map(|(ids, _)| ids.clone()).unwrap_or_default()).collect();
        let known = self.store().known_among(groups).await.map_err(broken)?;
        let mut seen: BTreeMap<AddressId, u32> = BTreeMap::new();
        for (nth, ((row, known), cells)) in rows.into_iter().zip(known).zip(&table.rows).enumerate() {
            let number = u32::try_from(nth).unwrap_or(u32::MAX).saturating_add(1);
            let (name, addresses, effect) = match row {
                Err(why) => (
                    as_written(&columns, cells, true),
                    vec![as_written(&columns, cells, false)],
                    RowEffect::Refused { why },
                ),
                Ok((ids, added)) => {
                    let before = ids.iter().find_map(|id| seen.get(id).copied());
                    for id in &ids {
                        seen.entry(*id).or_insert(number);
                    }
                    let effect = match (known, before) {
                        (Some(known), _) => {
                            let contact = ContactId::of_address(known);
                            RowEffect::Known { contact, who: String::new() }
                        }
                        (None, Some(row)) => RowEffect::Twice { row },
                        (None, None) => RowEffect::New,
                    };
                    let shown = added.addresses.iter().filter(|one| one.kind != AddressKind::Anchor);
                    (added.name, shown.map(|one| one.display().to_owned()).collect(), effect)
                }
            };
            let count = match &effect {
                RowEffect::New => &mut preview.new,
                RowEffect::Known { .. } => &mut preview.known,
                RowEffect::Twice { .. } => &mut preview.twice,
                RowEffect::Refused { .. } => &mut preview.refused,
            };
            *count += 1;
            let is_shown = nth < FIRST_ROWS
                || (effect != RowEffect::New && usize::try_from(*count).unwrap_or(usize::MAX) <= OF_EACH);
            if is_shown {
                preview.lines.push(PreviewLine { row: number, name, addresses, effect });
            }
        }
        self.name_the_known(&mut preview.lines).await?;
        Ok(preview)
    }

    /// Writes the names of people who are known into the lines of a preview.
    async fn name_the_known(&self, lines: &mut [PreviewLine]) -> Result<(), Trouble> {
        for line in lines {
            if let RowEffect::Known { contact, who } = &mut line.effect {
                let person = self.store().person(*contact).await.map_err(broken)?;
                *who = person.map(|person| person.who).unwrap_or_default();
            }
        }
        Ok(())
    }

    /// Starts the import of a list; the same id again is the same import.
    ///
    /// # Errors
    /// If it is no list, its file is not here, or nobody is named in it.
    pub async fn import_list(&self, by: Actor, id: Option<ImportId>, ask: StartImport) -> Result<ImportId, Trouble> {
        let StartImport { list, source, evidence, labels, .. } = ask;
        let import = id.unwrap_or_else(|| ImportId::new(self.node.host.now(), self.node.ten_random()));
        if self.store().import(import).await.map_err(broken)?.is_some() {
            return Ok(import);
        }
        let Listed { table, columns, .. } = self.list(&list).await?;
        accept_columns(&columns, &table.headers, list.consent.is_some()).map_err(ContactsCause::from)?;
        let too_long = ContactsCause::EvidenceTooLong { chars_max: EVIDENCE_CHARS_MAX };
        let is_short = |one: &ConsentColumn| one.wording.chars().count() <= EVIDENCE_CHARS_MAX;
        if !list.consent.as_ref().is_none_or(is_short) {
            return Err(too_long.into());
        }
        let evidence = accept_evidence(&evidence).ok_or(too_long)?;
        let consent = list.consent.filter(|_| columns.contains(&Column::Consent));
        let plan = ImportPlan {
            name: name::accept_name(&list.name).unwrap_or_default(),
            file: list.file,
            format: table.format,
            headers: table.headers,
            columns,
            rows: u32::try_from(table.rows.len()).unwrap_or(u32::MAX),
            country: list.country.trim().to_ascii_uppercase(),
            source,
            evidence,
            labels,
            consent,
        };
        self.write(by, ImportStarted { import, plan }).await?;
        Ok(import)
    }

    /// The id of the import that a program asked for with a key of its own.
    pub fn import_of_key(&self, key: &str) -> ImportId {
        ImportId::from_uuid(*self.node.naming.plain("import", key.as_bytes()).as_uuid())
    }

    /// All imports, the newest first.
    ///
    /// # Errors
    /// If the replica cannot be read.
    pub async fn imports(&self) -> Result<Vec<ImportView>, Trouble> {
        self.store().imports().await.map_err(broken)
    }

    /// One import.
    ///
    /// # Errors
    /// If it is not here.
    pub async fn import(&self, import: ImportId) -> Result<ImportView, Trouble> {
        self.store().import(import).await.map_err(broken)?.ok_or_else(|| ContactsCause::ImportGone.into())
    }

    /// Takes an import back; once it was, nothing more is changed.
    ///
    /// # Errors
    /// If it is not here.
    pub async fn take_import_back(&self, by: Actor, import: ImportId) -> Result<Undone, Trouble> {
        let view = self.import(import).await?;
        if let ImportState::Undone { kept } = view.state {
            return Ok(Undone { removed: view.added.saturating_sub(kept), kept });
        }
        let kept = self.store().rows_with_history(import).await.map_err(broken)?;
        let count = u32::try_from(kept.len()).unwrap_or(u32::MAX);
        self.write(by, ImportUndone { import, kept }).await?;
        Ok(Undone { removed: view.added.saturating_sub(count), kept: count })
    }

    /// The rows of an import that were not taken, as a table with the reason in front of each.
    ///
    /// # Errors
    /// If it is not here, or its file is not.
    pub async fn refused_rows(&self, import: ImportId) -> Result<Vec<u8>, Trouble> {
        let work = self.store().import_work(import).await.map_err(broken)?.ok_or(ContactsCause::ImportGone)?;
        let refused = self.store().refused_rows(import).await.map_err(broken)?;
        let table = self.table_of(work.plan.file, work.plan.format.encoding()).await?;
        let mut sheet = Sheet::begin(["Row", "Reason"].into_iter().chain(table.headers.iter().map(String::as_str)));
        for row in refused {
            let Some(cells) = usize::try_from(row.row).ok().and_then(|nth| table.rows.get(nth.checked_sub(1)?)) else {
                continue;
            };
            let (number, why) = (row.row.to_string(), row.why.to_string());
            sheet.row([number.as_str(), why.as_str()].into_iter().chain(cells.iter().map(String::as_str)));
        }
        Ok(sheet.end())
    }

    /// Keeps a file that was made here, to be saved.
    pub(in crate::contacts) async fn keep_made(&self, content: &[u8], name: String) -> Result<MadeFile, Trouble> {
        let blob = self.node.blobs.keep_here(content).await.map_err(no_file)?;
        Ok(MadeFile { blob, name })
    }
}

/// The meaning of columns by their headers; of a list without headers by what stands in them.
fn guessed(table: &Table) -> Vec<Column> {
    let mut columns = guess_columns(&table.headers);
    if columns.iter().any(|column| *column != Column::Ignored) {
        return columns;
    }
    let mut has_name = false;
    for (nth, column) in columns.iter_mut().enumerate() {
        let cells: Vec<&str> = table
            .rows
            .iter()
            .take(50)
            .filter_map(|row| row.get(nth))
            .map(String::as_str)
            .filter(|cell| !cell.is_empty())
            .collect();
        let most =
            |is: fn(&str) -> bool| !cells.is_empty() && cells.iter().filter(|cell| is(cell)).count() * 2 > cells.len();
        *column = if most(|cell| cell.contains('@')) {
            Column::Mail
        } else if most(|cell| cell.chars().filter(|sign| sign.is_numeric()).count() >= 7) {
            Column::Phone
        } else if !has_name && most(|cell| cell.chars().all(|sign| sign.is_alphabetic() || " .'-".contains(sign))) {
            has_name = true;
            Column::Name
        } else {
            Column::Ignored
        };
    }
    columns
}

fn columns_of(table: &Table, columns: &[Column]) -> Vec<ColumnView> {
    let samples = |nth: usize| {
        let cells = table.rows.iter().filter_map(|row| row.get(nth)).filter(|cell| !cell.is_empty());
        cells.take(SAMPLES).map(|cell| cell.chars().take(80).collect()).collect()
    };
    let named = table.headers.iter().zip(columns).enumerate();
    named
        .map(|(nth, (header, column))| ColumnView { header: header.clone(), samples: samples(nth), column: *column })
        .collect()
}

fn unknown_labels(meaning: &Meaning<'_>, table: &Table) -> Vec<String> {
    let mut unknown = BTreeSet::new();
    for cells in &table.rows {
        unknown.extend(meaning.unknown_labels(cells).map(str::to_owned));
        if unknown.len() > NAMES_MAX {
            break;
        }
    }
    unknown.into_iter().take(NAMES_MAX).collect()
}

/// The cells of a row that is not taken: those of the name, or of addresses.
fn as_written(columns: &[Column], cells: &[String], names: bool) -> String {
    let is_wanted = |column: &Column| match column {
        Column::Name | Column::GivenName | Column::FamilyName => names,
        Column::Phone | Column::Mail => !names,
        Column::Ignored
        | Column::Language
        | Column::Country
        | Column::Zone
        | Column::Evidence
        | Column::EvidenceLink
        | Column::Labels
        | Column::Consent => false,
    };
    let wanted = columns.iter().zip(cells).filter(|(column, cell)| is_wanted(column) && !cell.is_empty());
    wanted.map(|(_, cell)| cell.as_str()).collect::<Vec<_>>().join(" ")
}
