//! The list of conversations.

use super::{
    head,
    overlay::{Echo, Overlay, decided},
    state, triage,
};
use crate::{
    fold::message::THEIRS,
    ids::{self, Blob},
};
use paperplane_bridge::view::{
    bubble::Side,
    inbox::{InboxPage, InboxRow},
};
use paperplane_core::{
    channel::Channel,
    ids::{AddressId, ConversationId, MessageId},
    time::Timestamp,
};
use rusqlite::{Connection, OptionalExtension, Row, params};
use std::collections::BTreeMap;

/// As much of a line as a row can show.
const LINE_CHARS_MAX: usize = 160;

const COLUMNS: &str =
    "c.id, c.contact, c.last_message, c.last_ms, c.unread, c.stuck, m.text, m.direction, m.media_count, m.ours";

pub(super) struct Stored {
    pub(super) id: ConversationId,
    contact: AddressId,
    message: MessageId,
    at: Timestamp,
    unread: u32,
    stuck: bool,
    text: String,
    direction: i64,
    media_count: u32,
    ours: AddressId,
}

fn stored(row: &Row<'_>) -> rusqlite::Result<Stored> {
    let stuck: i64 = row.get(5)?;
    Ok(Stored {
        id: ids::id(row, 0)?,
        contact: ids::id(row, 1)?,
        message: ids::id(row, 2)?,
        at: ids::at(row, 3)?,
        unread: row.get(4)?,
        stuck: stuck > 0,
        text: row.get(6)?,
        direction: row.get(7)?,
        media_count: row.get(8)?,
        ours: ids::id(row, 9)?,
    })
}

/// A page of conversations, newest first; what only this device knows stands at the top.
pub(crate) fn page(
    connection: &Connection,
    after: Option<&str>,
    limit: u32,
    now: Timestamp,
) -> rusqlite::Result<InboxPage> {
    let overlay = Overlay::read(connection)?;
    let echoes: BTreeMap<ConversationId, Echo> =
        overlay.echoes(connection)?.into_iter().map(|echo| (echo.conversation, echo)).collect();
    let (ms, id) = after.and_then(read_cursor).unwrap_or((i64::MAX, vec![0xff; 17]));
    let sql = format!(
        "SELECT {COLUMNS} FROM conversations AS c JOIN messages AS m ON m.id = c.last_message
         WHERE (c.last_ms, c.id) < (?1, ?2) ORDER BY c.last_ms DESC, c.id DESC LIMIT ?3"
    );
    let row = params![ms, id, i64::from(limit) + 1];
    let mut found: Vec<Stored> = connection.prepare_cached(&sql)?.query_map(row, stored)?.collect::<Result<_, _>>()?;
    let more = found.len() > usize::try_from(limit).unwrap_or(usize::MAX);
    found.truncate(usize::try_from(limit).unwrap_or(usize::MAX));
    let next = found.last().map(|last| format!("{}.{}", last.at.0, last.id)).filter(|_| more);
    let mut rows = Vec::with_capacity(found.len());
    if after.is_none() {
        rows.extend(echoed_rows(connection, &overlay, &echoes, now)?);
    }
    for stored in found.into_iter().filter(|stored| !echoes.contains_key(&stored.id)) {
        rows.push(finish(connection, &overlay, stored, now)?);
    }
    Ok(InboxPage { rows, next, unread_conversations: unread_conversations(connection, &overlay)? })
}

/// The rows of conversations in which something was written here just now, newest first.
fn echoed_rows(
    connection: &Connection,
    overlay: &Overlay,
    echoes: &BTreeMap<ConversationId, Echo>,
    now: Timestamp,
) -> rusqlite::Result<Vec<InboxRow>> {
    let mut rows = Vec::new();
    for echo in echoes.values() {
        if let Some(stored) = stored_row(connection, echo.conversation)? {
            rows.push(with_echo(finish(connection, overlay, stored, now)?, echo));
        }
    }
    rows.sort_by_key(|row| std::cmp::Reverse(row.at));
    Ok(rows)
}

