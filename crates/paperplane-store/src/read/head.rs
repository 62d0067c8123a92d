//! The head of a conversation, and who it is with.

use super::{contact, library, overlay::Overlay, timeline, triage};
use crate::{
    drafts,
    fold::resolve,
    ids::{self, Blob},
};
use paperplane_bridge::view::conversation::{ConversationHead, WindowView};
use paperplane_core::{
    address::Address,
    channel::Channel,
    ids::{AddressId, ContactId, ConversationId, MessageId},
    talk::window::{Window, window_at},
    time::Timestamp,
};
use rusqlite::{Connection, OptionalExtension, params};

/// What staff call a person; else the newest name over all of their addresses; where none is known, the address as
/// people write it.
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

/// What staff wrote down last about a person, over all of their addresses; `column` is one of the table's.
pub(crate) fn described(connection: &Connection, contact: AddressId, column: &str) -> rusqlite::Result<String> {
    let sql = format!(
        "SELECT d.{column} FROM addresses AS a JOIN described AS d ON d.address = a.id
         WHERE a.contact = ?1 AND d.{column}_seq > 0 ORDER BY d.{column}_seq DESC LIMIT 1"
    );
    let found: Option<String> =
        connection.prepare_cached(&sql)?.query_row([contact.blob()], |row| row.get(0)).optional()?;
    Ok(found.unwrap_or_default())
}

/// The newest name over all of a person's addresses; where none is known, the address as people write it.
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

fn shown(row: &rusqlite::Row<'_>, column: usize) -> rusqlite::Result<String> {
    let value: String = row.get(column + 2)?;
    if value.is_empty() { Ok(value) } else { ids::address(row, column).map(|address| address.display().to_owned()) }
}

/// Whether the person asked, over any address, to hear no more: the newest wish counts, and the provider's refusal
/// counts as a wish to stop.
pub(crate) fn opted_out(connection: &Connection, contact: AddressId) -> rusqlite::Result<bool> {
    let sql = "SELECT max(max(stop_ms, refused_ms)) > max(start_ms) FROM addresses WHERE contact = ?1";
    let stopped: Option<bool> = connection.prepare_cached(sql)?.query_row([contact.blob()], |row| row.get(0))?;
    Ok(stopped.unwrap_or(false))
}

/// When the person was last heard on a channel, over any address they have there.
pub(crate) fn last_inbound(
    connection: &Connection,
    contact: AddressId,
    channel: Channel,
) -> rusqlite::Result<Option<Timestamp>> {
    let sql = "SELECT max((SELECT max(m.inbound_ms) FROM messages AS m WHERE m.peer = a.id AND m.direction = 0))
               FROM addresses AS a WHERE a.contact = ?1 AND a.channel = ?2";
    let row = params![contact.blob(), channel.as_str()];
    let heard: Option<i64> = connection.prepare_cached(sql)?.query_row(row, |row| row.get(0))?;
    Ok(heard.map(Timestamp))
}

pub(crate) fn head(
    connection: &Connection,
    id: ConversationId,
    now: Timestamp,
) -> rusqlite::Result<Option<ConversationHead>> {
    let Some(conversation) = resolve(connection, id)? else {
        return Ok(None);
    };
    let Some((peer, ours)) = reply_addresses(connection, conversation)? else {
        return Ok(None);
    };
    let sql = "SELECT contact FROM conversations WHERE id = ?1";
    let contact: AddressId = connection.prepare_cached(sql)?.query_row([conversation.blob()], |row| ids::id(row, 0))?;
    let (overlay, ours_id) = (Overlay::read(connection)?, ours_of(connection, conversation)?);
    let unread = unread_of(connection, conversation)?;
    let unread = overlay.unread(connection, conversation)?.map_or(unread, |here| here.min(unread));
    let (newest, first_unread) = timeline::newest_and_first_unread(connection, conversation, unread)?;
    Ok(Some(ConversationHead {
        id: conversation,
        contact: ContactId::of_address(contact),
        who: who(connection, contact)?,
        channel: peer.channel,
        address: peer.display().to_owned(),
        ours: ours.display().to_owned(),
        account: String::new(),
        capabilities: peer.channel.capabilities(),
        opted_out: opted_out(connection, contact)?,
        window: window(connection, contact, peer.channel, now)?,
        triage: triage::of(connection, &overlay, conversation, now)?,
        followers: triage::followers(connection, &overlay, conversation, (ours_id, contact))?,
        zone: contact::zone(connection, contact, Some(&peer))?,
        newest,
        first_unread,
        draft: drafts::of(connection, conversation)?,
        scheduled: library::scheduled(connection, &overlay, (ours_id, contact))?,
    }))
}

