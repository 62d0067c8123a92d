//! Reads pipelines.

use crate::kernel::ids::{self, Blob};
use paperplane_bridge::view::pipeline::PipelineView;
use paperplane_core::ids::PipelineId;
use rusqlite::{Connection, OptionalExtension, Row};

/// The pipelines in their newest versions, in the order in which they were first published.
pub(crate) fn newest(connection: &Connection) -> rusqlite::Result<Vec<PipelineView>> {
    let sql = "SELECT id, version, definition, at_ms FROM pipelines AS p
               WHERE version = (SELECT max(version) FROM pipelines WHERE id = p.id)
               ORDER BY (SELECT min(at_ms) FROM pipelines WHERE id = p.id), id";
    connection.prepare_cached(sql)?.query_map([], view)?.collect()
}

/// One pipeline in its newest version.
pub(crate) fn one(connection: &Connection, pipeline: PipelineId) -> rusqlite::Result<Option<PipelineView>> {
    let sql = "SELECT id, version, definition, at_ms FROM pipelines WHERE id = ?1 ORDER BY version DESC LIMIT 1";
    connection.prepare_cached(sql)?.query_row([pipeline.blob()], view).optional()
}

/// The number of running cases that go by an older version than the newest.
pub(crate) fn older(connection: &Connection, pipeline: PipelineId) -> rusqlite::Result<u32> {
    let sql = "SELECT count(*) FROM cases WHERE pipeline = ?1 AND outcome = 0
               AND version < (SELECT max(version) FROM pipelines WHERE id = ?1)";
    connection.prepare_cached(sql)?.query_row([pipeline.blob()], |row| row.get(0))
}

fn view(row: &Row<'_>) -> rusqlite::Result<PipelineView> {
    let definition: String = row.get(2)?;
    Ok(PipelineView {
        id: ids::id(row, 0)?,
        version: row.get(1)?,
        definition: serde_json::from_str(&definition).unwrap_or_default(),
        at: ids::at(row, 3)?,
    })
}
