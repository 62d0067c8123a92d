//! The conversations of the invented agency: planned, then written as events.

mod deliveries;
mod facts;
mod messages;
mod plan;
mod script;
mod triage;

pub(super) use facts::institution;
pub(super) use messages::record as record_messages;
pub(super) use plan::{By, Outcome, Said, history};
pub(super) use script::Language;
pub(super) use triage::record as record_triage;
