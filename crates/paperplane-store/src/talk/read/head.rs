//! The head of a conversation, and who it is with.

use super::{schedules, timeline, triage};
use crate::{
    kernel::ids::{self, Blob},
    people,
    talk::{drafts, fold::resolve},
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

/// The time of the newest message of theirs on a channel, over any address they have there.
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
    let ours_id = ours_of(connection, conversation)?;
    let unread = unread_of(connection, conversation)?;
    let (newest, first_unread) = timeline::newest_and_first_unread(connection, conversation, unread)?;
    Ok(Some(ConversationHead {
        id: conversation,
        contact: ContactId::of_address(contact),
        who: people::who(connection, contact)?,
        channel: peer.channel,
        address: peer.display().to_owned(),
        ours: ours.display().to_owned(),
        account: String::new(),
        capabilities: peer.channel.capabilities(),
        opted_out: people::opted_out(connection, contact)?,
        blocked: crate::contacts::read::block(connection, contact)?,
        window: window(connection, contact, peer.channel, now)?,
        triage: triage::of(connection, conversation, now)?,
        followers: triage::followers(connection, (ours_id, contact))?,
        zone: crate::contacts::read::zone(connection, contact, Some(&peer))?,
        newest,
        first_unread,
        draft: drafts::of(connection, conversation)?,
        scheduled: schedules::scheduled(connection, (ours_id, contact))?,
    }))
}

/// The window in which free text may be sent to a person over a channel.
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

/// The message of theirs before their newest one.
pub(crate) fn before_their_newest(connection: &Connection, id: ConversationId) -> rusqlite::Result<Option<MessageId>> {
    let Some(conversation) = resolve(connection, id)? else {
        return Ok(None);
    };
    timeline::newest_and_first_unread(connection, conversation, 2).map(|(_, second)| second)
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
            return Ok(people::address(connection, peer)?.zip(people::address(connection, ours)?));
        }
    }
    Ok(None)
}
