//! People who fit, by name, number or address.

use crate::{
    kernel::{ids, words},
    talk::fold::triage::BLOCKED,
};
use paperplane_bridge::view::search::PersonHit;
use paperplane_core::{
    ids::{AddressId, ConversationId},
    spelling::Asked,
};
use rusqlite::{Connection, Row, params};
use std::collections::{BTreeMap, BTreeSet};

/// The most people that a name stands for in a filter; where more are called so, the ones who came last.
const CONTACTS_MAX: u32 = 300;
/// The most people that are shown: messages are listed below them, and one more letter narrows them down.
const SHOWN_MAX: u32 = 8;

/// People whose name or address holds all of these words.
pub(super) fn contacts(connection: &Connection, name: &str) -> rusqlite::Result<Vec<AddressId>> {
    let typed: Vec<&str> = name.split_whitespace().collect();
    let Some(question) = words::question(&Asked::of(&typed)) else {
        return Ok(Vec::new());
    };
    let sql = "SELECT a.contact FROM people CROSS JOIN addresses AS a ON a.place = people.rowid
               WHERE people MATCH ?1 ORDER BY people.rowid DESC LIMIT ?2";
    let mut statement = connection.prepare_cached(sql)?;
    let found: rusqlite::Result<BTreeSet<AddressId>> =
        statement.query_map(params![question, CONTACTS_MAX], |row| ids::id(row, 0))?.collect();
    Ok(found?.into_iter().collect())
}

/// Those with the newest conversations first; blocked contacts are left out.
pub(super) fn people(connection: &Connection, question: &str, limit: u32) -> rusqlite::Result<Vec<PersonHit>> {
    let sql = "SELECT rowid FROM people WHERE people MATCH ?1";
    let places: BTreeSet<i64> =
        connection.prepare_cached(sql)?.query_map([question], |row| row.get(0))?.collect::<Result<_, _>>()?;
    let limit = limit.min(SHOWN_MAX);
    if places.len() > looked_up_max(connection, limit)? {
        among_newest(connection, &places, limit)
    } else {
        each(connection, &places, limit)
    }
}

/// The number of fitting addresses that are looked up one by one; if more fit, the newest conversations are searched until
/// there are hits enough. At this count both take the same number of steps: two for each that fits, or one for each
/// conversation until the last hit.
fn looked_up_max(connection: &Connection, limit: u32) -> rusqlite::Result<usize> {
    let sql = "SELECT coalesce(max(place), 0) FROM addresses";
    let all: i64 = connection.prepare_cached(sql)?.query_row([], |row| row.get(0))?;
    Ok(usize::try_from((all * i64::from(limit) / 2).isqrt()).unwrap_or(usize::MAX))
}

/// A conversation with a person who fits, by the address that does.
struct Found {
    conversation: ConversationId,
    contact: AddressId,
    address: String,
    last_ms: i64,
}

const COLUMNS: &str = "c.id, a.contact, c.last_ms, a.place, a.channel, a.kind, a.value";

fn found(row: &Row<'_>) -> rusqlite::Result<Found> {
    let value: String = row.get(6)?;
    let address = if value.is_empty() { value } else { ids::address(row, 4)?.display().to_owned() };
    let (conversation, contact) = (ids::id(row, 0)?, ids::id(row, 1)?);
    Ok(Found { conversation, contact, address, last_ms: row.get(2)? })
}

fn hit(connection: &Connection, found: Found) -> rusqlite::Result<PersonHit> {
    let Found { conversation, contact, address, .. } = found;
    Ok(PersonHit { conversation, who: crate::people::who(connection, contact)?, address })
}

fn each(connection: &Connection, places: &BTreeSet<i64>, limit: u32) -> rusqlite::Result<Vec<PersonHit>> {
    let sql = format!(
        "SELECT {COLUMNS} FROM addresses AS a JOIN conversations AS c ON c.contact = a.contact
         WHERE a.place = ?1 AND c.status <> {BLOCKED}"
    );
    let mut statement = connection.prepare_cached(&sql)?;
    let mut all: BTreeMap<ConversationId, Found> = BTreeMap::new();
    for place in places {
        for one in statement.query_map([place], found)? {
            let one = one?;
            all.entry(one.conversation).or_insert(one);
        }
    }
    let mut all: Vec<Found> = all.into_values().collect();
    all.sort_by_key(|one| std::cmp::Reverse((one.last_ms, one.conversation)));
    all.truncate(usize::try_from(limit).unwrap_or(usize::MAX));
    all.into_iter().map(|one| hit(connection, one)).collect()
}

fn among_newest(connection: &Connection, places: &BTreeSet<i64>, limit: u32) -> rusqlite::Result<Vec<PersonHit>> {
    let sql = format!(
        "SELECT {COLUMNS} FROM conversations AS c INDEXED BY conversations_in_order
         CROSS JOIN addresses AS a ON a.contact = c.contact
         WHERE c.status <> {BLOCKED} ORDER BY c.last_ms DESC, c.id DESC"
    );
    let mut statement = connection.prepare_cached(&sql)?;
    let mut rows = statement.query([])?;
    let (mut hits, mut seen) = (Vec::new(), BTreeSet::new());
    while hits.len() < usize::try_from(limit).unwrap_or(usize::MAX)
        && let Some(row) = rows.next()?
    {
        if !places.contains(&row.get(3)?) {
            continue;
        }
        let one = found(row)?;
        if seen.insert(one.conversation) {
            hits.push(hit(connection, one)?);
        }
    }
    Ok(hits)
}
