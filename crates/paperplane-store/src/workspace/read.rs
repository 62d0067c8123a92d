//! The agency, its members and inboxes.

use crate::kernel::ids::{self, Blob};
use paperplane_bridge::view::member::MemberView;
use paperplane_core::{
    address::Address,
    channel::Channel,
    event::RawRequest,
    ids::{AddressId, EventId, InboxId, MemberId},
    time::Timestamp,
};
use rusqlite::{Connection, OptionalExtension};

/// The agency as the topic `workspace` describes it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Agency {
    /// Its name; empty until somebody gave it one.
    pub name: String,
    /// Its channel accounts, in the order they were added.
    pub inboxes: Vec<InboxRecord>,
    /// Its staff.
    pub members: Vec<(MemberId, String)>,
    /// Records that nobody can read.
    pub unreadable: u32,
    /// Genuine webhooks that could not be read.
    pub dead_letters: u32,
}

/// One channel account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InboxRecord {
    /// The id of the inbox.
    pub id: InboxId,
    /// The channel.
    pub channel: Channel,
    /// The provider, e.g. `twilio`.
    pub provider: String,
    /// The provider's account.
    pub account: String,
    /// The agency's own address.
    pub address: Address,
}

pub(crate) fn agency(connection: &Connection) -> rusqlite::Result<Agency> {
    let name: Option<String> =
        connection.prepare_cached("SELECT name FROM agency")?.query_row([], |row| row.get(0)).optional()?;
    let count = |sql: &str| connection.prepare_cached(sql)?.query_row([], |row| row.get(0));
    let agency = Agency {
        name: name.unwrap_or_default(),
        inboxes: inboxes(connection)?,
        members: connection
            .prepare_cached("SELECT id, name FROM members ORDER BY id")?
            .query_map([], |row| Ok((ids::id(row, 0)?, row.get(1)?)))?
            .collect::<Result<_, _>>()?,
        unreadable: count("SELECT count(*) FROM unreadable")?,
        dead_letters: count("SELECT count(*) FROM dead_letters WHERE settled = 0 AND provider <> ''")?,
    };
    Ok(agency)
}

/// The channel accounts in the order they were added.
pub(crate) fn inboxes(connection: &Connection) -> rusqlite::Result<Vec<InboxRecord>> {
    let sql = "SELECT id, account, channel, kind, value, provider FROM inboxes ORDER BY place";
    let read = |row: &rusqlite::Row<'_>| {
        Ok(InboxRecord {
            id: ids::id(row, 0)?,
            channel: ids::channel(row, 2)?,
            provider: row.get(5)?,
            account: row.get(1)?,
            address: ids::address(row, 2)?,
        })
    };
    connection.prepare_cached(sql)?.query_map([], read)?.collect()
}

/// A genuine request that could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeadLetter {
    /// The event that kept it.
    pub id: EventId,
    /// The provider that made it.
    pub provider: String,
    /// The reason why it could not be read.
    pub reason: String,
    /// The time at which it was recorded.
    pub at: Timestamp,
    /// The request.
    pub raw: RawRequest,
}

/// Dead letters that nobody has settled, the newest first.
pub(crate) fn dead_letters(connection: &Connection, limit: u32) -> rusqlite::Result<Vec<DeadLetter>> {
    let sql = "SELECT id, reason, at_ms, path, content_type, body, provider FROM dead_letters
               WHERE settled = 0 AND provider <> '' ORDER BY at_ms DESC, id LIMIT ?1";
    let read = |row: &rusqlite::Row<'_>| {
        let raw = RawRequest { path: row.get(3)?, content_type: row.get(4)?, body: row.get(5)? };
        Ok(DeadLetter { id: ids::id(row, 0)?, provider: row.get(6)?, reason: row.get(1)?, at: ids::at(row, 2)?, raw })
    };
    connection.prepare_cached(sql)?.query_map([limit], read)?.collect()
}

/// Our address on a channel for requests that name none: the first inbox.
pub(crate) fn default_address(connection: &Connection, channel: &str) -> rusqlite::Result<Option<AddressId>> {
    let sql = "SELECT address FROM inboxes WHERE channel = ?1 ORDER BY place LIMIT 1";
    connection.prepare_cached(sql)?.query_row([channel], |row| ids::id(row, 0)).optional()
}

/// A member of staff; without a name where none is known here yet.
pub(crate) fn member(connection: &Connection, id: MemberId) -> rusqlite::Result<MemberView> {
    let sql = "SELECT name FROM members WHERE id = ?1";
    let name: Option<String> = connection.prepare_cached(sql)?.query_row([id.blob()], |row| row.get(0)).optional()?;
    Ok(MemberView { id, name: name.unwrap_or_default() })
}
