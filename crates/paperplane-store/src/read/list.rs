//! The list of conversations as a filter shows it, by places in it.
//!
//! Where a list is long, people jump in it, so a page begins at a place and not behind a row. The places before a page are
//! skipped in an index alone, without touching their rows, and the fold has counted how many there are. Conversations of
//! which this device knows more than the replica are few: they are taken out of it and put in where they belong now.

mod question;

use super::{
    inbox::{self, Stored},
    overlay::Overlay,
};
use paperplane_bridge::view::inbox::{InboxRow, ListPage};
use paperplane_core::{
    event::Priority,
    ids::{ConversationId, MemberId},
    library::filter::{Assigned, Filter, Status},
    time::Timestamp,
};
use rusqlite::Connection;

/// What a filter needs to know beside itself.
#[derive(Clone, Copy, Debug)]
pub struct Viewer {
    /// Who looks.
    pub me: Option<MemberId>,
    /// Now: what rested until before now is open.
    pub now: Timestamp,
}

/// Where a conversation stands in a list: the newest first.
type RowKey = (Timestamp, ConversationId);

pub(crate) fn page(
    connection: &Connection,
    filter: &Filter,
    viewer: Viewer,
    from: u32,
    limit: u32,
) -> rusqlite::Result<ListPage> {
    let overlay = Overlay::read(connection)?;
    let changed = overlay.changed(connection)?;
    let parts = question::parts(connection, filter, viewer, &changed)?;
    let mut here = Vec::new();
    for id in changed {
        let stored = inbox::stored_row(connection, id)?;
        let row = stored.map(|stored| row(connection, &overlay, stored, viewer)).transpose()?;
        here.extend(row.filter(|row| fits(row, filter, viewer)));
    }
    here.sort_by_key(|row| std::cmp::Reverse((row.at, row.id)));
    let here_count = u32::try_from(here.len()).unwrap_or(u32::MAX);
    let total = question::total(connection, &parts)?.saturating_add(here_count);
    let mut rows = Vec::new();
    if from < total {
        // So many rows of the replica stand before the page at least.
        let skipped = from.saturating_sub(here_count);
        let row_keys = question::row_keys(connection, &parts, skipped, limit.saturating_add(from - skipped))?;
        for next in merged(skipped, &row_keys, here, from).take(usize::try_from(limit).unwrap_or(usize::MAX)) {
            match next {
                Next::Here(row) => rows.push(*row),
                Next::Stored(id) => {
                    if let Some(stored) = inbox::stored_row(connection, id)? {
                        rows.push(row(connection, &overlay, stored, viewer)?);
                    }
                }
            }
        }
    }
    Ok(ListPage { rows, total, unread_conversations: inbox::unread_conversations(connection, &overlay)? })
}

/// A row of the page: one that is laid over, or one of the replica.
enum Next {
    Here(Box<InboxRow>),
    Stored(ConversationId),
}

/// Both kinds of rows in one order, from a place on. `skipped` is how many of the replica's stand before `row_keys`.
fn merged(skipped: u32, row_keys: &[RowKey], here: Vec<InboxRow>, from: u32) -> impl Iterator<Item = Next> {
    let mut all: Vec<(RowKey, Next)> = row_keys.iter().map(|key| (*key, Next::Stored(key.1))).collect();
    let first = row_keys.first().copied().filter(|_| skipped > 0);
    let mut before = skipped;
    for row in here {
        let key = (row.at, row.id);
        if first.is_some_and(|first| key > first) {
            before += 1;
        } else {
            all.push((key, Next::Here(Box::new(row))));
        }
    }
    all.sort_by_key(|(key, _)| std::cmp::Reverse(*key));
    all.into_iter().skip(usize::try_from(from - before).unwrap_or(usize::MAX)).map(|(_, next)| next)
}

fn row(connection: &Connection, overlay: &Overlay, stored: Stored, viewer: Viewer) -> rusqlite::Result<InboxRow> {
    let id = stored.id;
    let row = inbox::finish(connection, overlay, stored, viewer.now)?;
    Ok(match overlay.last_echo(connection, id)? {
        Some(echo) => inbox::with_echo(row, &echo),
        None => row,
    })
}

/// The same as the conditions of the question, for a row as this device knows it.
fn fits(row: &InboxRow, filter: &Filter, viewer: Viewer) -> bool {
    let assignee = row.triage.assignee.as_ref().map(|member| member.id);
    let fits_assigned = match filter.assigned {
        None => true,
        Some(Assigned::Nobody) => assignee.is_none(),
        Some(Assigned::Me) => assignee.is_some() && assignee == viewer.me,
        Some(Assigned::Member(member)) => assignee == Some(member),
    };
    fits_assigned
        && (filter.status == Status::Any || filter.status == row.triage.status)
        && (!filter.unread || row.unread > 0)
        && filter.label.is_none_or(|label| row.triage.labels.iter().any(|have| have.id == label))
        && filter.channel.is_none_or(|channel| row.channel == channel)
        && filter.priority.map(Priority::rank).is_none_or(|least| row.triage.priority.rank() >= least)
}

/// When the next resting conversation wakes.
pub(crate) fn next_waking(connection: &Connection, now: Timestamp) -> rusqlite::Result<Option<Timestamp>> {
    let sql = "SELECT min(until_ms) FROM conversations WHERE status = 2 AND until_ms > ?1";
    let next: Option<i64> = connection.prepare_cached(sql)?.query_row([now.0], |row| row.get(0))?;
    Ok(next.map(Timestamp))
}
