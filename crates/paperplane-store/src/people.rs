//! Addresses and the people behind them: below fold and read of all projections.

use crate::kernel::{
    batch::Batch,
    ids::{self, Blob},
    words::Indexed,
};
use paperplane_core::{
    address::{Address, AddressKind},
    ids::AddressId,
};
use rusqlite::{Connection, OptionalExtension, params};
use std::collections::BTreeSet;

/// The schema of the tables of addresses.
pub(crate) const SCHEMA: &str = include_str!("people.sql");
/// The columns of the canonical dump.
pub(crate) const TABLES: [(&str, &str); 2] = [
    ("addresses", "id, contact, channel, kind, value, name, name_ms, name_event, stop_ms, start_ms, refused_ms"),
    ("addresses AS a JOIN people AS p ON p.rowid = a.place", "a.id, p.text, p.others"),
];

impl Batch<'_> {
    /// An address that is only known by its id yet gets a row of its own.
    pub(crate) fn stub_address(&self, id: AddressId) -> rusqlite::Result<()> {
        if self.cache.contact(id).is_some() {
            return Ok(());
        }
        if self.tx.prepare_cached("SELECT 1 FROM addresses WHERE id = ?1")?.exists([id.blob()])? {
            return Ok(());
        }
        // Links may have been folded before the first message over this address.
        let contact = self.group_of(id)?.first().copied().unwrap_or(id);
        let sql = "INSERT INTO addresses (id, contact) VALUES (?1, ?2)";
        self.tx.prepare_cached(sql)?.execute(params![id.blob(), contact.blob()]).map(drop)
    }

    /// Writes the channel, kind and value of an address, and returns its id.
    /// Ids of one of our addresses, as it is and without the name of a thread.
    pub(crate) fn know_ours(&self, ours: &Address) -> rusqlite::Result<(AddressId, AddressId)> {
        let inbox = self.know_address(&ours.inbox())?;
        Ok(if ours.thread().is_some() { (self.know_address(ours)?, inbox) } else { (inbox, inbox) })
    }

    pub(crate) fn know_address(&self, address: &Address) -> rusqlite::Result<AddressId> {
        let id = self.naming.address(address);
        if self.cache.contains(id) {
            return Ok(id);
        }
        self.stub_address(id)?;
        let sql = "UPDATE addresses SET channel = ?2, kind = ?3, value = ?4 WHERE id = ?1 AND value = ''";
        let row = params![id.blob(), address.channel.as_str(), address.kind.as_str(), address.value];
        // A thread is no person: nobody looks for its address.
        if self.tx.prepare_cached(sql)?.execute(row)? > 0 && address.thread().is_none() {
            self.index_person(id)?;
        }
        self.cache.insert(id);
        Ok(id)
    }

    pub(crate) fn contact_of(&self, id: AddressId) -> rusqlite::Result<AddressId> {
        if let Some(contact) = self.cache.contact(id) {
            return Ok(contact);
        }
        self.stub_address(id)?;
        let sql = "SELECT contact FROM addresses WHERE id = ?1";
        let contact = self.tx.prepare_cached(sql)?.query_row([id.blob()], |row| ids::id(row, 0))?;
        self.cache.insert_contact(id, contact);
        Ok(contact)
    }

    pub(crate) fn index_person(&self, id: AddressId) -> rusqlite::Result<()> {
        let sql = "SELECT a.place, a.name || ' ' || coalesce(d.name, ''), iif(a.kind = 'anchor', '', a.value)
                   FROM addresses AS a
                   LEFT JOIN described AS d ON d.address = a.id WHERE a.id = ?1";
        let (place, name, value): (i64, String, String) =
            self.tx.prepare_cached(sql)?.query_row([id.blob()], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
        let sql = "INSERT OR REPLACE INTO people (rowid, text, others) VALUES (?1, ?2, ?3)";
        let person = Indexed::person(&name, &value);
        self.tx.prepare_cached(sql)?.execute(params![place, person.text, person.others])?;
        self.learn_words(&person)
    }

    /// All addresses of the person, the lowest first.
    pub(crate) fn group_of(&self, start: AddressId) -> rusqlite::Result<BTreeSet<AddressId>> {
        let sql = "SELECT other FROM links WHERE one = ?1 UNION SELECT one FROM links WHERE other = ?1";
        let (mut group, mut look) = (BTreeSet::from([start]), vec![start]);
        while let Some(address) = look.pop() {
            let mut statement = self.tx.prepare_cached(sql)?;
            let next: Vec<AddressId> =
                statement.query_map([address.blob()], |row| ids::id(row, 0))?.collect::<Result<_, _>>()?;
            look.extend(next.into_iter().filter(|next| group.insert(*next)));
        }
        Ok(group)
    }
}

/// The contact of an address; `None` for one that never occurred.
pub(crate) fn contact_of(connection: &Connection, address: AddressId) -> rusqlite::Result<Option<AddressId>> {
    let sql = "SELECT contact FROM addresses WHERE id = ?1";
    connection.prepare_cached(sql)?.query_row([address.blob()], |row| ids::id(row, 0)).optional()
}

