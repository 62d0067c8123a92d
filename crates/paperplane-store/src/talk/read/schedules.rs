//! Messages that were written for later.

use crate::{
    kernel::ids::{self, Blob},
    workspace,
};
use paperplane_bridge::view::draft::{HeldView, ScheduledView};
use paperplane_core::{
    event::MessageScheduled,
    ids::{AddressId, MemberId, MessageId},
    talk::mail_writing::wish_of,
    time::Timestamp,
};
use rusqlite::{Connection, OptionalExtension, Row, params};

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

/// The newest message of the person in the conversation of a schedule `s`, where they wrote it after what its author had seen;
/// where that is not known, after it was written.
const NEWER: &str = "FROM addresses AS p
    JOIN conversations AS c ON c.contact = p.contact AND c.thread = s.ours
    JOIN messages AS m ON m.id = (SELECT t.id FROM messages AS t WHERE t.conversation = c.id AND t.direction = 0
                                  ORDER BY t.sort_ms DESC, t.event DESC LIMIT 1)
    LEFT JOIN messages AS k ON k.id = s.seen
    WHERE p.id = s.peer
        AND iif(k.id IS NULL, m.recorded_ms > s.since_ms, (m.sort_ms, m.event) > (k.sort_ms, k.event))";

/// Messages whose time has come and that were not requested yet, the earliest first; none to a person who wrote since.
pub(crate) fn due_schedules(connection: &Connection, now: Timestamp, limit: u32) -> rusqlite::Result<Vec<Waiting>> {
    let sql = format!(
        "SELECT s.body, s.author FROM schedules AS s
         WHERE s.cancelled = 0 AND s.requested = 0 AND s.at_ms <= ?1 AND s.body <> '' AND NOT EXISTS (SELECT 1 {NEWER})
         ORDER BY s.at_ms LIMIT ?2"
    );
    let found: Vec<Option<Waiting>> =
        connection.prepare_cached(&sql)?.query_map(params![now.0, limit], waiting)?.collect::<Result<_, _>>()?;
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

/// The message of the person that holds a message for later whose time has come; `None` if nothing does.
fn held(connection: &Connection, message: MessageId, now: Timestamp) -> rusqlite::Result<Option<HeldView>> {
    let sql = format!(
        "SELECT n.text, n.sort_ms FROM schedules AS s JOIN messages AS n ON n.id = (SELECT m.id {NEWER})
         WHERE s.message = ?1 AND s.at_ms <= ?2"
    );
    let read = |row: &Row<'_>| Ok(HeldView { text: row.get(0)?, at: ids::at(row, 1)? });
    connection.prepare_cached(&sql)?.query_row(params![message.blob(), now.0], read).optional()
}

/// Messages for later in a conversation, the next first.
pub(crate) fn scheduled(
    connection: &Connection,
    (ours, contact): (AddressId, AddressId),
    now: Timestamp,
) -> rusqlite::Result<Vec<ScheduledView>> {
    let sql = "SELECT s.body, s.author FROM addresses AS a JOIN schedules AS s ON s.peer = a.id AND s.ours = ?1
               WHERE a.contact = ?2 AND s.cancelled = 0 AND s.requested = 0 AND s.body <> ''
               ORDER BY s.at_ms";
    let row = params![ours.blob(), contact.blob()];
    let found: Vec<Option<Waiting>> =
        connection.prepare_cached(sql)?.query_map(row, waiting)?.collect::<Result<_, _>>()?;
    found.into_iter().flatten().map(|waiting| view(connection, waiting, now)).collect()
}

fn view(connection: &Connection, waiting: Waiting, now: Timestamp) -> rusqlite::Result<ScheduledView> {
    let who = waiting.author.map(|id| workspace::read::member(connection, id)).transpose()?;
    let scheduled = waiting.scheduled;
    let mail = scheduled.details.mail.as_deref().map(wish_of).unwrap_or_default();
    Ok(ScheduledView {
        message: scheduled.message,
        text: scheduled.text,
        file_count: u32::try_from(scheduled.files.len()).unwrap_or(u32::MAX),
        at: scheduled.at,
        zone: scheduled.zone,
        who: who.map(|member| member.name).unwrap_or_default(),
        template: scheduled.template,
        mail,
        held: held(connection, scheduled.message, now)?,
    })
}
