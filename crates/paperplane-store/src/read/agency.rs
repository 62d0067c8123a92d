//! The agency, its members and inboxes.

use super::overlay::Overlay;
use crate::ids::{self};
use paperplane_core::{
    address::{Address, ChannelKind},
    event::Event,
    ids::{InboxId, MemberId},
};
use rusqlite::{Connection, OptionalExtension};

/// The agency as the workspace line tells it.
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
    /// Which.
    pub id: InboxId,
    /// The channel.
    pub channel: ChannelKind,
    /// The provider's account.
    pub account: String,
    /// The agency's own address.
    pub address: Address,
}

pub(crate) fn agency(connection: &Connection) -> rusqlite::Result<Agency> {
    let name: Option<String> =
        connection.prepare_cached("SELECT name FROM agency")?.query_row([], |row| row.get(0)).optional()?;
    let count = |sql: &str| connection.prepare_cached(sql)?.query_row([], |row| row.get(0));
    let mut agency = Agency {
        name: name.unwrap_or_default(),
        inboxes: inboxes(connection)?,
        members: connection
            .prepare_cached("SELECT id, name FROM members ORDER BY id")?
            .query_map([], |row| Ok((ids::id(row, 0)?, row.get(1)?)))?
            .collect::<Result<_, _>>()?,
        unreadable: count("SELECT count(*) FROM unreadable")?,
        dead_letters: count("SELECT count(*) FROM dead_letters")?,
    };
    for envelope in Overlay::read(connection)?.into_envelopes() {
        if let Event::WorkspaceNamed(named) = envelope.event {
            agency.name = named.name;
        }
    }
    Ok(agency)
}

fn inboxes(connection: &Connection) -> rusqlite::Result<Vec<InboxRecord>> {
    let sql = "SELECT id, account, channel, kind, said FROM inboxes ORDER BY place";
    let read = |row: &rusqlite::Row<'_>| {
        Ok(InboxRecord {
            id: ids::id(row, 0)?,
            channel: ids::channel(row, 2)?,
            account: row.get(1)?,
            address: ids::address(row, 2)?,
        })
    };
    connection.prepare_cached(sql)?.query_map([], read)?.collect()
}
