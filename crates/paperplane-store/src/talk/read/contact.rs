//! A person: addresses, what is known of them, their conversations, and who they may also be.

use super::{gist, head, inbox, mail, same_person, triage};
use crate::{
    kernel::ids::{self, Blob},
    people,
    talk::fold::resolve,
};
use paperplane_bridge::{
    ask::Whom,
    view::contact::{AddressView, ContactView, LinkView, TalkView},
};
use paperplane_core::{
    address::AddressKind,
    event::LinkReason,
    ids::{AddressId, ContactId, ConversationId},
    naming::NamingKey,
    time::Timestamp,
};
use rusqlite::{Connection, OptionalExtension, Row, params};

/// Notes that are shown at once.
const NOTES_MAX: u32 = 20;

/// The address that a person is named by; `None` where they are not here.
pub(crate) fn whom(connection: &Connection, whom: Whom) -> rusqlite::Result<Option<AddressId>> {
    let id = match whom {
        Whom::Contact(contact) => return super::people::known(connection, contact),
        Whom::Conversation(id) => id,
    };
    let Some(conversation) = resolve(connection, id)? else {
        return Ok(None);
    };
    let sql = "SELECT contact FROM conversations WHERE id = ?1";
    connection.prepare_cached(sql)?.query_row([conversation.blob()], |row| ids::id(row, 0)).optional()
}

pub(crate) fn contact(
    connection: &Connection,
    person: Whom,
    now: Timestamp,
    naming: &NamingKey,
) -> rusqlite::Result<Option<ContactView>> {
    let Some(contact) = whom(connection, person)? else {
        return Ok(None);
    };
    let facts = super::people::facts(connection, contact)?;
    let profile_name = people::calls_themselves(connection, contact)?;
    Ok(Some(ContactView {
        id: ContactId::of_address(contact),
        who: people::who(connection, contact)?,
        given_name: people::described(connection, contact, "name")?,
        language: people::described(connection, contact, "language")?,
        language_guess: None,
        zone: crate::contacts::read::zone(connection, contact, None)?,
        blocked: crate::contacts::read::block(connection, contact)?,
        opt_out: crate::opt_out::of(connection, contact)?,
        unsubscribed: crate::contacts::read::unsubscribed(connection, contact)?,
        source: facts.as_ref().map(|facts| facts.source),
        evidence: facts.as_ref().map(|facts| facts.evidence.clone()).unwrap_or_default(),
        status: facts.as_ref().map(|facts| facts.status),
        labels: super::people::labels(connection, contact)?,
        addresses: addresses(connection, contact, now)?,
        conversations: talks(connection, contact, now)?,
        notes: triage::notes_about(connection, contact, NOTES_MAX)?,
        suggestions: same_person::suggestions(connection, contact, naming)?,
        links: links(connection, contact)?,
        profile_name,
    }))
}

/// The ways to reach a person: those over which anything was ever said, those that they were added with, and ids that are no
/// number.
fn addresses(connection: &Connection, contact: AddressId, now: Timestamp) -> rusqlite::Result<Vec<AddressView>> {
    let is_used = "SELECT 1 FROM conversation_ids AS i WHERE i.peer = ?1
                   AND EXISTS (SELECT 1 FROM messages AS m WHERE m.peer = i.peer)
                   UNION ALL SELECT 1 FROM given WHERE address = ?1";
    let mut views = Vec::new();
    for (id, address) in crate::contacts::read::addresses_of(connection, contact)? {
        if address.kind == AddressKind::Anchor {
            continue;
        }
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

/// Characters of a text that are read for its language: a mail may have a book in it.
const TEXT_CHARS_MAX: u32 = 1_000;

/// The beginnings of the newest texts that they wrote themselves, in all their conversations.
pub(crate) fn texts_of_theirs(
    connection: &Connection,
    id: ConversationId,
    count_max: u32,
) -> rusqlite::Result<Vec<String>> {
    let Some(conversation) = resolve(connection, id)? else {
        return Ok(Vec::new());
    };
    let sql = "SELECT substr(m.text, 1, ?3) FROM conversations AS c JOIN messages AS m ON m.conversation = c.id
               WHERE c.contact = (SELECT contact FROM conversations WHERE id = ?1) AND m.direction = 0 AND m.text <> ''
               ORDER BY m.sort_ms DESC LIMIT ?2";
    connection
        .prepare_cached(sql)?
        .query_map(params![conversation.blob(), count_max, TEXT_CHARS_MAX], |row| row.get(0))?
        .collect()
}

fn conversations_of(connection: &Connection, contact: AddressId) -> rusqlite::Result<Vec<ConversationId>> {
    let sql = "SELECT id FROM conversations WHERE contact = ?1 ORDER BY last_ms DESC, id DESC";
    connection.prepare_cached(sql)?.query_map([contact.blob()], |row| ids::id(row, 0))?.collect()
}

fn talks(connection: &Connection, contact: AddressId, now: Timestamp) -> rusqlite::Result<Vec<TalkView>> {
    let sql = "SELECT c.ours, m.text, c.last_ms, m.id, m.details, m.media_count FROM conversations AS c JOIN messages AS m ON m.id = c.last_message
               WHERE c.id = ?1";
    let mut talks = Vec::new();
    for id in conversations_of(connection, contact)? {
        let read = |row: &Row<'_>| {
            let (text, details): (String, String) = (row.get(1)?, row.get(4)?);
            let gist = gist::of(connection, ids::id(row, 3)?, &text, &details, row.get(5)?)?;
            Ok((ids::id::<AddressId>(row, 0)?, mail::line(&text, &details), ids::at(row, 2)?, gist))
        };
        let (ours, (subject, line), at, gist) = connection.prepare_cached(sql)?.query_row([id.blob()], read)?;
        let address = people::address(connection, ours)?;
        talks.push(TalkView {
            id,
            channel: inbox::channel(connection, ours)?,
            ours: address.map(|address| address.display().to_owned()).unwrap_or_default(),
            subject,
            line,
            gist,
            at,
            status: triage::of(connection, id, now)?.status,
        });
    }
    Ok(talks)
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
            (because, people::address(connection, one)?, people::address(connection, other)?)
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
