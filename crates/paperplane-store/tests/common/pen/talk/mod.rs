//! Records of conversations.

mod delivery;
mod messages;
mod triage;

pub use triage::file;
