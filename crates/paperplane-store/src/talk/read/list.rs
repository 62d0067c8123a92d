//! The list of conversations as a filter shows it, by offset.
//!
//! People jump in long lists, so a page begins at an offset and not behind a row. The rows before a page are skipped in an
//! index alone, and the length of the list was counted by the fold.

mod question;

use super::{inbox, mentions, viewer::Viewer};
use crate::talk::drafts;
use paperplane_bridge::view::inbox::ListPage;
use paperplane_core::{library::filter::Filter, time::Timestamp};
use rusqlite::Connection;

pub(crate) fn page(
    connection: &Connection,
    filter: &Filter,
    viewer: Viewer,
    from: u32,
    limit: u32,
) -> rusqlite::Result<ListPage> {
    let drafts = drafts::lines(connection)?;
    let parts = question::parts(connection, filter, viewer)?;
    let total = question::total(connection, &parts)?;
    let mut rows = Vec::new();
    if from < total {
        for id in question::conversations(connection, &parts, filter.order, from, limit)? {
            if let Some(stored) = inbox::stored_row(connection, id)? {
                rows.push(inbox::finish(connection, &drafts, stored, viewer)?);
            }
        }
    }
    let unseen_mentions = mentions::unseen(connection, viewer.me)?;
    Ok(ListPage { rows, total, unread_conversations: inbox::unread_conversations(connection)?, unseen_mentions })
}

/// The length of each of some lists.
pub(crate) fn counts(connection: &Connection, filters: &[Filter], viewer: Viewer) -> rusqlite::Result<Vec<u32>> {
    let count = |filter: &Filter| question::total(connection, &question::parts(connection, filter, viewer)?);
    filters.iter().map(count).collect()
}

/// The time at which the next snooze ends.
pub(crate) fn next_waking(connection: &Connection, now: Timestamp) -> rusqlite::Result<Option<Timestamp>> {
    let sql = "SELECT min(until_ms) FROM conversations WHERE status = 2 AND until_ms > ?1";
    let next: Option<i64> = connection.prepare_cached(sql)?.query_row([now.0], |row| row.get(0))?;
    Ok(next.map(Timestamp))
}
