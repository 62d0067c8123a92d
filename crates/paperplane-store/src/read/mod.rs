//! Reading, ready to draw: bridge views and what the engine asks. Every page lays the outbox over the view.

pub(crate) mod agency;
pub(crate) mod contact;
pub(crate) mod head;
pub(crate) mod inbox;
pub(crate) mod library;
pub(crate) mod list;
pub(crate) mod media;
pub(crate) mod overlay;
pub(crate) mod search;
pub(crate) mod sending;
pub(crate) mod state;
pub(crate) mod thread;
pub(crate) mod timeline;
pub(crate) mod triage;

#[cfg(test)]
mod plans;

use crate::ids::Blob;
use paperplane_core::ids::{EventId, MessageId};
use rusqlite::Connection;

pub(crate) fn has_event(connection: &Connection, id: EventId) -> rusqlite::Result<bool> {
    connection.prepare_cached("SELECT 1 FROM events WHERE id = ?1")?.exists([id.blob()])
}

pub(crate) fn knows_message(connection: &Connection, id: MessageId) -> rusqlite::Result<bool> {
    connection.prepare_cached("SELECT 1 FROM messages WHERE id = ?1")?.exists([id.blob()])
}
