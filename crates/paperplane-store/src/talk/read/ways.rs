//! The ways in which a person can be written to: their addresses, the most recently used first.

use super::{head, sending};
use crate::{
    contacts,
    kernel::ids::{self, Blob},
    people,
};
use paperplane_core::{
    address::{Address, Reach},
    ids::{AddressId, ConversationId},
    talk::window::WindowFacts,
    time::Timestamp,
};
use rusqlite::{Connection, OptionalExtension, Row};

/// One address of a person, with the conversation over it that was used last.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Way {
    /// Their address.
    pub peer: Address,
    /// The address of ours that was used last with it; `None` where nothing was ever said over it.
    pub ours: Option<Address>,
    /// That conversation.
    pub conversation: Option<ConversationId>,
    /// The time of its last message.
    pub last: Option<Timestamp>,
    /// The facts about their window on the channel.
    pub window: WindowFacts,
    /// The last mail to it came back, since there is no such address.
    pub came_back: bool,
}

/// A person, and the ways in which they can be written to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ways {
    /// The lowest id of the person's addresses.
    pub contact: AddressId,
    /// The person's name, or an address where there is none.
    pub who: String,
    /// The language they like to be written in; empty where it is not known.
    pub language: String,
    /// The time zone in which they are, IANA; empty where it is not known.
    pub zone: String,
    /// They opted out, over any address.
    pub opted_out: bool,
    /// Staff blocked them.
    pub blocked: bool,
    /// They unsubscribed from what goes to many.
    pub unsubscribed: bool,
    /// The time at which they last wrote, over any address.
    pub last_inbound: Option<Timestamp>,
    /// The most recently used first, those never used at the end.
    pub ways: Vec<Way>,
}

/// The ways to the person of an address.
pub(crate) fn of(connection: &Connection, address: AddressId) -> rusqlite::Result<Ways> {
    let contact = people::contact_of(connection, address)?.unwrap_or(address);
    let (mut ways, mut last_inbound) = (Vec::new(), None);
    for (id, peer) in contacts::read::addresses_of(connection, contact)? {
        last_inbound = last_inbound.max(inbound(connection, id)?);
        if peer.reach() == Reach::Yes {
            ways.push(way(connection, (contact, id), peer)?);
        }
    }
    ways.sort_by_key(|way| std::cmp::Reverse(way.last));
    Ok(Ways {
        contact,
        who: people::who(connection, contact)?,
        language: people::described(connection, contact, "language")?,
        zone: contacts::read::zone(connection, contact, None)?.map(|zone| zone.name).unwrap_or_default(),
        opted_out: people::opted_out(connection, contact)?,
        blocked: people::is_blocked(connection, contact)?,
        unsubscribed: contacts::read::unsubscribed(connection, contact)?.is_some(),
        last_inbound,
        ways,
    })
}

fn way(connection: &Connection, (contact, id): (AddressId, AddressId), peer: Address) -> rusqlite::Result<Way> {
    let sql = "SELECT conversation, ours, sort_ms FROM messages WHERE peer = ?1 AND hidden = 0
               ORDER BY sort_ms DESC, event DESC LIMIT 1";
    let read =
        |row: &Row<'_>| Ok((ids::id::<ConversationId>(row, 0)?, ids::id::<AddressId>(row, 1)?, ids::at(row, 2)?));
    let last = connection.prepare_cached(sql)?.query_row([id.blob()], read).optional()?;
    Ok(Way {
        ours: last.map(|(_, ours, _)| people::address(connection, ours)).transpose()?.flatten(),
        conversation: last.map(|(conversation, ..)| conversation),
        last: last.map(|(.., at)| at),
        window: head::window_facts(connection, contact, peer.channel)?,
        came_back: sending::came_back(connection, id)?,
        peer,
    })
}

/// The time at which a person last wrote from an address.
fn inbound(connection: &Connection, peer: AddressId) -> rusqlite::Result<Option<Timestamp>> {
    let sql = "SELECT max(inbound_ms) FROM messages WHERE peer = ?1 AND direction = 0";
    let at: Option<i64> = connection.prepare_cached(sql)?.query_row([peer.blob()], |row| row.get(0))?;
    Ok(at.filter(|at| *at >= 0).map(Timestamp))
}
