//! A running node: its settings, keys, context and loops.

pub(crate) mod accounts;
pub(crate) mod backoff;
pub mod config;
pub(crate) mod context;
pub(crate) mod duties;
pub mod error;
pub mod files;
mod founding;
pub mod health;
pub mod host;
pub(crate) mod inboxes;
pub(crate) mod loops;
pub mod measures;
pub mod open;
mod queue;
mod secrets;
pub(crate) mod setup;
pub(crate) mod ticker;
pub mod vault;
