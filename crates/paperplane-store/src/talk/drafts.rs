//! Drafts of conversations: on this device only.
//!
//! A draft is stored under the id that its conversation had when it was begun, and is found under the one it has now: people
//! may be merged meanwhile.

use super::fold::resolve;
use crate::kernel::ids::{self, Blob};
use paperplane_bridge::view::draft::Draft;
use paperplane_core::ids::ConversationId;
use rusqlite::{Connection, OptionalExtension, params};
use std::collections::BTreeSet;

/// Keeps a draft; an empty one is deleted. Returns true if a draft appeared or disappeared, which the list shows.
pub(crate) fn save(connection: &Connection, id: ConversationId, draft: &Draft) -> rusqlite::Result<bool> {
    let now = resolve(connection, id)?.unwrap_or(id);
    let before = place(connection, now)?;
    let under = before.unwrap_or(now);
    if draft.is_empty() {
        let sql = "DELETE FROM desk.drafts WHERE conversation = ?1";
        return connection.prepare_cached(sql)?.execute([under.blob()]).map(|gone| gone > 0);
    }
    let body = serde_json::to_string(draft).unwrap_or_default();
    let sql = "INSERT OR REPLACE INTO desk.drafts (conversation, body) VALUES (?1, ?2)";
    connection.prepare_cached(sql)?.execute(params![under.blob(), body])?;
    Ok(before.is_none())
}

/// The draft of a conversation, by the id it has now.
pub(crate) fn of(connection: &Connection, id: ConversationId) -> rusqlite::Result<Draft> {
    let Some(under) = place(connection, id)? else {
        return Ok(Draft::default());
    };
    let sql = "SELECT body FROM desk.drafts WHERE conversation = ?1";
    let body: Option<String> =
        connection.prepare_cached(sql)?.query_row([under.blob()], |row| row.get(0)).optional()?;
    Ok(body.and_then(|body| serde_json::from_str(&body).ok()).unwrap_or_default())
}

/// The conversations with a draft, by the ids they have now.
pub(crate) fn conversations(connection: &Connection) -> rusqlite::Result<BTreeSet<ConversationId>> {
    begun(connection)?.into_iter().map(|id| Ok(resolve(connection, id)?.unwrap_or(id))).collect()
}

/// The id under which a conversation's draft is kept: its own before one that it had.
fn place(connection: &Connection, id: ConversationId) -> rusqlite::Result<Option<ConversationId>> {
    let begun = begun(connection)?;
    if begun.contains(&id) {
        return Ok(Some(id));
    }
    for other in begun {
        if resolve(connection, other)? == Some(id) {
            return Ok(Some(other));
        }
    }
    Ok(None)
}

fn begun(connection: &Connection) -> rusqlite::Result<Vec<ConversationId>> {
    let sql = "SELECT conversation FROM desk.drafts ORDER BY conversation";
    connection.prepare_cached(sql)?.query_map([], |row| ids::id(row, 0))?.collect()
}
