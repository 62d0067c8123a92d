//! Messages that were written for later.

use crate::{
    kernel::ids::{self, Blob},
    workspace,
};
use paperplane_bridge::view::draft::ScheduledView;
use paperplane_core::{
    event::MessageScheduled,
    ids::{AddressId, MemberId, MessageId},
    time::Timestamp,
};
use rusqlite::{Connection, Row, params};

/// A message that waits for its time, with who wrote it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Waiting {
    /// The message to request.
    pub scheduled: MessageScheduled,
    /// Its author.
    pub author: Option<MemberId>,
}

fn waiting(row: &Row<'_>) -> rusqlite::Result<Option<Waiting>> {
    let body: String = row.get(0)?;
    let author = ids::maybe_id(row, 1)?;
    Ok(serde_json::from_str(&body).ok().map(|scheduled| Waiting { scheduled, author }))
}

/// Messages whose time has come and that were not requested yet, the earliest first.
pub(crate) fn due_schedules(connection: &Connection, now: Timestamp, limit: u32) -> rusqlite::Result<Vec<Waiting>> {
    let sql = "SELECT s.body, s.author FROM schedules AS s
               WHERE s.cancelled = 0 AND s.requested = 0 AND s.at_ms <= ?1 AND s.body <> ''
               ORDER BY s.at_ms LIMIT ?2";
    let found: Vec<Option<Waiting>> =
        connection.prepare_cached(sql)?.query_map(params![now.0, limit], waiting)?.collect::<Result<_, _>>()?;
    Ok(found.into_iter().flatten().collect())
}

/// The time at which the next scheduled message is due.
pub(crate) fn next_schedule_at(connection: &Connection, now: Timestamp) -> rusqlite::Result<Option<Timestamp>> {
    let sql = "SELECT min(at_ms) FROM schedules WHERE cancelled = 0 AND requested = 0 AND at_ms > ?1";
    let next: Option<i64> = connection.prepare_cached(sql)?.query_row([now.0], |row| row.get(0))?;
    Ok(next.map(Timestamp))
}

/// One message for later that was neither requested nor cancelled.
pub(crate) fn one_waiting(connection: &Connection, message: MessageId) -> rusqlite::Result<Option<Waiting>> {
    let sql = "SELECT body, author FROM schedules
               WHERE message = ?1 AND cancelled = 0 AND requested = 0 AND body <> ''";
    let mut statement = connection.prepare_cached(sql)?;
    let mut rows = statement.query([message.blob()])?;
    match rows.next()? {
        Some(row) => waiting(row),
        None => Ok(None),
    }
}

/// Messages for later in a conversation, the next first.
pub(crate) fn scheduled(
    connection: &Connection,
    (ours, contact): (AddressId, AddressId),
) -> rusqlite::Result<Vec<ScheduledView>> {
    let sql = "SELECT s.body, s.author FROM addresses AS a JOIN schedules AS s ON s.peer = a.id AND s.ours = ?1
               WHERE a.contact = ?2 AND s.cancelled = 0 AND s.requested = 0 AND s.body <> ''
               ORDER BY s.at_ms";
    let row = params![ours.blob(), contact.blob()];
    let found: Vec<Option<Waiting>> =
        connection.prepare_cached(sql)?.query_map(row, waiting)?.collect::<Result<_, _>>()?;
    found.into_iter().flatten().map(|waiting| view(connection, waiting)).collect()
}

fn view(connection: &Connection, waiting: Waiting) -> rusqlite::Result<ScheduledView> {
    let who = waiting.author.map(|id| workspace::read::member(connection, id)).transpose()?;
    let scheduled = waiting.scheduled;
    Ok(ScheduledView {
        message: scheduled.message,
        text: scheduled.text,
        file_count: u32::try_from(scheduled.files.len()).unwrap_or(u32::MAX),
        at: scheduled.at,
        zone: scheduled.zone,
        who: who.map(|member| member.name).unwrap_or_default(),
        template: scheduled.template,
    })
}
