//! The head of a conversation, and who it is with.

use super::{mail, schedules, timeline, triage};
use crate::{
    kernel::ids::{self, Blob},
    people,
    talk::{
        drafts,
        fold::{message::THEIRS, resolve},
    },
};
use paperplane_bridge::view::conversation::{ConversationHead, WindowView};
use paperplane_core::{
    address::Address,
    channel::Channel,
    ids::{AddressId, ContactId, ConversationId, MessageId},
    naming,
    talk::{
        optout,
        window::{Window, WindowFacts, window_at},
    },
    time::Timestamp,
};
use rusqlite::{Connection, OptionalExtension, params};

/// The newest messages that are looked through for a wish to hear no more.
const LOOKED_THROUGH_MAX: u32 = 10;

/// The facts about a person's window on a channel, over any address they have there.
pub(crate) fn window_facts(
    connection: &Connection,
    contact: AddressId,
    channel: Channel,
) -> rusqlite::Result<WindowFacts> {
    let sql = "SELECT max((SELECT max(m.inbound_ms) FROM messages AS m WHERE m.peer = a.id AND m.direction = 0)),
                   max((SELECT w.at_ms FROM windows_refused AS w WHERE w.peer = a.id))
               FROM addresses AS a WHERE a.contact = ?1 AND a.channel = ?2";
    connection.prepare_cached(sql)?.query_row(params![contact.blob(), channel.as_str()], |row| {
        let (heard, refused): (Option<i64>, Option<i64>) = (row.get(0)?, row.get(1)?);
        Ok(WindowFacts { last_inbound: heard.map(Timestamp), refused: refused.map(Timestamp) })
    })
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
    let opt_out = crate::opt_out::of(connection, contact)?;
    let (newest, first_unread) = timeline::newest_and_first_unread(connection, conversation, unread)?;
    Ok(Some(ConversationHead {
        id: conversation,
        contact: ContactId::of_address(contact),
        who: people::who(connection, contact)?,
        channel: peer.channel,
        address: peer.display().to_owned(),
        reach: peer.reach(),
        ours: ours.inbox().display().to_owned(),
        subject: mail::subject_of(connection, conversation)?,
        other_writers: mail::other_writers(connection, conversation, ours_id)?,
        answer: None,
        account: String::new(),
        capabilities: peer.channel.capabilities(),
        opted_out: opt_out.is_some(),
        may_be_stop: if opt_out.is_none() { may_be_stop(connection, conversation)? } else { None },
        opt_out,
        unsubscribed: crate::contacts::read::unsubscribed(connection, contact)?,
        blocked: crate::contacts::read::block(connection, contact)?,
        window: window(connection, contact, peer.channel, now)?,
        triage: triage::of(connection, conversation, now)?,
        followers: triage::followers(connection, (ours_id, contact))?,
        zone: crate::contacts::read::zone(connection, contact, Some(&peer))?,
        newest,
        first_unread,
        unseen_mentions: Vec::new(),
        draft: drafts::of(connection, conversation)?,
        scheduled: schedules::scheduled(connection, (ours_id, contact), now)?,
    }))
}

/// The newest of their messages since ours that may be a wish to hear no more.
fn may_be_stop(connection: &Connection, conversation: ConversationId) -> rusqlite::Result<Option<String>> {
    let sql = "SELECT text, direction FROM messages WHERE conversation = ?1 AND hidden = 0
               ORDER BY sort_ms DESC, event DESC LIMIT ?2";
    let mut statement = connection.prepare_cached(sql)?;
    let mut rows = statement.query(params![conversation.blob(), LOOKED_THROUGH_MAX])?;
    while let Some(row) = rows.next()? {
        let text: String = row.get(0)?;
        if row.get::<_, i64>(1)? != THEIRS {
            return Ok(None);
        }
        if optout::may_be_stop(&text) {
            return Ok(Some(text));
        }
    }
    Ok(None)
}

