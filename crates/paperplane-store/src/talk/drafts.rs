//! Drafts of conversations: on this device only.
//!
//! A draft is stored under the id that its conversation had when it was begun, and is found under the one it has now: people
//! may be merged meanwhile.

use super::{fold::resolve, read::gist::one_line};
use crate::kernel::ids::{self, Blob};
use paperplane_bridge::view::{draft::Draft, inbox::DraftLine};
use paperplane_core::{
    event::{BlobRef, Details},
    ids::ConversationId,
    talk::gist::{Gist, GistFile},
};
use rusqlite::{Connection, OptionalExtension, params};
use std::collections::BTreeMap;

/// All drafts on one line each, by the ids that their conversations have now.
pub(crate) type DraftLines = BTreeMap<ConversationId, DraftLine>;

/// Keeps a draft; an empty one is deleted. Returns true if its line changed, which the list shows.
pub(crate) fn save(connection: &Connection, id: ConversationId, draft: &Draft) -> rusqlite::Result<bool> {
    let now = resolve(connection, id)?.unwrap_or(id);
    let under = place(connection, now)?.unwrap_or(now);
    let before = line(&of(connection, now)?);
    if draft.is_empty() {
        let sql = "DELETE FROM desk.drafts WHERE conversation = ?1";
        connection.prepare_cached(sql)?.execute([under.blob()])?;
    } else {
        let body = serde_json::to_string(draft).unwrap_or_default();
        let sql = "INSERT OR REPLACE INTO desk.drafts (conversation, body) VALUES (?1, ?2)";
        connection.prepare_cached(sql)?.execute(params![under.blob(), body])?;
    }
    Ok(line(&of(connection, now)?) != before)
}

/// A draft on one line; `None` where there is none.
fn line(draft: &Draft) -> Option<DraftLine> {
    if draft.is_empty() {
        return None;
    }
    let files: Vec<_> = draft.files.iter().map(gist_file).collect();
    let gist = if files.is_empty() { None } else { Gist::of(&draft.text, &Details::default(), &files) };
    Some(DraftLine { text: one_line(&draft.text), gist })
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

fn gist_file(file: &BlobRef) -> GistFile<'_> {
    GistFile { content_type: &file.content_type, name: &file.name, length_ms: None }
}

/// All drafts on one line each.
pub(crate) fn lines(connection: &Connection) -> rusqlite::Result<DraftLines> {
    let mut lines = DraftLines::new();
    for id in begun(connection)? {
        let now = resolve(connection, id)?.unwrap_or(id);
        if let Some(line) = line(&of(connection, now)?) {
            lines.insert(now, line);
        }
    }
    Ok(lines)
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
