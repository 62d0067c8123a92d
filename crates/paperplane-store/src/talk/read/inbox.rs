//! The list of conversations.

use super::{gist, mail, mentions, triage, viewer::Viewer};
use crate::{
    kernel::ids::{self, Blob},
    people,
    talk::{
        drafts::{self, DraftLines},
        fold::{conversation::WAITING_END_MS, message::THEIRS, triage::BLOCKED},
        state,
    },
};
use paperplane_bridge::view::inbox::{InboxPage, InboxRow};
use paperplane_core::{
    channel::Channel,
    ids::{AddressId, ConversationId, MessageId},
    time::Timestamp,
};
use rusqlite::{Connection, OptionalExtension, Row, params};

const COLUMNS: &str =
    "c.id, c.contact, c.last_message, c.last_ms, c.unread, c.stuck, m.text, m.direction, m.media_count, m.ours,
    c.waits, m.details";

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
    waiting_since: Option<Timestamp>,
    details: String,
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
        waiting_since: Some(row.get(10)?).filter(|waits| *waits < WAITING_END_MS).map(Timestamp),
        details: row.get(11)?,
    })
}

/// A page of conversations, newest first, without those with blocked contacts; `mentioned` leaves only those with a note
/// that mentions the viewer.
pub(crate) fn page(
    connection: &Connection,
    after: Option<&str>,
    limit: u32,
    viewer: Viewer,
    mentioned: bool,
) -> rusqlite::Result<InboxPage> {
    let drafts = drafts::lines(connection)?;
    let (ms, id) = after.and_then(read_cursor).unwrap_or((i64::MAX, vec![0xff; 17]));
    // Also the others begin with the member, so that both have the same values.
    let from = if mentioned {
        "(SELECT DISTINCT conversation FROM mentions INDEXED BY mentions_of WHERE member = ?5) AS s
         CROSS JOIN conversations AS c ON c.id = s.conversation"
    } else {
        "(SELECT ?5) CROSS JOIN conversations AS c"
    };
    let sql = format!(
        "SELECT {COLUMNS} FROM {from} JOIN messages AS m ON m.id = c.last_message
         WHERE (c.last_ms, c.id) < (?1, ?2) AND c.status <> ?4 ORDER BY c.last_ms DESC, c.id DESC LIMIT ?3"
    );
    let me = viewer.me.map(|me| me.blob().to_vec());
    let row = params![ms, id, i64::from(limit) + 1, BLOCKED, me];
    let mut found: Vec<Stored> = connection.prepare_cached(&sql)?.query_map(row, stored)?.collect::<Result<_, _>>()?;
    let more = found.len() > usize::try_from(limit).unwrap_or(usize::MAX);
    found.truncate(usize::try_from(limit).unwrap_or(usize::MAX));
    let next = found.last().map(|last| format!("{}.{}", last.at.0, last.id)).filter(|_| more);
    let mut rows = Vec::with_capacity(found.len());
    for stored in found {
        rows.push(finish(connection, &drafts, stored, viewer)?);
    }
    let unseen_mentions = mentions::unseen(connection, viewer.me)?;
    Ok(InboxPage { rows, next, unread_conversations: unread_conversations(connection)?, unseen_mentions })
}

/// The row of one conversation.
pub(super) fn stored_row(connection: &Connection, id: ConversationId) -> rusqlite::Result<Option<Stored>> {
    let sql =
        format!("SELECT {COLUMNS} FROM conversations AS c JOIN messages AS m ON m.id = c.last_message WHERE c.id = ?1");
    connection.prepare_cached(&sql)?.query_row([id.blob()], stored).optional()
}

pub(super) fn finish(
    connection: &Connection,
    drafts: &DraftLines,
    stored: Stored,
    viewer: Viewer,
) -> rusqlite::Result<InboxRow> {
    let line_is_ours = stored.direction != THEIRS;
    let (subject, line) = mail::line(&stored.text, &stored.details);
    let line_state = if line_is_ours { Some(state::of(connection, stored.message, stored.direction)?) } else { None };
    Ok(InboxRow {
        id: stored.id,
        who: people::who(connection, stored.contact)?,
        channel: channel(connection, stored.ours)?,
        subject,
        line,
        gist: gist::of(connection, stored.message, &stored.text, &stored.details, stored.media_count)?,
        line_is_ours,
        line_state,
        at: stored.at,
        waiting_since: stored.waiting_since,
        unread: stored.unread,
        unseen_mentions: mentions::unseen_in(connection, viewer.me, stored.id)?,
        opted_out: people::opted_out(connection, stored.contact)?,
        stuck: stored.stuck,
        triage: triage::of(connection, stored.id, viewer.now)?,
        draft: drafts.get(&stored.id).cloned(),
    })
}

/// The channel of one of our addresses; [`Channel::NONE`] while the address is not known.
pub(super) fn channel(connection: &Connection, ours: AddressId) -> rusqlite::Result<Channel> {
    let sql = "SELECT channel FROM addresses WHERE id = ?1 AND channel <> ''";
    let found = connection.prepare_cached(sql)?.query_row([ours.blob()], |row| ids::channel(row, 0));
    Ok(found.optional()?.unwrap_or(Channel::NONE))
}

/// All conversations with something unread, but those with blocked contacts.
pub(super) fn unread_conversations(connection: &Connection) -> rusqlite::Result<u32> {
    let sql = "SELECT coalesce(sum(count), 0) FROM tallies WHERE unread = 1 AND status <> ?1";
    connection.prepare_cached(sql)?.query_row([BLOCKED], |row| row.get(0))
}

fn read_cursor(cursor: &str) -> Option<(i64, Vec<u8>)> {
    let (ms, id) = cursor.split_once('.')?;
    Some((ms.parse().ok()?, id.parse::<ConversationId>().ok()?.blob().to_vec()))
}
