//! Reads pipelines, boards, cases, checklists, tasks and the page of today.

pub(crate) mod board;
pub(crate) mod card;
pub(crate) mod checklist;
pub(crate) mod pipelines;
pub(crate) mod tasks;
pub(crate) mod today;
pub(crate) mod whole;
