//! A person's time zone: as staff wrote it down, else that of a number.

use crate::{kernel::ids, kernel::ids::Blob, people};
use paperplane_bridge::view::zone::ZoneView;
use paperplane_core::{address::Address, contacts::country, ids::AddressId};
use rusqlite::{Connection, Row};

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
    let told = |address: &Address| country::of_number(address.display());
    let mut country = first.and_then(told);
    if country.is_none() {
        country = addresses_of(connection, contact)?.iter().find_map(|(_, address)| told(address));
    }
    Ok(country.map(|country| ZoneView { name: country.zone.to_owned(), sure: country.single_zone }))
}

/// The addresses of a person that are known.
pub(super) fn addresses_of(connection: &Connection, contact: AddressId) -> rusqlite::Result<Vec<(AddressId, Address)>> {
    let sql = "SELECT id, channel, kind, value FROM addresses WHERE contact = ?1 AND value <> '' ORDER BY channel DESC, value";
    let read = |row: &Row<'_>| Ok((ids::id(row, 0)?, ids::address(row, 1)?));
    connection.prepare_cached(sql)?.query_map([contact.blob()], read)?.collect()
}
