//! The contract about people and their addresses.

pub mod ask;
pub mod cause;
pub mod stale;
pub mod view;