/// The window in which free text may be sent to a person over a channel.
pub(crate) fn window(
    connection: &Connection,
    contact: AddressId,
    channel: Channel,
    now: Timestamp,
) -> rusqlite::Result<WindowView> {
    Ok(match window_at(channel.capabilities().window, window_facts(connection, contact, channel)?, now) {
        Window::Open { until } => WindowView::Open { until },
        Window::Closed { since } => WindowView::Closed { since },
        Window::Refused { since } => WindowView::Refused { since },
        Window::Unknown => WindowView::Unknown,
        Window::Always => WindowView::Always,
    })
}

fn ours_of(connection: &Connection, conversation: ConversationId) -> rusqlite::Result<AddressId> {
    let sql = "SELECT thread FROM conversations WHERE id = ?1";
    connection.prepare_cached(sql)?.query_row([conversation.blob()], |row| ids::id(row, 0))
}

fn unread_of(connection: &Connection, conversation: ConversationId) -> rusqlite::Result<u32> {
    let sql = "SELECT unread FROM conversations WHERE id = ?1";
    connection.prepare_cached(sql)?.query_row([conversation.blob()], |row| row.get(0))
}

/// A conversation as facts about it name it: our address, one of the person's, and the newest message that is here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Named {
    /// Our address, with the name of the thread where it is one of mails.
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
    let sql = "SELECT c.thread, m.peer, m.id FROM conversations AS c JOIN messages AS m ON m.id = c.last_message
               WHERE c.id = ?1";
    let read = |row: &rusqlite::Row<'_>| {
        Ok(Named { ours: ids::id(row, 0)?, peer: ids::id(row, 1)?, newest: ids::id(row, 2)? })
    };
    connection.prepare_cached(sql)?.query_row([conversation.blob()], read).optional()
}

/// The conversation between one of our addresses and somebody else's, if there is one.
pub(crate) fn between(
    connection: &Connection,
    ours: AddressId,
    peer: AddressId,
) -> rusqlite::Result<Option<ConversationId>> {
    let Some(contact) = people::contact_of(connection, peer)? else {
        return Ok(None);
    };
    let conversation = naming::conversation(ours, contact);
    let sql = "SELECT 1 FROM conversations WHERE id = ?1";
    let exists = connection.prepare_cached(sql)?.exists([conversation.blob()])?;
    Ok(exists.then_some(conversation))
}

/// The message of theirs before their newest one.
pub(crate) fn before_their_newest(connection: &Connection, id: ConversationId) -> rusqlite::Result<Option<MessageId>> {
    let Some(conversation) = resolve(connection, id)? else {
        return Ok(None);
    };
    timeline::newest_and_first_unread(connection, conversation, 2).map(|(_, second)| second)
}

/// The number of a person who last wrote under an id that is no number, where one is known on that channel: first those that
/// came together with that id, and of these the one from which they wrote last.
fn number_beside(connection: &Connection, id: AddressId) -> rusqlite::Result<Option<AddressId>> {
    let sql = "SELECT n.id FROM addresses AS a
               JOIN addresses AS n ON n.contact = a.contact AND n.channel = a.channel AND n.kind = 'phone'
               LEFT JOIN links AS l ON (l.one, l.other) = (min(a.id, n.id), max(a.id, n.id))
               WHERE a.id = ?1 AND a.kind <> 'phone'
               ORDER BY l.one IS NULL,
                   (SELECT max(m.inbound_ms) FROM messages AS m WHERE m.peer = n.id AND m.direction = 0) DESC, n.value
               LIMIT 1";
    connection.prepare_cached(sql)?.query_row([id.blob()], |row| ids::id(row, 0)).optional()
}

/// The address the person last wrote from (else the one we last wrote to), and ours. While a number is known, it is taken for
/// an id of the channel's.
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
            let peer = number_beside(connection, peer)?.unwrap_or(peer);
            return Ok(people::address(connection, peer)?.zip(people::address(connection, ours)?));
        }
    }
    Ok(None)
}