/// The name that staff gave a person; else the newest name over all of their addresses; else an address as people
/// write it.
pub(crate) fn who(connection: &Connection, contact: AddressId) -> rusqlite::Result<String> {
    // In one look, since every row of every list asks. The newest name of their own comes first.
    let sql = "SELECT a.name, a.channel, a.kind, a.value, coalesce(d.name, ''), coalesce(d.name_seq, 0)
               FROM addresses AS a LEFT JOIN described AS d ON d.address = a.id
               WHERE a.contact = ?1 ORDER BY a.name_ms DESC, a.name_event DESC, a.value = '', a.value";
    let mut statement = connection.prepare_cached(sql)?;
    let mut rows = statement.query([contact.blob()])?;
    let (mut own, mut given) = (None, (0_i64, String::new()));
    while let Some(row) = rows.next()? {
        let place = row.get(5)?;
        if place > given.0 {
            given = (place, row.get(4)?);
        }
        if own.is_none() {
            own = Some(own_name(row)?);
        }
    }
    Ok(if given.1.is_empty() { own.unwrap_or_default() } else { given.1 })
}

/// The newest value that staff wrote down in a column of `described`, over all addresses of a person.
pub(crate) fn described(connection: &Connection, contact: AddressId, column: &str) -> rusqlite::Result<String> {
    let sql = format!(
        "SELECT d.{column} FROM addresses AS a JOIN described AS d ON d.address = a.id
         WHERE a.contact = ?1 AND d.{column}_seq > 0 ORDER BY d.{column}_seq DESC LIMIT 1"
    );
    let found: Option<String> =
        connection.prepare_cached(&sql)?.query_row([contact.blob()], |row| row.get(0)).optional()?;
    Ok(found.unwrap_or_default())
}

/// The newest name over all of a person's addresses; else an address as people write it.
pub(crate) fn calls_themselves(connection: &Connection, contact: AddressId) -> rusqlite::Result<String> {
    let sql = "SELECT name, channel, kind, value FROM addresses WHERE contact = ?1
               ORDER BY name_ms DESC, name_event DESC, value = '', value LIMIT 1";
    let found = connection.prepare_cached(sql)?.query_row([contact.blob()], own_name);
    Ok(found.optional()?.unwrap_or_default())
}

/// A name, or the address behind it where there is none.
fn own_name(row: &rusqlite::Row<'_>) -> rusqlite::Result<String> {
    let name: String = row.get(0)?;
    if name.is_empty() { shown(row, 1) } else { Ok(name) }
}

/// An address as people write it; nothing for an anchor, which is nobody's address.
fn shown(row: &rusqlite::Row<'_>, column: usize) -> rusqlite::Result<String> {
    let value: String = row.get(column + 2)?;
    if value.is_empty() {
        return Ok(value);
    }
    let address = ids::address(row, column)?;
    Ok(if address.kind == AddressKind::Anchor { String::new() } else { address.display().to_owned() })
}

/// True if the person has a name, given by staff or their own.
pub(crate) fn is_named(connection: &Connection, contact: AddressId) -> rusqlite::Result<bool> {
    let sql = "SELECT 1 FROM addresses AS a LEFT JOIN described AS d ON d.address = a.id
               WHERE a.contact = ?1 AND (a.name <> '' OR coalesce(d.name, '') <> '')";
    connection.prepare_cached(sql)?.exists([contact.blob()])
}

/// True if the person opted out, over any address: the newest wish counts, and the provider's refusal and a note of staff
/// count as a wish to stop.
pub(crate) fn opted_out(connection: &Connection, contact: AddressId) -> rusqlite::Result<bool> {
    // In one look, since every row of every list asks.
    let sql = "SELECT max(max(max(stop_ms, refused_ms)), coalesce((
                   SELECT iif(o.is_on, o.at_ms, -1) FROM addresses AS n JOIN opted_out AS o ON o.address = n.id
                   WHERE n.contact = ?1 ORDER BY o.seq DESC LIMIT 1), -1)) > max(start_ms)
               FROM addresses WHERE contact = ?1";
    let stopped: Option<bool> = connection.prepare_cached(sql)?.query_row([contact.blob()], |row| row.get(0))?;
    Ok(stopped.unwrap_or(false))
}

/// True if staff blocked the person: the newest word over all of their addresses counts.
pub(crate) fn is_blocked(connection: &Connection, contact: AddressId) -> rusqlite::Result<bool> {
    let sql = "SELECT b.is_on FROM addresses AS a JOIN blocked AS b ON b.address = a.id
               WHERE a.contact = ?1 ORDER BY b.seq DESC LIMIT 1";
    let newest: Option<bool> =
        connection.prepare_cached(sql)?.query_row([contact.blob()], |row| row.get(0)).optional()?;
    Ok(newest.unwrap_or(false))
}

pub(crate) fn address(connection: &Connection, id: AddressId) -> rusqlite::Result<Option<Address>> {
    let sql = "SELECT channel, kind, value FROM addresses WHERE id = ?1 AND value <> ''";
    connection.prepare_cached(sql)?.query_row(params![id.blob()], |row| ids::address(row, 0)).optional()
}
