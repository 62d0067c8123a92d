//! Drafts of things that staff publish, in `desk.db`.

use crate::kernel::ids;
use paperplane_bridge::view::unpublished::{DraftKind, Unpublished};
use rusqlite::{Connection, Row, params};

/// The drafts of a kind, the newest first.
pub(crate) fn of_kind(connection: &Connection, kind: DraftKind) -> rusqlite::Result<Vec<Unpublished>> {
    let sql =
        "SELECT id, based_on, body, changed_ms FROM desk.unpublished WHERE kind = ?1 ORDER BY changed_ms DESC, id";
    let read = |row: &Row<'_>| {
        let body: String = row.get(2)?;
        Ok(Unpublished {
            kind,
            id: row.get(0)?,
            based_on: row.get(1)?,
            body: serde_json::from_str(&body).unwrap_or_default(),
            changed_at: ids::at(row, 3)?,
        })
    };
    connection.prepare_cached(sql)?.query_map([kind.as_str()], read)?.collect()
}

/// Keeps a draft.
pub(crate) fn keep(connection: &Connection, draft: &Unpublished) -> rusqlite::Result<()> {
    let sql =
        "INSERT OR REPLACE INTO desk.unpublished (kind, id, based_on, body, changed_ms) VALUES (?1, ?2, ?3, ?4, ?5)";
    let Unpublished { kind, id, based_on, body, changed_at } = draft;
    let row = params![kind.as_str(), id, based_on, body.to_string(), changed_at.0];
    connection.prepare_cached(sql)?.execute(row).map(drop)
}

/// Ends a draft.
pub(crate) fn end(connection: &Connection, kind: DraftKind, id: &str) -> rusqlite::Result<()> {
    let sql = "DELETE FROM desk.unpublished WHERE kind = ?1 AND id = ?2";
    connection.prepare_cached(sql)?.execute(params![kind.as_str(), id]).map(drop)
}
