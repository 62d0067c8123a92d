//! A person: addresses, what is known of them, their conversations, and who they may also be.

use super::{head, inbox, overlay::Overlay, triage};
use crate::{
    fold::resolve,
    ids::{self, Blob},
    words,
};
use paperplane_bridge::view::{
    contact::{AddressView, ContactView, LinkView, Suggestion, TalkView},
    zone::ZoneView,
};
use paperplane_core::{
    address::{Address, AddressKind},
    contacts::country,
    event::LinkReason,
    ids::{AddressId, ContactId, ConversationId},
    time::Timestamp,
};
use rusqlite::{Connection, OptionalExtension, Row, params};

/// Notes that are shown at once.
const NOTES_MAX: u32 = 20;
/// People who may be the same one, at most: more would be guessing.
const SUGGESTIONS_MAX: u32 = 3;
/// The shortest name by which somebody may be taken for somebody else, in characters.
const NAME_CHARS_MIN: usize = 5;

pub(crate) fn contact(
    connection: &Connection,
    id: ConversationId,
    now: Timestamp,
) -> rusqlite::Result<Option<ContactView>> {
    let Some(conversation) = resolve(connection, id)? else {
        return Ok(None);
    };
    let sql = "SELECT contact FROM conversations WHERE id = ?1";
    let found = connection.prepare_cached(sql)?.query_row([conversation.blob()], |row| ids::id(row, 0)).optional()?;
    let Some(contact) = found else {
        return Ok(None);
    };
    let mut notes = triage::notes_about(connection, contact, NOTES_MAX)?;
    let overlay = Overlay::read(connection)?;
    for talk in conversations_of(connection, contact)? {
        notes.splice(0..0, triage::notes_here(connection, &overlay, talk)?.into_iter().rev());
    }
    let profile_name = head::calls_themselves(connection, contact)?;
    Ok(Some(ContactView {
        id: ContactId::of_address(contact),
        who: head::who(connection, contact)?,
        given_name: head::described(connection, contact, "name")?,
        language: head::described(connection, contact, "language")?,
        zone: zone(connection, contact, None)?,
        addresses: addresses(connection, contact, now)?,
        conversations: talks(connection, contact, &overlay, now)?,
        notes,
        suggestions: suggestions(connection, contact, &profile_name)?,
        links: links(connection, contact)?,
        profile_name,
    }))
}

/// The zone that staff wrote down; else the one of a number, `first` before others.
pub(crate) fn zone(
    connection: &Connection,
    contact: AddressId,
    first: Option<&Address>,
) -> rusqlite::Result<Option<ZoneView>> {
    let written = head::described(connection, contact, "zone")?;
    if !written.is_empty() {
        return Ok(Some(ZoneView { name: written, sure: true }));
    }
    let told = |address: &Address| country::of_number(address.display());
    let mut country = first.and_then(told);
    if country.is_none() {
        country = value(connection, contact)?.iter().find_map(|(_, address)| told(address));
    }
    Ok(country.map(|country| ZoneView { name: country.zone.to_owned(), sure: country.single_zone }))
}

fn value(connection: &Connection, contact: AddressId) -> rusqlite::Result<Vec<(AddressId, Address)>> {
    let sql = "SELECT id, channel, kind, value FROM addresses WHERE contact = ?1 AND value <> '' ORDER BY channel DESC, value";
    let read = |row: &Row<'_>| Ok((ids::id(row, 0)?, ids::address(row, 1)?));
    connection.prepare_cached(sql)?.query_map([contact.blob()], read)?.collect()
}

/// The ways to reach a person: those over which anything was ever said, and ids that are no number.
fn addresses(connection: &Connection, contact: AddressId, now: Timestamp) -> rusqlite::Result<Vec<AddressView>> {
    let is_used = "SELECT 1 FROM conversation_ids AS i WHERE i.peer = ?1
                   AND EXISTS (SELECT 1 FROM messages AS m WHERE m.peer = i.peer)";
    let mut views = Vec::new();
    for (id, address) in value(connection, contact)? {
        let used = connection.prepare_cached(is_used)?.exists([id.blob()])?;
        if used || address.kind != AddressKind::Phone {
            views.push(AddressView {
                id,
                channel: address.channel,
                address: address.display().to_owned(),
                window: head::window(connection, contact, address.channel, now)?,
            });
        }
    }
    Ok(views)
}

