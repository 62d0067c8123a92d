//! Messages one after the other, in the order in which they came here, for exports.

use crate::{kernel::ids, people, talk::fold::message::THEIRS};
use paperplane_core::{
    channel::Channel,
    ids::{AddressId, ContactId, ConversationId, MessageId},
    time::Timestamp,
};
use rusqlite::{Connection, Row, params};

/// A message in an export.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MessageRow {
    /// Its place: the next page begins behind that of the last one.
    pub place: i64,
    /// The message.
    pub message: MessageId,
    /// Its conversation.
    pub conversation: ConversationId,
    /// The person.
    pub contact: ContactId,
    /// Their name, or an address where no name is known.
    pub who: String,
    /// Their address as people write it.
    pub address: String,
    /// The channel.
    pub channel: Channel,
    /// True for a message of the agency.
    pub is_ours: bool,
    /// Its time.
    pub at: Timestamp,
    /// Its text; empty where it has none.
    pub text: String,
    /// The number of its files.
    pub files: u32,
}

/// The next messages behind a place.
pub(crate) fn after(connection: &Connection, place: i64, limit: u32) -> rusqlite::Result<Vec<MessageRow>> {
    let sql = "SELECT m.place, m.id, m.conversation, a.contact, m.direction, m.sort_ms, m.text, m.media_count,
                      a.channel, a.kind, a.value
               FROM messages AS m JOIN addresses AS a ON a.id = m.peer
               WHERE m.place > ?1 AND m.hidden = 0 AND a.value <> '' ORDER BY m.place LIMIT ?2";
    let read = |row: &Row<'_>| {
        let address = ids::address(row, 8)?;
        let contact: AddressId = ids::id(row, 3)?;
        Ok((
            contact,
            MessageRow {
                place: row.get(0)?,
                message: ids::id(row, 1)?,
                conversation: ids::id(row, 2)?,
                contact: ContactId::of_address(contact),
                who: String::new(),
                address: address.display().to_owned(),
                channel: address.channel,
                is_ours: row.get::<_, i64>(4)? != THEIRS,
                at: ids::at(row, 5)?,
                text: row.get(6)?,
                files: row.get(7)?,
            },
        ))
    };
    let rows: Vec<_> =
        connection.prepare_cached(sql)?.query_map(params![place, limit], read)?.collect::<Result<_, _>>()?;
    rows.into_iter().map(|(contact, row)| Ok(MessageRow { who: people::who(connection, contact)?, ..row })).collect()
}
