//! Questions of the worker that writes to the people of an outreach.

use crate::{
    kernel::ids::{self, Blob},
    people,
};
use paperplane_core::{
    ids::{AddressId, OutreachId},
    outreach::event::{Plan, RunState},
    time::Timestamp,
};
use rusqlite::{Connection, OptionalExtension, Row, params};

/// An outreach as its worker needs it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OutreachWork {
    /// The outreach.
    pub outreach: OutreachId,
    /// Its plan.
    pub plan: Plan,
    /// Its state; `None` if it was never started.
    pub state: Option<RunState>,
    /// The time at which it was started first.
    pub started_at: Timestamp,
}

/// The outreaches that run.
pub(crate) fn running(connection: &Connection) -> rusqlite::Result<Vec<OutreachId>> {
    let sql = "SELECT id FROM outreaches WHERE state = 'running' ORDER BY id";
    connection.prepare_cached(sql)?.query_map([], |row| ids::id(row, 0))?.collect()
}

/// An outreach; `None` if there is none, or nobody here knows its plan.
pub(crate) fn one(connection: &Connection, outreach: OutreachId) -> rusqlite::Result<Option<OutreachWork>> {
    let sql = "SELECT plan, state, started_ms FROM outreaches WHERE id = ?1";
    let read = |row: &Row<'_>| Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?, ids::at(row, 2)?));
    let found = connection.prepare_cached(sql)?.query_row([outreach.blob()], read).optional()?;
    Ok(found.and_then(|(plan, state, started_at)| {
        let plan = serde_json::from_str(&plan).ok()?;
        Some(OutreachWork { outreach, plan, state: RunState::named(&state), started_at })
    }))
}

/// The people who were neither written to nor left out, in the order of the audience.
pub(crate) fn waiting(connection: &Connection, outreach: OutreachId) -> rusqlite::Result<Vec<(u32, AddressId)>> {
    let sql = "SELECT p.nth, p.person FROM outreach_people AS p
               WHERE p.outreach = ?1 AND p.skip = '' AND NOT EXISTS (SELECT 1 FROM messages AS m WHERE m.id = p.message)
               ORDER BY p.nth";
    connection.prepare_cached(sql)?.query_map([outreach.blob()], |row| Ok((row.get(0)?, ids::id(row, 1)?)))?.collect()
}

/// The time of the newest message of an outreach.
pub(crate) fn last_written(connection: &Connection, outreach: OutreachId) -> rusqlite::Result<Option<Timestamp>> {
    let sql = "SELECT max(m.recorded_ms) FROM outreach_people AS p JOIN messages AS m ON m.id = p.message
               WHERE p.outreach = ?1";
    let at: Option<i64> = connection.prepare_cached(sql)?.query_row([outreach.blob()], |row| row.get(0))?;
    Ok(at.map(Timestamp))
}

/// Facts about a person at their turn that the outreaches tell.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct OutreachFacts {
    /// Messages of other outreaches since a time.
    pub got: u32,
    /// Another address of the same person stands before this one in the audience.
    pub is_twice: bool,
}

/// Facts about the person at a place of an audience; `since` is the time from which messages are counted.
pub(crate) fn facts(
    connection: &Connection,
    (outreach, nth): (OutreachId, u32),
    person: AddressId,
    since: Timestamp,
) -> rusqlite::Result<OutreachFacts> {
    let contact = people::contact_of(connection, person)?.unwrap_or(person);
    let got = "SELECT count(*) FROM addresses AS a JOIN outreach_people AS p ON p.person = a.id
               JOIN messages AS m ON m.id = p.message
               WHERE a.contact = ?1 AND p.outreach <> ?2 AND m.recorded_ms >= ?3";
    let twice = "SELECT 1 FROM addresses AS a JOIN outreach_people AS p ON p.person = a.id
                 WHERE a.contact = ?1 AND p.outreach = ?2 AND p.nth < ?3";
    let row = params![contact.blob(), outreach.blob(), since.0];
    Ok(OutreachFacts {
        got: connection.prepare_cached(got)?.query_row(row, |row| row.get(0))?,
        is_twice: connection.prepare_cached(twice)?.exists(params![contact.blob(), outreach.blob(), nth])?,
    })
}
