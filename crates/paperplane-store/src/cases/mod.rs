//! The projection cases: pipelines in all versions, cases and what was done with them, checklists, tasks.

pub(crate) mod fold;
#[cfg(test)]
mod growth_tests;
pub(crate) mod read;
mod store;

use crate::kernel::projection::Spec;
use paperplane_core::{cases::definition::Outcome, topic::Topic};

pub(crate) const SPEC: Spec = Spec {
    name: "cases",
    version: 2,
    schema: include_str!("schema.sql"),
    steps: &[(2, include_str!("version_2.sql"))],
    tables: &[
        ("pipelines", "id, version, definition, at_ms"),
        (
            "cases",
            "id, contact, pipeline, version, title, opened_ms, stage, since_ms, late_ms, standing, outcome, on_board, owner,
             partner, programme, begins_on, apply_by, fees, fees_currency, commission, commission_currency, items_all, items_done,
             due",
        ),
        ("case_tellings", "event, case_id, message, at_ms, settled, item"),
        ("case_acts", "event, case_id, at_ms, member, body"),
        (
            "case_items",
            "id, case_id, key, stage, name, kind, optional, valid_months, state, since_ms, due, valid_until, concerns, reason,
             version, decided, member, live",
        ),
        ("case_item_versions", "item, version, event, at_ms, member, files, said, message"),
        ("tasks", "id, what, why, owner, due, case_id, contact, made_ms, member, done_ms, done_by"),
    ],
    hidden: &[],
    reset: "",
    topics: || vec![Topic::Workspace],
};

/// The column `outcome` of an end.
const fn outcome_column(outcome: Option<Outcome>) -> i64 {
    match outcome {
        None => 0,
        Some(Outcome::Won) => 1,
        Some(Outcome::Lost) => 2,
    }
}

/// The end of a value of the column `outcome`.
const fn outcome(column: i64) -> Option<Outcome> {
    match column {
        1 => Some(Outcome::Won),
        2 => Some(Outcome::Lost),
        _ => None,
    }
}
