//! The projection cases: pipelines in all versions, cases and what was done with them.

pub(crate) mod fold;
pub(crate) mod read;
mod store;

use crate::kernel::projection::Spec;
use paperplane_core::{cases::definition::Outcome, topic::Topic};

pub(crate) const SPEC: Spec = Spec {
    name: "cases",
    version: 1,
    schema: include_str!("schema.sql"),
    steps: &[],
    tables: &[
        ("pipelines", "id, version, definition, at_ms"),
        (
            "cases",
            "id, contact, pipeline, version, title, opened_ms, stage, since_ms, late_ms, standing, outcome, on_board, owner,
             partner, programme, begins_on, apply_by, fees, fees_currency, commission, commission_currency",
        ),
        ("case_tellings", "event, case_id, message, at_ms, settled"),
        ("case_acts", "event, case_id, at_ms, member, body"),
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