fn conversations_of(connection: &Connection, contact: AddressId) -> rusqlite::Result<Vec<ConversationId>> {
    let sql = "SELECT id FROM conversations WHERE contact = ?1 ORDER BY last_ms DESC, id DESC";
    connection.prepare_cached(sql)?.query_map([contact.blob()], |row| ids::id(row, 0))?.collect()
}

fn talks(
    connection: &Connection,
    contact: AddressId,
    overlay: &Overlay,
    now: Timestamp,
) -> rusqlite::Result<Vec<TalkView>> {
    let sql = "SELECT c.ours, m.text, c.last_ms FROM conversations AS c JOIN messages AS m ON m.id = c.last_message
               WHERE c.id = ?1";
    let mut talks = Vec::new();
    for id in conversations_of(connection, contact)? {
        let (ours, text, at): (AddressId, String, Timestamp) = connection
            .prepare_cached(sql)?
            .query_row([id.blob()], |row| Ok((ids::id(row, 0)?, row.get(1)?, ids::at(row, 2)?)))?;
        let address = head::address(connection, ours)?;
        talks.push(TalkView {
            id,
            channel: inbox::channel(connection, ours)?,
            ours: address.map(|address| address.display().to_owned()).unwrap_or_default(),
            line: inbox::one_line(&text),
            at,
            status: triage::of(connection, overlay, id, now)?.status,
        });
    }
    Ok(talks)
}

/// Other people with the same name, as they write it themselves.
fn suggestions(connection: &Connection, contact: AddressId, name: &str) -> rusqlite::Result<Vec<Suggestion>> {
    let has_name = name.chars().any(char::is_alphabetic) && name.chars().count() >= NAME_CHARS_MIN;
    let Some(question) = words::exactly(name).filter(|_| has_name) else {
        return Ok(Vec::new());
    };
    let sql = "SELECT c.id, a.contact, a.channel, a.kind, a.value, a.name FROM people AS p
               JOIN addresses AS a ON a.place = p.rowid JOIN conversations AS c ON c.contact = a.contact
               WHERE p.text MATCH ?1 AND a.contact <> ?2 AND a.value <> ''
               GROUP BY a.contact ORDER BY c.last_ms DESC LIMIT ?3";
    let mut statement = connection.prepare_cached(sql)?;
    let mut rows = statement.query(params![question, contact.blob(), SUGGESTIONS_MAX])?;
    let mut suggestions = Vec::new();
    while let Some(row) = rows.next()? {
        let theirs: String = row.get(5)?;
        if !words::same(&theirs, name) {
            continue;
        }
        let address = ids::address(row, 2)?;
        suggestions.push(Suggestion {
            conversation: ids::id(row, 0)?,
            who: head::who(connection, ids::id(row, 1)?)?,
            channel: address.channel,
            address: address.display().to_owned(),
        });
    }
    Ok(suggestions)
}

/// Links that staff made: those can be taken back.
fn links(connection: &Connection, contact: AddressId) -> rusqlite::Result<Vec<LinkView>> {
    let sql = "SELECT l.one, l.other, l.because FROM addresses AS a JOIN links AS l ON l.one = a.id
               WHERE a.contact = ?1 ORDER BY l.one, l.other";
    let read = |row: &Row<'_>| Ok((ids::id(row, 0)?, ids::id(row, 1)?, row.get::<_, String>(2)?));
    let found: Vec<(AddressId, AddressId, String)> =
        connection.prepare_cached(sql)?.query_map([contact.blob()], read)?.collect::<Result<_, _>>()?;
    let mut views = Vec::new();
    for (one, other, because) in found {
        let Ok(because) = serde_json::from_str::<LinkReason>(&because) else { continue };
        if let (LinkReason::Merged, Some(first), Some(second)) =
            (because, head::address(connection, one)?, head::address(connection, other)?)
        {
            views.push(LinkView {
                one,
                other,
                one_address: first.display().to_owned(),
                other_address: second.display().to_owned(),
                because,
            });
        }
    }
    Ok(views)
}
