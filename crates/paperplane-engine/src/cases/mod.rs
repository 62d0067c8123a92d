//! Cases: answers about them, and what follows when they move.

pub mod checklist;
pub mod desk;
mod facts;
pub mod pipelines;
pub(crate) mod reactions;
pub mod tasks;
mod telling;
