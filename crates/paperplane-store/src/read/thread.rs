//! The messages of a conversation.

use super::{
    overlay::{Overlay, decided},
    state,
};
use crate::{
    fold::{message::THEIRS, resolve},
    ids::{self, Blob},
};
use paperplane_bridge::view::bubble::{Bubble, MediaView, Side, ThreadPage};
use paperplane_core::{
    event::{Decision, MediaPending},
    ids::{ConversationId, EventId, MessageId},
};
use rusqlite::{Connection, OptionalExtension, Row, params};
use std::collections::BTreeMap;

const COLUMNS: &str = "m.id, m.text, m.media, m.shown_ms, m.direction, coalesce(a.name, ''), m.event, m.conversation";

/// A message as it is stored, before its state is asked.
struct Stored {
    bubble: Bubble,
    direction: i64,
    author: String,
    event: EventId,
    conversation: ConversationId,
}

fn stored(row: &Row<'_>) -> rusqlite::Result<Stored> {
    let media: String = row.get(2)?;
    let media: Vec<MediaPending> = serde_json::from_str(&media).unwrap_or_default();
    Ok(Stored {
        bubble: Bubble {
            id: ids::id(row, 0)?,
            text: row.get(1)?,
            media: media.into_iter().map(|file| MediaView { content_type: file.content_type }).collect(),
            at: ids::at(row, 3)?,
            side: Side::Theirs,
        },
        direction: row.get(4)?,
        author: row.get(5)?,
        event: ids::id(row, 6)?,
        conversation: ids::id(row, 7)?,
    })
}

fn finish(
    connection: &Connection,
    stored: Stored,
    decisions: &BTreeMap<MessageId, Decision>,
) -> rusqlite::Result<Bubble> {
    if stored.direction == THEIRS {
        return Ok(stored.bubble);
    }
    let state = state::of(connection, stored.bubble.id, stored.direction)?;
    let state = decided(state, decisions.get(&stored.bubble.id));
    let author = (!stored.author.is_empty()).then_some(stored.author);
    Ok(Bubble { side: Side::Ours { author, state }, ..stored.bubble })
}

/// How many files a stored list of media names.
pub(crate) fn media_count(json: &str) -> u32 {
    let media: Vec<MediaPending> = serde_json::from_str(json).unwrap_or_default();
    u32::try_from(media.len()).unwrap_or(u32::MAX)
}

/// A page of messages in reading order; without a cursor the newest page, with what only this device knows at its end.
pub(crate) fn page(
    connection: &Connection,
    id: ConversationId,
    before: Option<&str>,
    limit: u32,
) -> rusqlite::Result<Option<ThreadPage>> {
    let Some(conversation) = resolve(connection, id)? else {
        return Ok(None);
    };
    let (ms, event) = before.and_then(read_cursor).unwrap_or((i64::MAX, Vec::new()));
    let sql = format!(
        "SELECT {COLUMNS} FROM messages AS m LEFT JOIN members AS a ON a.id = m.author
         WHERE m.conversation = ?1 AND m.hidden = 0 AND (m.shown_ms, m.event) < (?2, ?3)
         ORDER BY m.shown_ms DESC, m.event DESC LIMIT ?4"
    );
    let row = params![conversation.blob(), ms, event, i64::from(limit) + 1];
    let mut newest_first: Vec<Stored> =
        connection.prepare_cached(&sql)?.query_map(row, stored)?.collect::<Result<_, _>>()?;
    let more = newest_first.len() > usize::try_from(limit).unwrap_or(usize::MAX);
    newest_first.truncate(usize::try_from(limit).unwrap_or(usize::MAX));
    let oldest = newest_first.last().map(|stored| cursor(stored.bubble.at.0, stored.event));
    let overlay = Overlay::read(connection)?;
    let decisions = overlay.decisions();
    let mut bubbles = Vec::with_capacity(newest_first.len());
    for stored in newest_first.into_iter().rev() {
        bubbles.push(finish(connection, stored, &decisions)?);
    }
    if before.is_none() {
        let echoes = overlay.echoes(connection)?;
        bubbles.extend(echoes.into_iter().filter(|echo| echo.conversation == conversation).map(|echo| echo.bubble));
    }
    Ok(Some(ThreadPage { bubbles, previous: oldest.filter(|_| more) }))
}

/// One message, also one that only this device knows.
pub(crate) fn message(connection: &Connection, id: MessageId) -> rusqlite::Result<Option<(ConversationId, Bubble)>> {
    let overlay = Overlay::read(connection)?;
    let sql = format!("SELECT {COLUMNS} FROM messages AS m LEFT JOIN members AS a ON a.id = m.author WHERE m.id = ?1");
    match connection.prepare_cached(&sql)?.query_row([id.blob()], stored).optional()? {
        Some(stored) => {
            let conversation = stored.conversation;
            Ok(Some((conversation, finish(connection, stored, &overlay.decisions())?)))
        }
        None => {
            let echoes = overlay.echoes(connection)?;
            Ok(echoes.into_iter().find(|echo| echo.bubble.id == id).map(|echo| (echo.conversation, echo.bubble)))
        }
    }
}

fn cursor(ms: i64, event: EventId) -> String {
    format!("{ms}.{event}")
}

fn read_cursor(cursor: &str) -> Option<(i64, Vec<u8>)> {
    let (ms, event) = cursor.split_once('.')?;
    Some((ms.parse().ok()?, event.parse::<EventId>().ok()?.blob().to_vec()))
}
