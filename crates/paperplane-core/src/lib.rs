//! The domain model: ids, events, decisions and rules. Pure: no IO, no clock, no randomness; it compiles to wasm.
//!
//! `kernel` holds what all domains share; each domain is a folder of its own; `event` nests their events into one type.

pub mod cases;
pub mod contacts;
pub mod event;
pub mod kernel;
pub mod library;
pub mod outreach;
pub mod talk;
pub mod workspace;

pub use kernel::{
    actor, address, channel, checkpoint, envelope, ids, limits, name, naming, partition, record, recorder, spelling,
    subject, time, topic, visible, wire,
};