/// The row of one conversation.
pub(super) fn stored_row(connection: &Connection, id: ConversationId) -> rusqlite::Result<Option<Stored>> {
    let sql =
        format!("SELECT {COLUMNS} FROM conversations AS c JOIN messages AS m ON m.id = c.last_message WHERE c.id = ?1");
    connection.prepare_cached(&sql)?.query_row([id.blob()], stored).optional()
}

/// A row as what was written here just now changes it.
pub(super) fn with_echo(row: InboxRow, echo: &Echo) -> InboxRow {
    let state = match &echo.bubble.side {
        Side::Ours { state, .. } => Some(state.clone()),
        Side::Theirs => None,
    };
    let line = one_line(&echo.bubble.text);
    InboxRow { line, line_is_ours: true, line_state: state, at: echo.bubble.at, ..row }
}

pub(super) fn finish(
    connection: &Connection,
    overlay: &Overlay,
    stored: Stored,
    now: Timestamp,
) -> rusqlite::Result<InboxRow> {
    let line_is_ours = stored.direction != THEIRS;
    let line_state = if line_is_ours {
        let state = state::of(connection, stored.message, stored.direction)?;
        Some(decided(state, overlay.decisions().get(&stored.message)))
    } else {
        None
    };
    Ok(InboxRow {
        id: stored.id,
        who: head::who(connection, stored.contact)?,
        channel: channel(connection, stored.ours)?,
        line: line(&stored),
        line_is_ours,
        line_state,
        at: stored.at,
        unread: overlay.unread(connection, stored.id)?.map_or(stored.unread, |here| here.min(stored.unread)),
        opted_out: head::opted_out(connection, stored.contact)?,
        stuck: stored.stuck && still_stuck(connection, overlay, stored.id)?,
        triage: triage::of(connection, overlay, stored.id, now)?,
        draft: overlay.has_draft(stored.id),
    })
}

/// Whether something waits for a person that was not decided here just now.
fn still_stuck(connection: &Connection, overlay: &Overlay, conversation: ConversationId) -> rusqlite::Result<bool> {
    let decisions = overlay.decisions();
    let sql = "SELECT id FROM messages WHERE conversation = ?1 AND stuck = 1";
    let mut statement = connection.prepare_cached(sql)?;
    let mut rows = statement.query([conversation.blob()])?;
    while let Some(row) = rows.next()? {
        if !decisions.contains_key(&ids::id(row, 0)?) {
            return Ok(true);
        }
    }
    Ok(false)
}

/// The channel of one of our addresses.
pub(super) fn channel(connection: &Connection, ours: AddressId) -> rusqlite::Result<Channel> {
    let sql = "SELECT channel FROM addresses WHERE id = ?1 AND channel <> ''";
    let found = connection.prepare_cached(sql)?.query_row([ours.blob()], |row| ids::channel(row, 0));
    Ok(found.optional()?.unwrap_or(Channel::WHATSAPP))
}

fn line(stored: &Stored) -> String {
    if stored.text.trim().is_empty() && stored.media_count > 0 {
        return String::new();
    }
    one_line(&stored.text)
}

pub(super) fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(LINE_CHARS_MAX).collect()
}

pub(super) fn unread_conversations(connection: &Connection, overlay: &Overlay) -> rusqlite::Result<u32> {
    let sql = "SELECT coalesce(sum(count), 0) FROM tallies WHERE unread = 1";
    let mut count: u32 = connection.prepare_cached(sql)?.query_row([], |row| row.get(0))?;
    let sql = "SELECT 1 FROM conversations WHERE id = ?1 AND unread > 0";
    for conversation in overlay.seen_here() {
        let is_counted = connection.prepare_cached(sql)?.exists([conversation.blob()])?;
        if is_counted && overlay.unread(connection, conversation)? == Some(0) {
            count = count.saturating_sub(1);
        }
    }
    Ok(count)
}

fn read_cursor(cursor: &str) -> Option<(i64, Vec<u8>)> {
    let (ms, id) = cursor.split_once('.')?;
    Some((ms.parse().ok()?, id.parse::<ConversationId>().ok()?.blob().to_vec()))
}
