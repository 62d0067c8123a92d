//! Reads the mentions that a member has not seen. Those of blocked contacts are left out.

use crate::{
    kernel::ids::{self, Blob},
    talk::fold::triage::BLOCKED,
};
use paperplane_bridge::view::triage::MentionView;
use paperplane_core::ids::{ConversationId, MemberId};
use rusqlite::{Connection, params};

/// The number of all of them.
pub(crate) fn unseen(connection: &Connection, member: Option<MemberId>) -> rusqlite::Result<u32> {
    let Some(member) = member else { return Ok(0) };
    let sql = "SELECT count(*) FROM mentions AS s INDEXED BY mentions_unseen
               CROSS JOIN conversations AS c ON c.id = s.conversation
               WHERE s.member = ?1 AND s.seen = 0 AND c.status <> ?2";
    connection.prepare_cached(sql)?.query_row(params![member.blob(), BLOCKED], |row| row.get(0))
}

/// The number of those in one conversation.
pub(crate) fn unseen_in(
    connection: &Connection,
    member: Option<MemberId>,
    conversation: ConversationId,
) -> rusqlite::Result<u32> {
    let Some(member) = member else { return Ok(0) };
    let sql = "SELECT count(*) FROM mentions INDEXED BY mentions_unseen
               WHERE member = ?1 AND conversation = ?2 AND seen = 0";
    connection.prepare_cached(sql)?.query_row(params![member.blob(), conversation.blob()], |row| row.get(0))
}

/// Those in one conversation, the oldest first.
pub(crate) fn of(
    connection: &Connection,
    member: MemberId,
    conversation: ConversationId,
    limit: usize,
) -> rusqlite::Result<Vec<MentionView>> {
    let sql = "SELECT event, sort_ms FROM mentions INDEXED BY mentions_unseen
               WHERE member = ?1 AND conversation = ?2 AND seen = 0 ORDER BY sort_ms, event LIMIT ?3";
    let row = params![member.blob(), conversation.blob(), i64::try_from(limit).unwrap_or(i64::MAX)];
    let read = |row: &rusqlite::Row<'_>| Ok(MentionView { note: ids::id(row, 0)?, at: ids::at(row, 1)? });
    connection.prepare_cached(sql)?.query_map(row, read)?.collect()
}
