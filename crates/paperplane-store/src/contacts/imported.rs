//! Reads imports of lists.

use crate::kernel::ids::{self, Blob};
use paperplane_bridge::view::import::{ImportState, ImportView};
use paperplane_core::{
    contacts::import::{Column, ImportPlan, RefusedRow, headers_key},
    ids::{AddressId, ImportId},
};
use rusqlite::{Connection, OptionalExtension, Row, params};

/// An import as its worker needs it.
#[derive(Clone, Debug)]
pub struct ImportWork {
    /// The import.
    pub import: ImportId,
    /// Its plan.
    pub plan: ImportPlan,
    /// The last row that was worked off, from 1.
    pub through: u32,
    /// True if it was taken back.
    pub is_undone: bool,
}

const VIEW: &str = "SELECT i.id, i.plan, i.started_ms, coalesce(m.name, ''), i.rows_count, i.through, i.added, i.known,
                           (SELECT count(*) FROM import_refused AS r WHERE r.import = i.id), i.undone_ms, i.kept
                    FROM imports AS i LEFT JOIN members AS m ON m.id = i.member";

fn read(row: &Row<'_>) -> rusqlite::Result<ImportView> {
    let (plan, rows, through, undone_ms): (String, u32, u32, i64) =
        (row.get(1)?, row.get(4)?, row.get(5)?, row.get(9)?);
    let name = serde_json::from_str::<ImportPlan>(&plan).map(|plan| plan.name).unwrap_or_default();
    let state = match (undone_ms > 0, through < rows) {
        (true, _) => ImportState::Undone { kept: row.get(10)? },
        (false, true) => ImportState::Running,
        (false, false) => ImportState::Done,
    };
    Ok(ImportView {
        import: ids::id(row, 0)?,
        name,
        at: ids::at(row, 2)?,
        by: row.get(3)?,
        rows,
        through,
        added: row.get(6)?,
        known: row.get(7)?,
        refused: row.get(8)?,
        state,
    })
}

/// All imports, the newest first.
pub(crate) fn all(connection: &Connection) -> rusqlite::Result<Vec<ImportView>> {
    let sql = format!("{VIEW} ORDER BY i.started_ms DESC, i.id DESC");
    connection.prepare_cached(&sql)?.query_map([], read)?.collect()
}

/// One import.
pub(crate) fn one(connection: &Connection, import: ImportId) -> rusqlite::Result<Option<ImportView>> {
    let sql = format!("{VIEW} WHERE i.id = ?1");
    connection.prepare_cached(&sql)?.query_row([import.blob()], read).optional()
}

/// The imports of which rows wait.
pub(crate) fn running(connection: &Connection) -> rusqlite::Result<Vec<ImportId>> {
    let sql = "SELECT id FROM imports WHERE through < rows_count AND undone_ms = 0 ORDER BY started_ms";
    connection.prepare_cached(sql)?.query_map([], |row| ids::id(row, 0))?.collect()
}

/// An import as its worker needs it; `None` where it is not here, or its plan is of a newer version.
pub(crate) fn work(connection: &Connection, import: ImportId) -> rusqlite::Result<Option<ImportWork>> {
    let sql = "SELECT plan, through, undone_ms > 0 FROM imports WHERE id = ?1";
    let read = |row: &Row<'_>| Ok((row.get::<_, String>(0)?, row.get(1)?, row.get(2)?));
    let found = connection.prepare_cached(sql)?.query_row([import.blob()], read).optional()?;
    Ok(found.and_then(|(plan, through, is_undone)| {
        let plan = serde_json::from_str(&plan).ok()?;
        Some(ImportWork { import, plan, through, is_undone })
    }))
}

