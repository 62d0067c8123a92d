//! The opt-out of a person: since when, by which evidence, and so how it ends.

use crate::{
    kernel::ids::{self, Blob},
    people,
};
use paperplane_bridge::view::opt_out::{OptOutBy, OptOutView};
use paperplane_core::{
    channel::OptOutWords, event::ContactWish, ids::AddressId, talk::optout::wish_of, time::Timestamp,
};
use rusqlite::{Connection, OptionalExtension, Row, params};

/// Messages that are looked through for the word: the wish is the newest of theirs, or one of a few that came at that time.
const LOOKED_THROUGH_MAX: u32 = 5;

/// The opt-out of a person; `None` if they may be written to.
pub(crate) fn of(connection: &Connection, contact: AddressId) -> rusqlite::Result<Option<OptOutView>> {
    if !people::opted_out(connection, contact)? {
        return Ok(None);
    }
    let found = [by_word(connection, contact)?, by_provider(connection, contact)?, by_staff(connection, contact)?];
    Ok(found.into_iter().flatten().max_by_key(|view| view.at))
}

fn by_word(connection: &Connection, contact: AddressId) -> rusqlite::Result<Option<OptOutView>> {
    let sql =
        "SELECT id, stop_ms, channel FROM addresses WHERE contact = ?1 AND stop_ms >= 0 ORDER BY stop_ms DESC LIMIT 1";
    let read = |row: &Row<'_>| Ok((ids::id::<AddressId>(row, 0)?, ids::at(row, 1)?, ids::channel(row, 2)?));
    let Some((address, at, channel)) = connection.prepare_cached(sql)?.query_row([contact.blob()], read).optional()?
    else {
        return Ok(None);
    };
    Ok(Some(OptOutView { at, by: OptOutBy::Word { word: word(connection, address, at)?, channel } }))
}

/// The message by which they opted out. One in words of the provider's own is the newest until then.
fn word(connection: &Connection, address: AddressId, at: Timestamp) -> rusqlite::Result<String> {
    let sql = "SELECT text FROM messages WHERE peer = ?1 AND direction = 0 AND inbound_ms <= ?2
               ORDER BY inbound_ms DESC LIMIT ?3";
    let mut statement = connection.prepare_cached(sql)?;
    let texts =
        statement.query_map(params![address.blob(), at.0, LOOKED_THROUGH_MAX], |row| row.get::<_, String>(0))?;
    let texts: Vec<String> = texts.collect::<Result<_, _>>()?;
    let is_stop = |text: &&String| wish_of(text, OptOutWords::Carrier, &[]) == Some(ContactWish::Stop);
    Ok(texts.iter().find(is_stop).or(texts.first()).map(|text| text.trim().to_owned()).unwrap_or_default())
}

fn by_provider(connection: &Connection, contact: AddressId) -> rusqlite::Result<Option<OptOutView>> {
    let sql = "SELECT max(refused_ms) FROM addresses WHERE contact = ?1";
    let at: Option<i64> = connection.prepare_cached(sql)?.query_row([contact.blob()], |row| row.get(0))?;
    Ok(at.filter(|at| *at >= 0).map(|at| OptOutView { at: Timestamp(at), by: OptOutBy::Provider }))
}

fn by_staff(connection: &Connection, contact: AddressId) -> rusqlite::Result<Option<OptOutView>> {
    let sql = "SELECT o.is_on, coalesce(m.name, ''), o.at_ms
               FROM addresses AS a JOIN opted_out AS o ON o.address = a.id LEFT JOIN members AS m ON m.id = o.member
               WHERE a.contact = ?1 ORDER BY o.seq DESC LIMIT 1";
    let read = |row: &Row<'_>| {
        let is_on: bool = row.get(0)?;
        Ok(is_on.then_some(OptOutView { at: ids::at(row, 2)?, by: OptOutBy::Staff { who: row.get(1)? } }))
    };
    Ok(connection.prepare_cached(sql)?.query_row([contact.blob()], read).optional()?.flatten())
}
