//! A conversation as it is read: messages in pages both ways, and what staff did between them.

use super::{
    Key,
    thread::{self, COLUMNS, Stored},
    triage,
};
use crate::{
    kernel::ids::{self, Blob},
    talk::fold::resolve,
};
use paperplane_bridge::{ask::Stretch, view::bubble::TimelinePage};
use paperplane_core::ids::{ConversationId, MessageId};
use rusqlite::{Connection, OptionalExtension, params};

/// After everything.
fn end() -> Key {
    (i64::MAX, vec![0xff; 17])
}

/// Before everything.
fn beginning() -> Key {
    (i64::MIN, Vec::new())
}

pub(crate) fn page(
    connection: &Connection,
    id: ConversationId,
    stretch: &Stretch,
    limit: u32,
) -> rusqlite::Result<Option<TimelinePage>> {
    let Some(conversation) = resolve(connection, id)? else {
        return Ok(None);
    };
    let at = |key: Option<Key>| key.unwrap_or_else(end);
    let read = |cursor: &str| thread::read_cursor(cursor);
    let found = match stretch {
        Stretch::Newest => before(connection, conversation, &end(), limit)?,
        Stretch::Before { cursor } => before(connection, conversation, &at(read(cursor)), limit)?,
        Stretch::After { cursor } => after(connection, conversation, &at(read(cursor)), limit)?,
        Stretch::Around { message } => match key_of(connection, *message)? {
            Some(key) => around(connection, conversation, &key, limit)?,
            None => before(connection, conversation, &end(), limit)?,
        },
        Stretch::On { at } => around(connection, conversation, &(at.0, Vec::new()), limit)?,
    };
    finish(connection, conversation, found).map(Some)
}

/// Messages in reading order, and where they border on others. What staff did belongs to the stretch that it stands in:
/// from the first message, to before the first one after it.
struct Found {
    messages: Vec<Stored>,
    /// `None` at the beginning.
    from: Option<Key>,
    /// `None` at the end.
    until: Option<Key>,
}

fn key_of(connection: &Connection, message: MessageId) -> rusqlite::Result<Option<Key>> {
    let sql = "SELECT sort_ms, event FROM messages WHERE id = ?1";
    connection.prepare_cached(sql)?.query_row([message.blob()], |row| Ok((row.get(0)?, row.get(1)?))).optional()
}

/// Messages on one side of a place, and the place of the next one behind them where there are more.
fn side(
    connection: &Connection,
    conversation: ConversationId,
    condition: &str,
    order: &str,
    key: &Key,
    limit: u32,
) -> rusqlite::Result<(Vec<Stored>, Option<Key>)> {
    let sql = format!(
        "SELECT {COLUMNS} FROM messages AS m LEFT JOIN members AS a ON a.id = m.author
         WHERE m.conversation = ?1 AND m.hidden = 0 AND (m.sort_ms, m.event) {condition} (?2, ?3)
         ORDER BY m.sort_ms {order}, m.event {order} LIMIT ?4"
    );
    let row = params![conversation.blob(), key.0, key.1, i64::from(limit) + 1];
    let mut found: Vec<Stored> =
        connection.prepare_cached(&sql)?.query_map(row, thread::stored)?.collect::<Result<_, _>>()?;
    let limit = usize::try_from(limit).unwrap_or(usize::MAX);
    let next = found.get(limit).map(place_of);
    found.truncate(limit);
    Ok((found, next))
}

fn place_of(stored: &Stored) -> Key {
    (stored.bubble.at.0, stored.event.blob().to_vec())
}

fn before(connection: &Connection, conversation: ConversationId, place: &Key, limit: u32) -> rusqlite::Result<Found> {
    let (mut messages, earlier) = side(connection, conversation, "<", "DESC", place, limit)?;
    messages.reverse();
    let from = earlier.and_then(|_| messages.first().map(place_of));
    let until = (*place != end()).then(|| place.clone());
    Ok(Found { messages, from, until })
}

fn after(connection: &Connection, conversation: ConversationId, place: &Key, limit: u32) -> rusqlite::Result<Found> {
    let (messages, until) = side(connection, conversation, ">", "ASC", place, limit)?;
    let from = Some(messages.first().map_or_else(end, place_of));
    Ok(Found { messages, from, until })
}

fn around(connection: &Connection, conversation: ConversationId, place: &Key, limit: u32) -> rusqlite::Result<Found> {
    let half = (limit / 2).max(1);
    let (mut messages, earlier) = side(connection, conversation, "<", "DESC", place, half)?;
    messages.reverse();
    let (later, until) = side(connection, conversation, ">=", "ASC", place, half)?;
    messages.extend(later);
    let from = earlier.and_then(|_| messages.first().map(place_of));
    Ok(Found { messages, from, until })
}

fn finish(connection: &Connection, conversation: ConversationId, found: Found) -> rusqlite::Result<TimelinePage> {
    let cursor = |stored: &Stored| thread::cursor(stored.bubble.at.0, stored.event);
    let previous = found.messages.first().filter(|_| found.from.is_some()).map(cursor);
    let next = found.messages.last().filter(|_| found.until.is_some()).map(cursor);
    let (from, until) = (found.from.unwrap_or_else(beginning), found.until.unwrap_or_else(end));
    let activities = triage::activities(connection, conversation, &from, &until)?;
    let messages = found.messages.into_iter();
    let bubbles = messages.map(|stored| thread::finish(connection, stored)).collect::<Result<_, _>>()?;
    Ok(TimelinePage { bubbles, activities, previous, next })
}

/// The newest message of theirs, and the first of theirs that nobody has seen.
pub(crate) fn newest_and_first_unread(
    connection: &Connection,
    conversation: ConversationId,
    unread: u32,
) -> rusqlite::Result<(Option<MessageId>, Option<MessageId>)> {
    let sql = "SELECT id FROM messages WHERE conversation = ?1 AND direction = 0
               ORDER BY sort_ms DESC, event DESC LIMIT 1 OFFSET ?2";
    let nth = |nth: u32| {
        let row = params![conversation.blob(), nth];
        connection.prepare_cached(sql)?.query_row(row, |row| ids::id(row, 0)).optional()
    };
    Ok((nth(0)?, unread.checked_sub(1).map(nth).transpose()?.flatten()))
}