/// The rows of an import that were not taken, in their order.
pub(crate) fn refused(connection: &Connection, import: ImportId) -> rusqlite::Result<Vec<RefusedRow>> {
    let sql = "SELECT nth, why FROM import_refused WHERE import = ?1 ORDER BY nth";
    let read = |row: &Row<'_>| Ok((row.get(0)?, row.get::<_, String>(1)?));
    let rows: Vec<(u32, String)> =
        connection.prepare_cached(sql)?.query_map([import.blob()], read)?.collect::<Result<_, _>>()?;
    Ok(rows
        .into_iter()
        .filter_map(|(row, why)| Some(RefusedRow { row, why: serde_json::from_str(&why).ok()? }))
        .collect())
}

/// The meaning of columns with these headers, as the newest import of such a list had it.
pub(crate) fn remembered(connection: &Connection, headers: &[String]) -> rusqlite::Result<Option<Vec<Column>>> {
    let sql = "SELECT plan FROM imports WHERE headers = ?1 ORDER BY started_ms DESC LIMIT 1";
    let plan: Option<String> =
        connection.prepare_cached(sql)?.query_row([headers_key(headers)], |row| row.get(0)).optional()?;
    let columns = plan.and_then(|plan| serde_json::from_str::<ImportPlan>(&plan).ok()).map(|plan| plan.columns);
    Ok(columns.filter(|columns| columns.len() == headers.len()))
}

/// The rows of an import whose people came to something meanwhile: messages with them, a case, a task, a decision of staff about
/// them, or consent that the list does not tell of.
pub(crate) fn came_to_something(connection: &Connection, import: ImportId) -> rusqlite::Result<Vec<u32>> {
    let sql = "SELECT d.nth FROM added AS d JOIN addresses AS a ON a.id = d.address
               WHERE d.import = ?1 AND (
                   EXISTS (SELECT 1 FROM conversations AS c WHERE c.contact = a.contact)
                   OR EXISTS (SELECT 1 FROM addresses AS b JOIN cases AS k ON k.contact = b.id WHERE b.contact = a.contact)
                   OR EXISTS (SELECT 1 FROM addresses AS b JOIN tasks AS t ON t.contact = b.id
                              WHERE b.contact = a.contact AND t.contact <> x'')
                   OR EXISTS (SELECT 1 FROM addresses AS b JOIN marked AS m ON m.address = b.id WHERE b.contact = a.contact)
                   OR EXISTS (SELECT 1 FROM addresses AS b JOIN consents AS s ON s.address = b.id
                              WHERE b.contact = a.contact AND s.seq <> d.seq))
               ORDER BY d.nth";
    connection.prepare_cached(sql)?.query_map([import.blob()], |row| row.get(0))?.collect()
}

/// Of each group of addresses the person who is known by one of them.
pub(crate) fn known_among(
    connection: &Connection,
    groups: &[Vec<AddressId>],
) -> rusqlite::Result<Vec<Option<AddressId>>> {
    let sql = "SELECT p.contact FROM addresses AS a JOIN persons AS p ON p.contact = a.contact WHERE a.id = ?1";
    let mut statement = connection.prepare_cached(sql)?;
    let mut found = Vec::with_capacity(groups.len());
    for group in groups {
        let mut known = None;
        for address in group {
            known = known.or(statement.query_row(params![address.blob()], |row| ids::id(row, 0)).optional()?);
        }
        found.push(known);
    }
    Ok(found)
}

/// The people whom some rows of an import added already, by the row.
pub(crate) fn added_rows(connection: &Connection, import: ImportId, after: u32) -> rusqlite::Result<Vec<u32>> {
    let sql = "SELECT nth FROM added WHERE import = ?1 AND nth > ?2 ORDER BY nth";
    connection.prepare_cached(sql)?.query_map(params![import.blob(), after], |row| row.get(0))?.collect()
}

/// The label of a name, as it is spelled with large or small letters.
pub(crate) fn labels(connection: &Connection) -> rusqlite::Result<Vec<(String, paperplane_core::ids::LabelId)>> {
    let sql = "SELECT name, id FROM labels WHERE removed = 0 ORDER BY name, id";
    let read = |row: &Row<'_>| Ok((row.get(0)?, ids::id(row, 1)?));
    connection.prepare_cached(sql)?.query_map([], read)?.collect()
}
