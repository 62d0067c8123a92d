//! Cases: answers about them, and what follows when they move.

pub mod desk;
mod facts;
pub(crate) mod reactions;
