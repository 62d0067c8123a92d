//! Reads outreaches, ready to draw.

use crate::{
    kernel::ids::{self, Blob},
    people,
    talk::{fold::message::OURS_REQUESTED, state},
};
use paperplane_bridge::view::outreach::{
    LedgerKind, LedgerLine, LedgerPage, LedgerState, OutreachCounts, OutreachRow, OutreachView,
};
use paperplane_core::{
    ids::{AddressId, ConversationId, MessageId, OutreachId},
    outreach::event::{Plan, RunState},
};
use rusqlite::{Connection, OptionalExtension, Row, params};

/// The state of each person of an audience (`kind`), by what became of the message to them; columns of the person beside it.
/// An answer is a message of theirs after ours, over any of their addresses.
const LEDGER: &str = "
    SELECT p.nth, p.person, p.message, p.skip, CASE
        WHEN p.skip <> '' AND m.id IS NULL THEN 'skipped'
        WHEN m.id IS NULL THEN 'waiting'
        WHEN EXISTS (SELECT 1 FROM addresses AS b JOIN messages AS h ON h.peer = b.id
                     WHERE b.contact = a.contact AND h.direction = 0 AND h.inbound_ms > m.recorded_ms) THEN 'answered'
        WHEN s.state IN ('refused', 'discarded') THEN 'failed'
        WHEN s.state = 'unsure' THEN 'failed'
        WHEN (SELECT r.status FROM reports AS r
              WHERE r.attempt = s.attempt AND r.attempt <> x'' OR r.id IN (
                  SELECT f.found FROM refs AS f
                  WHERE f.account = s.account AND f.provider_ref = s.provider_ref AND s.provider_ref <> '')
              ORDER BY r.rank DESC LIMIT 1) = 'failed' THEN 'failed'
        ELSE 'written' END AS kind
    FROM outreach_people AS p
    JOIN addresses AS a ON a.id = p.person
    LEFT JOIN messages AS m ON m.id = p.message
    LEFT JOIN sends AS s ON s.message = p.message
    WHERE p.outreach = ?1";

/// All outreaches, the newest first.
pub(crate) fn rows(connection: &Connection) -> rusqlite::Result<Vec<OutreachRow>> {
    let sql = "SELECT o.id, o.plan, o.state, o.planned_ms, coalesce(m.name, '') FROM outreaches AS o
               LEFT JOIN members AS m ON m.id = o.member WHERE o.plan <> '' ORDER BY o.planned_ms DESC, o.id";
    let read = |row: &Row<'_>| {
        let (plan, state): (String, String) = (row.get(1)?, row.get(2)?);
        Ok((ids::id::<OutreachId>(row, 0)?, plan, state, ids::at(row, 3)?, row.get::<_, String>(4)?))
    };
    let found: Vec<_> = connection.prepare_cached(sql)?.query_map([], read)?.collect::<Result<_, _>>()?;
    let mut rows = Vec::new();
    for (outreach, plan, state, planned_at, by) in found {
        let Ok(plan) = serde_json::from_str::<Plan>(&plan) else { continue };
        let (people, done) = progress(connection, outreach)?;
        rows.push(OutreachRow {
            outreach,
            name: plan.name,
            state: RunState::named(&state),
            planned_at,
            by,
            people,
            done,
        });
    }
    Ok(rows)
}

/// The number of people, and of those who were written to or left out.
fn progress(connection: &Connection, outreach: OutreachId) -> rusqlite::Result<(u32, u32)> {
    let sql = "SELECT count(*), count(CASE WHEN p.skip <> '' OR m.id IS NOT NULL THEN 1 END)
               FROM outreach_people AS p LEFT JOIN messages AS m ON m.id = p.message WHERE p.outreach = ?1";
    connection.prepare_cached(sql)?.query_row([outreach.blob()], |row| Ok((row.get(0)?, row.get(1)?)))
}

