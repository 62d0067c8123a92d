//! Folds the adoption of a version of a pipeline: running cases go by it from then on.

use super::{Cases, definition, standing::late};
use crate::kernel::ids::{self, Blob};
use paperplane_core::{
    cases::{definition::StepKey, event::PipelineAdopted},
    ids::CaseId,
};
use rusqlite::{Row, params};

impl Cases<'_, '_, '_> {
    /// Cases that stand in a stage of the version go by it, and are asked for what it asks for there.
    pub(super) fn pipeline_adopted(&self, adopted: &PipelineAdopted) -> rusqlite::Result<()> {
        let Some(definition) = definition(self.tx, adopted.pipeline, adopted.version)? else { return Ok(()) };
        let sql =
            "SELECT id, stage, since_ms FROM cases WHERE pipeline = ?1 AND version < ?2 AND outcome = 0 ORDER BY id";
        let read = |row: &Row<'_>| Ok((ids::id::<CaseId>(row, 0)?, row.get::<_, String>(1)?, ids::at(row, 2)?));
        let running: Vec<_> = self
            .tx
            .prepare_cached(sql)?
            .query_map(params![adopted.pipeline.blob(), adopted.version], read)?
            .collect::<Result<_, _>>()?;
        for (case, stage, since) in running {
            let Some(stage) = definition.stage(&StepKey(stage)) else { continue };
            let sql = "UPDATE cases SET version = ?2, late_ms = ?3 WHERE id = ?1";
            let row = params![case.blob(), adopted.version, late(Some(stage), since)];
            self.tx.prepare_cached(sql)?.execute(row)?;
            self.ask_of_stage(case, stage)?;
        }
        Ok(())
    }
}
