//! People with all that a list of them lacks, for exports.

use super::people;
use crate::{
    contacts::read::{addresses_of, zone},
    kernel::ids::Blob,
    people::{described, who},
};
use paperplane_bridge::view::{in_full::PersonInFull, people::PersonRow};
use paperplane_core::{
    address::AddressKind,
    contacts::filter::PeopleFilter,
    ids::{AddressId, ContactId},
};
use rusqlite::Connection;

/// The next people of a list by the time since which they are known, the newest first; `None` where `after` is nobody.
pub(crate) fn after(
    connection: &Connection,
    filter: &PeopleFilter,
    after: Option<ContactId>,
    limit: u32,
) -> rusqlite::Result<Option<Vec<PersonInFull>>> {
    let rows = people::after(connection, filter, after, limit)?;
    rows.map(|rows| rows.into_iter().map(|row| in_full(connection, row)).collect()).transpose()
}

fn in_full(connection: &Connection, row: PersonRow) -> rusqlite::Result<PersonInFull> {
    let contact = AddressId::from_uuid(*row.contact.as_uuid());
    let addresses = addresses_of(connection, contact)?.into_iter().map(|(_, address)| address);
    let addresses: Vec<_> = addresses.filter(|address| address.kind != AddressKind::Anchor).collect();
    let zone = zone(connection, contact, None)?.filter(|zone| zone.sure);
    let name = if described(connection, contact, "name")?.is_empty() && row.who == row.address {
        String::new()
    } else {
        who(connection, contact)?
    };
    let sql = "SELECT n.name FROM person_labels AS l JOIN labels AS n ON n.id = l.label AND n.removed = 0
               WHERE l.contact = ?1 ORDER BY n.name, l.label";
    let labels = connection
        .prepare_cached(sql)?
        .query_map([contact.blob()], |row| row.get(0))?
        .collect::<Result<Vec<String>, _>>()?;
    Ok(PersonInFull {
        contact: row.contact,
        who: row.who,
        name,
        addresses,
        language: row.language,
        country: row.country,
        zone: zone.map(|zone| zone.name).unwrap_or_default(),
        source: row.source,
        evidence: row.evidence,
        since: row.since,
        status: row.status,
        standing: row.standing,
        labels,
        last_at: row.last.map(|last| last.at),
    })
}