/// One outreach with its counts.
pub(crate) fn view(connection: &Connection, outreach: OutreachId) -> rusqlite::Result<Option<OutreachView>> {
    let sql = "SELECT o.plan, o.state, o.planned_ms, o.started_ms, coalesce(m.name, '') FROM outreaches AS o
               LEFT JOIN members AS m ON m.id = o.member WHERE o.id = ?1";
    let read = |row: &Row<'_>| {
        let (plan, state): (String, String) = (row.get(0)?, row.get(1)?);
        Ok((plan, state, ids::at(row, 2)?, ids::at(row, 3)?, row.get::<_, String>(4)?))
    };
    let found = connection.prepare_cached(sql)?.query_row([outreach.blob()], read).optional()?;
    let Some((plan, state, planned_at, started_at, by)) = found else { return Ok(None) };
    let Ok(plan) = serde_json::from_str::<Plan>(&plan) else { return Ok(None) };
    Ok(Some(OutreachView {
        outreach,
        plan,
        state: RunState::named(&state),
        planned_at,
        started_at: (started_at.0 > 0).then_some(started_at),
        by,
        counts: counts(connection, outreach)?,
    }))
}

fn counts(connection: &Connection, outreach: OutreachId) -> rusqlite::Result<OutreachCounts> {
    let sql = format!("SELECT kind, count(*) FROM ({LEDGER}) GROUP BY kind");
    let mut counts = OutreachCounts::default();
    let mut statement = connection.prepare_cached(&sql)?;
    let mut rows = statement.query([outreach.blob()])?;
    while let Some(row) = rows.next()? {
        let (kind, count): (String, u32) = (row.get(0)?, row.get(1)?);
        match LedgerKind::named(&kind) {
            Some(LedgerKind::Waiting) => counts.waiting = count,
            Some(LedgerKind::Skipped) => counts.skipped = count,
            Some(LedgerKind::Written) => counts.written = count,
            Some(LedgerKind::Answered) => counts.answered = count,
            Some(LedgerKind::Failed) => counts.failed = count,
            None => {}
        }
    }
    Ok(counts)
}

/// A page of the people of an outreach, in the order of the audience; `kind` keeps those of one kind.
pub(crate) fn ledger(
    connection: &Connection,
    outreach: OutreachId,
    kind: Option<LedgerKind>,
    (from, limit): (u32, u32),
) -> rusqlite::Result<LedgerPage> {
    let sql = format!(
        "SELECT nth, person, message, skip, kind FROM ({LEDGER}) WHERE ?2 = '' OR kind = ?2 ORDER BY nth LIMIT ?3 OFFSET ?4"
    );
    let wanted = kind.map_or("", LedgerKind::as_str);
    let read = |row: &Row<'_>| {
        let (skip, kind): (String, String) = (row.get(3)?, row.get(4)?);
        Ok((ids::id::<AddressId>(row, 1)?, ids::id::<MessageId>(row, 2)?, skip, kind))
    };
    let row = params![outreach.blob(), wanted, limit, from];
    let found: Vec<_> = connection.prepare_cached(&sql)?.query_map(row, read)?.collect::<Result<_, _>>()?;
    let mut lines = Vec::with_capacity(found.len());
    for (person, message, skip, kind) in found {
        let contact = people::contact_of(connection, person)?.unwrap_or(person);
        let state = match LedgerKind::named(&kind) {
            Some(LedgerKind::Waiting) | None => LedgerState::Waiting,
            Some(LedgerKind::Skipped) => match serde_json::from_str(&skip) {
                Ok(because) => LedgerState::Skipped { because },
                Err(_) => LedgerState::Waiting,
            },
            Some(LedgerKind::Answered) => LedgerState::Answered,
            Some(LedgerKind::Written | LedgerKind::Failed) => {
                LedgerState::Written { state: state::of(connection, message, OURS_REQUESTED)? }
            }
        };
        let conversation = conversation_of(connection, message)?;
        lines.push(LedgerLine { person, who: people::who(connection, contact)?, conversation, state });
    }
    Ok(LedgerPage { lines, from })
}

/// The conversation in which a message stands.
fn conversation_of(connection: &Connection, message: MessageId) -> rusqlite::Result<Option<ConversationId>> {
    let sql = "SELECT conversation FROM messages WHERE id = ?1";
    connection.prepare_cached(sql)?.query_row([message.blob()], |row| ids::id(row, 0)).optional()
}
