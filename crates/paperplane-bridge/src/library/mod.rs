//! The contract about what staff share for their work.

pub mod ask;
pub mod cause;
pub mod stale;
pub mod view;
