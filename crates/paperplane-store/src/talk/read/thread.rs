//! The messages of a conversation.

use super::{gist, media};
use crate::{
    kernel::ids::{self, Blob},
    talk::{
        fold::{message::THEIRS, resolve},
        state,
    },
};
use paperplane_bridge::view::bubble::{Bubble, QuotedView, Side, ThreadPage};
use paperplane_core::{
    event::Details,
    ids::{ConversationId, EventId, MessageId},
    time::Timestamp,
    visible,
};
use rusqlite::{Connection, OptionalExtension, Row, params};

pub(super) const COLUMNS: &str = "m.id, m.text, m.media_count, m.sort_ms, m.direction, coalesce(a.name, ''), m.event, m.conversation, \
     m.details, m.quotes, m.recorded_ms";

/// From when on a message counts as come late, in milliseconds: a check of the provider's list has found it.
const LATE_MS: i64 = 10 * 60 * 1000;
/// Signs of a quoted message that are shown, as a reader counts them.
const QUOTED_SIGNS_MAX: usize = 120;

/// A message as it is stored, before its state is asked.
pub(super) struct Stored {
    pub(super) bubble: Bubble,
    media_count: u32,
    quotes: Option<MessageId>,
    direction: i64,
    author: String,
    pub(super) event: EventId,
    conversation: ConversationId,
}

pub(super) fn stored(row: &Row<'_>) -> rusqlite::Result<Stored> {
    let details: String = row.get(8)?;
    let (shown, recorded, direction): (Timestamp, Timestamp, i64) = (ids::at(row, 3)?, ids::at(row, 10)?, row.get(4)?);
    let details: Details = serde_json::from_str(&details).unwrap_or_default();
    // A mailbox is read back for weeks at first, and mails wait in it as in any letter box.
    let is_late = direction == THEIRS && details.mail.is_none() && recorded.since_ms(shown) >= LATE_MS;
    Ok(Stored {
        bubble: Bubble {
            id: ids::id(row, 0)?,
            text: row.get(1)?,
            media: Vec::new(),
            details,
            quoted: None,
            at: shown,
            late: is_late.then_some(recorded),
            side: Side::Theirs,
        },
        media_count: row.get(2)?,
        direction,
        author: row.get(5)?,
        quotes: ids::maybe_id(row, 9)?,
        event: ids::id(row, 6)?,
        conversation: ids::id(row, 7)?,
    })
}

pub(super) fn finish(connection: &Connection, mut stored: Stored) -> rusqlite::Result<Bubble> {
    if stored.media_count > 0 {
        stored.bubble.media = media::of(connection, stored.bubble.id)?;
    }
    if let Some(quotes) = stored.quotes {
        stored.bubble.quoted = quoted(connection, quotes, stored.conversation)?;
    }
    if stored.direction == THEIRS {
        return Ok(stored.bubble);
    }
    let state = state::of(connection, stored.bubble.id, stored.direction)?;
    let author = (!stored.author.is_empty()).then_some(stored.author);
    Ok(Bubble { side: Side::Ours { author, state }, ..stored.bubble })
}

/// A message of the same conversation under the id that the provider's reference gives it: one of theirs has that
/// id itself, one of ours has it as what was found or reported of it.
fn quoted(
    connection: &Connection,
    quotes: MessageId,
    conversation: ConversationId,
) -> rusqlite::Result<Option<QuotedView>> {
    let sql = "SELECT m.id, m.text, m.direction, m.details, m.media_count FROM messages AS m
               WHERE m.conversation = ?2 AND m.hidden = 0
                 AND m.id IN (SELECT ?1 UNION SELECT message FROM refs WHERE found = ?1)";
    let read = |row: &Row<'_>| {
        let (id, text, details): (MessageId, String, String) = (ids::id(row, 0)?, row.get(1)?, row.get(3)?);
        let gist = gist::of(connection, id, &text, &details, row.get(4)?)?;
        let text = if gist.is_some() { String::new() } else { visible::beginning(&text, QUOTED_SIGNS_MAX) };
        Ok(QuotedView { id, text, gist, ours: row.get::<_, i64>(2)? != THEIRS })
    };
    let row = params![quotes.blob(), conversation.blob()];
    connection.prepare_cached(sql)?.query_row(row, read).optional()
}

/// A page of messages in reading order; without a cursor the newest page.
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
         WHERE m.conversation = ?1 AND m.hidden = 0 AND (m.sort_ms, m.event) < (?2, ?3)
         ORDER BY m.sort_ms DESC, m.event DESC LIMIT ?4"
    );
    let row = params![conversation.blob(), ms, event, i64::from(limit) + 1];
    let mut newest_first: Vec<Stored> =
        connection.prepare_cached(&sql)?.query_map(row, stored)?.collect::<Result<_, _>>()?;
    let more = newest_first.len() > usize::try_from(limit).unwrap_or(usize::MAX);
    newest_first.truncate(usize::try_from(limit).unwrap_or(usize::MAX));
    let oldest = newest_first.last().map(|stored| cursor(stored.bubble.at.0, stored.event));
    let newest_first = newest_first.into_iter().rev();
    let bubbles = newest_first.map(|stored| finish(connection, stored)).collect::<Result<_, _>>()?;
    Ok(Some(ThreadPage { bubbles, previous: oldest.filter(|_| more) }))
}

/// One message, also one that only this device knows.
pub(crate) fn message(connection: &Connection, id: MessageId) -> rusqlite::Result<Option<(ConversationId, Bubble)>> {
    let sql = format!("SELECT {COLUMNS} FROM messages AS m LEFT JOIN members AS a ON a.id = m.author WHERE m.id = ?1");
    let found = connection.prepare_cached(&sql)?.query_row([id.blob()], stored).optional()?;
    found.map(|stored| Ok((stored.conversation, finish(connection, stored)?))).transpose()
}

pub(super) fn cursor(ms: i64, event: EventId) -> String {
    format!("{ms}.{event}")
}

pub(super) fn read_cursor(cursor: &str) -> Option<(i64, Vec<u8>)> {
    let (ms, event) = cursor.split_once('.')?;
    Some((ms.parse().ok()?, event.parse::<EventId>().ok()?.blob().to_vec()))
}
