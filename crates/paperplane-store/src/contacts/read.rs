//! People as contacts know them: addresses, facts that staff wrote down, the time zone.

use crate::{kernel::ids, kernel::ids::Blob, opt_out, people};
use paperplane_bridge::view::{
    block::BlockView,
    opt_out::{OptOutView, UnsubscribedView},
    zone::ZoneView,
};
use paperplane_core::{
    address::Address,
    event::UnsubscribedBy,
    ids::{AddressId, EventId},
};
use paperplane_numbers as numbers;
use rusqlite::{Connection, OptionalExtension, Row};

/// The zone that staff wrote down; else the one of a number, `first` before others.
pub(crate) fn zone(
    connection: &Connection,
    contact: AddressId,
    first: Option<&Address>,
) -> rusqlite::Result<Option<ZoneView>> {
    let written = people::described(connection, contact, "zone")?;
    if !written.is_empty() {
        return Ok(Some(ZoneView { name: written, sure: true }));
    }
    let by_number = |address: &Address| numbers::zone(address.display());
    let mut zone = first.and_then(by_number);
    if zone.is_none() {
        zone = addresses_of(connection, contact)?.iter().find_map(|(_, address)| by_number(address));
    }
    Ok(zone.map(|zone| ZoneView { name: zone.name.to_owned(), sure: zone.single }))
}

/// The addresses of a person that are known.
pub(crate) fn addresses_of(connection: &Connection, contact: AddressId) -> rusqlite::Result<Vec<(AddressId, Address)>> {
    let sql = "SELECT id, channel, kind, value FROM addresses WHERE contact = ?1 AND value <> '' ORDER BY channel DESC, value";
    let read = |row: &Row<'_>| Ok((ids::id(row, 0)?, ids::address(row, 1)?));
    connection.prepare_cached(sql)?.query_map([contact.blob()], read)?.collect()
}

/// A person as staff described them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Description {
    /// The lowest id of the person's addresses.
    pub contact: AddressId,
    /// The name that staff gave; empty if none.
    pub name: String,
    /// The language, as a code; empty if none.
    pub language: String,
    /// The time zone.
    pub zone: Option<ZoneView>,
    /// True if staff blocked them.
    pub is_blocked: bool,
    /// Their opt-out; `None` if they may be written to.
    pub opt_out: Option<OptOutView>,
}

/// The block of a person; `None` if they are not blocked.
pub(crate) fn block(connection: &Connection, contact: AddressId) -> rusqlite::Result<Option<BlockView>> {
    let sql = "SELECT b.is_on, coalesce(m.name, ''), b.at_ms
               FROM addresses AS a JOIN blocked AS b ON b.address = a.id LEFT JOIN members AS m ON m.id = b.member
               WHERE a.contact = ?1 ORDER BY b.seq DESC LIMIT 1";
    let read = |row: &Row<'_>| {
        let is_on: bool = row.get(0)?;
        Ok(is_on.then_some(BlockView { by: row.get(1)?, at: ids::at(row, 2)? }))
    };
    Ok(connection.prepare_cached(sql)?.query_row([contact.blob()], read).optional()?.flatten())
}

/// The newest wish of a person about mails that go to many.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WishAboutMany {
    /// The event that says it.
    pub event: EventId,
    /// Since when they are unsubscribed, and how they said so; `None` where they subscribed again.
    pub unsubscribed: Option<UnsubscribedView>,
}

/// The newest wish of a person about mails that go to many.
pub(crate) fn wish_about_many(connection: &Connection, contact: AddressId) -> rusqlite::Result<Option<WishAboutMany>> {
    let sql =
        "SELECT u.event, u.is_on, u.said_by, u.at_ms FROM addresses AS a JOIN unsubscribed AS u ON u.address = a.id
               WHERE a.contact = ?1 ORDER BY u.seq DESC LIMIT 1";
    let read = |row: &Row<'_>| {
        let (is_on, by): (bool, String) = (row.get(1)?, row.get(2)?);
        let by = serde_json::from_str(&by).unwrap_or(UnsubscribedBy::Link);
        let unsubscribed = is_on.then_some(UnsubscribedView { at: ids::at(row, 3)?, by });
        Ok(WishAboutMany { event: ids::id(row, 0)?, unsubscribed })
    };
    connection.prepare_cached(sql)?.query_row([contact.blob()], read).optional()
}

/// The wish of the person to whom an address belongs.
pub(crate) fn wish_of_address(connection: &Connection, address: AddressId) -> rusqlite::Result<Option<WishAboutMany>> {
    let contact = people::contact_of(connection, address)?.unwrap_or(address);
    wish_about_many(connection, contact)
}

/// Since when a person is unsubscribed from mails that go to many.
pub(crate) fn unsubscribed(connection: &Connection, contact: AddressId) -> rusqlite::Result<Option<UnsubscribedView>> {
    Ok(wish_about_many(connection, contact)?.and_then(|wish| wish.unsubscribed))
}

/// The person to whom an address belongs.
pub(crate) fn description(connection: &Connection, address: AddressId) -> rusqlite::Result<Description> {
    let contact = people::contact_of(connection, address)?.unwrap_or(address);
    Ok(Description {
        contact,
        name: people::described(connection, contact, "name")?,
        language: people::described(connection, contact, "language")?,
        zone: zone(connection, contact, None)?,
        is_blocked: people::is_blocked(connection, contact)?,
        opt_out: opt_out::of(connection, contact)?,
    })
}
