//! Reads pipelines, boards and cases.

pub(crate) mod board;
pub(crate) mod card;
pub(crate) mod pipelines;