/// Whether free text may be sent to a person over a channel.
pub(crate) fn window(
    connection: &Connection,
    contact: AddressId,
    channel: Channel,
    now: Timestamp,
) -> rusqlite::Result<WindowView> {
    Ok(match window_at(channel.capabilities().window, last_inbound(connection, contact, channel)?, now) {
        Window::Open { until } => WindowView::Open { until },
        Window::Closed { since } => WindowView::Closed { since },
        Window::Unknown => WindowView::Unknown,
        Window::Always => WindowView::Always,
    })
}

fn ours_of(connection: &Connection, conversation: ConversationId) -> rusqlite::Result<AddressId> {
    let sql = "SELECT ours FROM conversations WHERE id = ?1";
    connection.prepare_cached(sql)?.query_row([conversation.blob()], |row| ids::id(row, 0))
}

fn unread_of(connection: &Connection, conversation: ConversationId) -> rusqlite::Result<u32> {
    let sql = "SELECT unread FROM conversations WHERE id = ?1";
    connection.prepare_cached(sql)?.query_row([conversation.blob()], |row| row.get(0))
}

/// A conversation as facts about it name it: our address, one of the person's, and the newest message that is here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Named {
    /// Our address.
    pub ours: AddressId,
    /// The person's address.
    pub peer: AddressId,
    /// The newest message.
    pub newest: MessageId,
}

pub(crate) fn named(connection: &Connection, id: ConversationId) -> rusqlite::Result<Option<Named>> {
    let Some(conversation) = resolve(connection, id)? else {
        return Ok(None);
    };
    let sql = "SELECT c.ours, m.peer, m.id FROM conversations AS c JOIN messages AS m ON m.id = c.last_message
               WHERE c.id = ?1";
    let read = |row: &rusqlite::Row<'_>| {
        Ok(Named { ours: ids::id(row, 0)?, peer: ids::id(row, 1)?, newest: ids::id(row, 2)? })
    };
    connection.prepare_cached(sql)?.query_row([conversation.blob()], read).optional()
}

/// The address the person last wrote from (else the one we last wrote to), and ours.
pub(crate) fn reply_addresses(
    connection: &Connection,
    id: ConversationId,
) -> rusqlite::Result<Option<(Address, Address)>> {
    let Some(conversation) = resolve(connection, id)? else {
        return Ok(None);
    };
    let theirs = "SELECT peer, ours FROM messages WHERE conversation = ?1 AND direction = 0
                  ORDER BY sort_ms DESC, event DESC LIMIT 1";
    let any = "SELECT peer, ours FROM messages WHERE conversation = ?1 AND hidden = 0
               ORDER BY sort_ms DESC, event DESC LIMIT 1";
    for sql in [theirs, any] {
        let pair = connection
            .prepare_cached(sql)?
            .query_row([conversation.blob()], |row| Ok((ids::id(row, 0)?, ids::id(row, 1)?)))
            .optional()?;
        if let Some((peer, ours)) = pair {
            return Ok(address(connection, peer)?.zip(address(connection, ours)?));
        }
    }
    Ok(None)
}

pub(crate) fn address(connection: &Connection, id: AddressId) -> rusqlite::Result<Option<Address>> {
    let sql = "SELECT channel, kind, value FROM addresses WHERE id = ?1 AND value <> ''";
    connection.prepare_cached(sql)?.query_row(params![id.blob()], |row| ids::address(row, 0)).optional()
}
