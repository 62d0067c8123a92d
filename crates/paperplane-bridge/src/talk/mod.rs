//! The contract about conversations and messages.

pub mod ask;
pub mod cause;
pub mod stale;
pub mod view;
