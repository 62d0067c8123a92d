//! What was begun and not sent, in each conversation: on this device only.

use crate::ids::Blob;
use paperplane_bridge::view::draft::Draft;
use paperplane_core::ids::ConversationId;
use rusqlite::{Connection, OptionalExtension, params};

/// Keeps a draft; an empty one is forgotten.
pub(crate) fn save(connection: &Connection, id: ConversationId, draft: &Draft) -> rusqlite::Result<()> {
    if draft.is_empty() {
        let sql = "DELETE FROM desk.drafts WHERE conversation = ?1";
        return connection.prepare_cached(sql)?.execute([id.blob()]).map(drop);
    }
    let body = serde_json::to_string(draft).unwrap_or_default();
    let sql = "INSERT OR REPLACE INTO desk.drafts (conversation, body) VALUES (?1, ?2)";
    connection.prepare_cached(sql)?.execute(params![id.blob(), body]).map(drop)
}

/// What was begun there.
pub(crate) fn of(connection: &Connection, id: ConversationId) -> rusqlite::Result<Draft> {
    let sql = "SELECT body FROM desk.drafts WHERE conversation = ?1";
    let body: Option<String> = connection.prepare_cached(sql)?.query_row([id.blob()], |row| row.get(0)).optional()?;
    Ok(body.and_then(|body| serde_json::from_str(&body).ok()).unwrap_or_default())
}

/// Whether anything was begun there.
pub(crate) fn exists(connection: &Connection, id: ConversationId) -> rusqlite::Result<bool> {
    connection.prepare_cached("SELECT 1 FROM desk.drafts WHERE conversation = ?1")?.exists([id.blob()])
}
