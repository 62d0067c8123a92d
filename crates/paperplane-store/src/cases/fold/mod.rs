//! Folds events of pipelines, cases, checklists and tasks.

mod adopting;
pub(crate) mod checklist;
mod standing;
mod tasks;

use crate::kernel::{
    batch::{Batch, Fact},
    ids::{self, Blob},
};
use paperplane_bridge::view::case::CaseActKind;
use paperplane_core::{
    cases::{
        day::Day,
        definition::Definition,
        event::{CaseDescribed, CaseFact, CaseGiven, CasesEvent, PipelinePublished},
        money::Money,
    },
    ids::{CaseId, PipelineId},
};
use rusqlite::{Connection, OptionalExtension, params};
use std::ops::Deref;

/// Folds one event.
pub(crate) fn fold(batch: &Batch<'_>, fact: &Fact<'_>, event: &CasesEvent) -> rusqlite::Result<()> {
    let cases = Cases { batch, fact };
    match event {
        CasesEvent::PipelinePublished(published) => cases.pipeline_published(published),
        CasesEvent::PipelineAdopted(adopted) => cases.pipeline_adopted(adopted),
        CasesEvent::CaseOpened(opened) => cases.case_opened(opened),
        CasesEvent::CaseMoved(moved) => cases.case_moved(moved),
        CasesEvent::CaseClosed(closed) => cases.case_closed(closed),
        CasesEvent::CaseReopened(reopened) => cases.case_reopened(reopened),
        CasesEvent::CaseGiven(given) => cases.case_given(given),
        CasesEvent::CaseDescribed(described) => cases.case_described(described),
        CasesEvent::CaseNotTold(not_told) => cases.case_not_told(not_told),
        CasesEvent::ItemAsked(asked) => cases.item_asked(asked),
        CasesEvent::ItemReceived(received) => cases.item_received(received),
        CasesEvent::ItemDecided(decided) => cases.item_decided(decided),
        CasesEvent::ItemDated(dated) => cases.item_dated(dated),
        CasesEvent::TaskAdded(added) => cases.task_added(added),
        CasesEvent::TaskChanged(changed) => cases.task_changed(changed),
        CasesEvent::TaskTicked(ticked) => cases.task_ticked(ticked),
    }
}

struct Cases<'b, 't, 'f> {
    batch: &'b Batch<'t>,
    fact: &'f Fact<'f>,
}

impl<'t> Deref for Cases<'_, 't, '_> {
    type Target = Batch<'t>;

    fn deref(&self) -> &Batch<'t> {
        self.batch
    }
}

impl Cases<'_, '_, '_> {
    /// A version of a number that is taken becomes the next one: nothing that was published is lost.
    fn pipeline_published(&self, published: &PipelinePublished) -> rusqlite::Result<()> {
        let definition = serde_json::to_string(&published.definition).unwrap_or_default();
        let sql = "INSERT INTO pipelines (id, version, definition, at_ms)
             VALUES (?1, max(?2, coalesce((SELECT max(version) + 1 FROM pipelines WHERE id = ?1), 1)), ?3, ?4)";
        let row = params![published.pipeline.blob(), published.version, definition, self.fact.recorded_at.0];
        self.tx.prepare_cached(sql)?.execute(row).map(drop)
    }

    /// The last word counts.
    fn case_given(&self, given: &CaseGiven) -> rusqlite::Result<()> {
        let to = given.to.map(|member| member.blob().to_vec()).unwrap_or_default();
        let sql = "UPDATE cases SET owner = ?2 WHERE id = ?1";
        if self.tx.prepare_cached(sql)?.execute(params![given.case.blob(), to])? > 0 {
            self.act(given.case, &CaseActKind::Given { to: given.to })?;
        }
        Ok(())
    }

    /// Of each fact the last word counts.
    fn case_described(&self, described: &CaseDescribed) -> rusqlite::Result<()> {
        if way_of(self.tx, described.case)?.is_none() {
            return Ok(());
        }
        for fact in &described.facts {
            self.fact(described.case, fact)?;
        }
        self.act(described.case, &CaseActKind::Described { facts: described.facts.clone() })
    }

    fn fact(&self, case: CaseId, fact: &CaseFact) -> rusqlite::Result<()> {
        let day = |day: &Option<Day>| day.map(|day| day.to_string()).unwrap_or_default();
        match fact {
            CaseFact::Title { text } => self.text(case, "title", text),
            CaseFact::Partner { text } => self.text(case, "partner", text),
            CaseFact::Programme { text } => self.text(case, "programme", text),
            CaseFact::BeginsOn { day: value } => {
                self.text(case, "begins_on", &day(value))?;
                self.look_at_ends(case)
            }
            CaseFact::ApplyBy { day: value } => self.text(case, "apply_by", &day(value)),
            CaseFact::Fees { money } => self.money(case, "fees", money.as_ref()),
            CaseFact::Commission { money } => self.money(case, "commission", money.as_ref()),
        }
    }

    fn text(&self, case: CaseId, column: &str, text: &str) -> rusqlite::Result<()> {
        let sql = format!("UPDATE cases SET {column} = ?2 WHERE id = ?1");
        self.tx.prepare_cached(&sql)?.execute(params![case.blob(), text]).map(drop)
    }

    fn money(&self, case: CaseId, column: &str, money: Option<&Money>) -> rusqlite::Result<()> {
        let sql = format!("UPDATE cases SET {column} = ?2, {column}_currency = ?3 WHERE id = ?1");
        let (minor, currency) = money.map_or((0, ""), |money| (money.minor, money.currency.as_str()));
        self.tx.prepare_cached(&sql)?.execute(params![case.blob(), minor, currency]).map(drop)
    }

    /// Writes down what somebody did.
    fn act(&self, case: CaseId, what: &CaseActKind) -> rusqlite::Result<()> {
        let body = serde_json::to_string(what).unwrap_or_default();
        let (place, at_ms, member) = (self.next_seq()?, self.fact.recorded_at.0, self.fact.member());
        let sql = "INSERT INTO case_acts (event, case_id, place, at_ms, member, body) VALUES (?1, ?2, ?3, ?4, ?5, ?6)";
        let row = params![self.fact.id().blob(), case.blob(), place, at_ms, member, body];
        self.tx.prepare_cached(sql)?.execute(row).map(drop)
    }
}

/// A version of a pipeline; `None` for one that was never published.
pub(crate) fn definition(
    connection: &Connection,
    pipeline: PipelineId,
    version: u32,
) -> rusqlite::Result<Option<Definition>> {
    let sql = "SELECT definition FROM pipelines WHERE id = ?1 AND version = ?2";
    let json: Option<String> =
        connection.prepare_cached(sql)?.query_row(params![pipeline.blob(), version], |row| row.get(0)).optional()?;
    Ok(json.and_then(|json| serde_json::from_str(&json).ok()))
}

/// The pipeline of a case and its version.
fn way_of(connection: &Connection, case: CaseId) -> rusqlite::Result<Option<(PipelineId, u32)>> {
    let sql = "SELECT pipeline, version FROM cases WHERE id = ?1";
    connection.prepare_cached(sql)?.query_row([case.blob()], |row| Ok((ids::id(row, 0)?, row.get(1)?))).optional()
}
