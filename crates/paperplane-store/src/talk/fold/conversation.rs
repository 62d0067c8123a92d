//! Conversations: a person on one of our addresses. Their rows are sums over their messages.

use super::{
    Talk,
    message::THEIRS,
    triage::{BLOCKED, RESOLVED, Triage},
};
use crate::kernel::ids::{self, Blob};
use crate::{people, talk::read::gist};
use paperplane_core::{
    ids::{AddressId, ConversationId, MessageId},
    naming,
    talk::gist::Gist,
    time::Timestamp,
};
use rusqlite::{Connection, OptionalExtension, params};

/// Values of the column `waits` from here on belong to conversations that do not wait, in milliseconds: far behind all times
/// of messages.
pub(crate) const WAITING_END_MS: i64 = 2_000_000_000_000_000;
/// Those have this less the time of their newest message, so that the newest of them come first.
const NOT_WAITING_MS: i64 = 2 * WAITING_END_MS;

/// The id under which a conversation stands now, by any id it ever had.
pub(crate) fn resolve(connection: &Connection, id: ConversationId) -> rusqlite::Result<Option<ConversationId>> {
    let sql =
        "SELECT i.ours, a.contact FROM conversation_ids AS i JOIN addresses AS a ON a.id = i.peer WHERE i.id = ?1";
    let found = connection.prepare_cached(sql)?.query_row([id.blob()], |row| Ok((ids::id(row, 0)?, ids::id(row, 1)?)));
    Ok(found.optional()?.map(|(ours, contact)| naming::conversation(ours, contact)))
}

/// A message of theirs that was not here before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Arrival {
    /// The id of the message.
    pub message: MessageId,
    /// Its conversation.
    pub conversation: ConversationId,
    /// The person's name, or the address where no name is known.
    pub who: String,
    /// The text.
    pub text: String,
    /// Its gist where it has no text.
    pub gist: Option<Gist>,
    /// The time by which it is ordered.
    pub at: Timestamp,
    /// The time at which the log appended it.
    pub appended_at: Timestamp,
}

impl Talk<'_, '_> {
    /// The conversation of a person's address on one of ours, made where it is new.
    pub(super) fn conversation_of(&mut self, ours: AddressId, peer: AddressId) -> rusqlite::Result<ConversationId> {
        let contact = self.contact_of(peer)?;
        self.remember_id(ours, peer)?;
        let conversation = self.remember_id(ours, contact)?;
        self.touched.insert(conversation);
        Ok(conversation)
    }

    pub(super) fn remember_id(&self, ours: AddressId, peer: AddressId) -> rusqlite::Result<ConversationId> {
        let id = naming::conversation(ours, peer);
        if self.cache.first_seen(id) {
            let sql = "INSERT INTO conversation_ids (id, ours, peer) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING";
            self.tx.prepare_cached(sql)?.execute(params![id.blob(), ours.blob(), peer.blob()])?;
        }
        Ok(id)
    }

    /// A message may be the mark of conversations in which it does not stand: its person was part of another one when
    /// somebody saw it. What the mark covers is known only now.
    pub(super) fn touch_marked(&mut self, message: MessageId) -> rusqlite::Result<()> {
        let sql = "SELECT ours, peer FROM seen WHERE message = ?1
                   UNION ALL SELECT ours, peer FROM unseen WHERE up_to = ?1 AND up_to <> x''
                   UNION ALL SELECT ours, peer FROM triage WHERE up_to = ?1 AND up_to <> x''";
        let marked: Vec<(AddressId, AddressId)> = self
            .tx
            .prepare_cached(sql)?
            .query_map([message.blob()], |row| Ok((ids::id(row, 0)?, ids::id(row, 1)?)))?
            .collect::<Result<_, _>>()?;
        for (ours, peer) in marked {
            let contact = self.contact_of(peer)?;
            self.touched.insert(naming::conversation(ours, contact));
        }
        Ok(())
    }

    /// Sums a conversation up anew, by look-ups that do not grow with its length.
    pub(super) fn refresh(&mut self, conversation: ConversationId) -> rusqlite::Result<()> {
        let sql = "SELECT id, sort_ms, event, ours, peer, direction, inbox FROM messages
                   WHERE conversation = ?1 AND hidden = 0 ORDER BY sort_ms DESC, event DESC LIMIT 1";
        let last = self.tx.prepare_cached(sql)?.query_row([conversation.blob()], |row| {
            let event: Vec<u8> = row.get(2)?;
            let (ours, peer): (AddressId, AddressId) = (ids::id(row, 3)?, ids::id(row, 4)?);
            let ours = (ours, ids::id::<AddressId>(row, 6)?);
            Ok((ids::id::<MessageId>(row, 0)?, row.get::<_, i64>(1)?, event, ours, peer, row.get::<_, i64>(5)?))
        });
        let Some((message, last_ms, last_event, (ours, inbox), peer, direction)) = last.optional()? else {
            return self.forget(conversation);
        };
        let contact = self.contact_of(peer)?;
        self.touch_person(contact);
        let unread = self.unread(conversation, ours, contact)?;
        let sql = "SELECT count(*) FROM messages WHERE conversation = ?1 AND stuck = 1";
        let stuck: i64 = self.tx.prepare_cached(sql)?.query_row([conversation.blob()], |row| row.get(0))?;
        let triage = self.triage_of(conversation, ours, contact)?;
        // Who was written to last does not wait.
        let waiting = if direction == THEIRS { self.waiting_since(conversation, &triage)? } else { None };
        let waits = waiting.unwrap_or(NOT_WAITING_MS - last_ms);
        let sql = "INSERT INTO conversations (id, ours, contact, last_message, last_ms, last_event, unread, stuck,
                                              assignee, assigned, status, until_ms, priority, waits, thread)
                   VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)
                   ON CONFLICT (id) DO UPDATE SET last_message = excluded.last_message, last_ms = excluded.last_ms,
                       last_event = excluded.last_event, unread = excluded.unread, stuck = excluded.stuck,
                       assignee = excluded.assignee, assigned = excluded.assigned, status = excluded.status,
                       until_ms = excluded.until_ms, priority = excluded.priority, waits = excluded.waits";
        let row = params![
            conversation.blob(),
            inbox.blob(),
            contact.blob(),
            message.blob(),
            last_ms,
            last_event,
            unread,
            stuck,
            triage.assignee,
            triage.assigned,
            triage.status,
            triage.until_ms,
            triage.priority,
            waits,
            ours.blob(),
        ];
        self.tx.prepare_cached(sql)?.execute(row)?;
        self.refresh_labels(conversation, ours, contact)
    }

    /// The time of their first message that was neither answered nor resolved.
    fn waiting_since(&self, conversation: ConversationId, triage: &Triage) -> rusqlite::Result<Option<i64>> {
        if triage.status == RESOLVED {
            return Ok(None);
        }
        let place = |row: &rusqlite::Row<'_>| Ok((row.get::<_, i64>(0)?, row.get::<_, Vec<u8>>(1)?));
        let sql = "SELECT sort_ms, event FROM messages WHERE conversation = ?1 AND direction <> 0 AND hidden = 0
                   ORDER BY sort_ms DESC, event DESC LIMIT 1";
        let answered = self.tx.prepare_cached(sql)?.query_row([conversation.blob()], place).optional()?;
        let resolved = if triage.resolved_up_to.is_empty() {
            None
        } else {
            let sql = "SELECT sort_ms, event FROM messages WHERE id = ?1";
            self.tx.prepare_cached(sql)?.query_row([&triage.resolved_up_to], place).optional()?
        };
        let (ms, event) = answered.max(resolved).unwrap_or((i64::MIN, Vec::new()));
        let sql =
            "SELECT sort_ms FROM messages WHERE conversation = ?1 AND direction = 0 AND (sort_ms, event) > (?2, ?3)
                   ORDER BY sort_ms, event LIMIT 1";
        let row = params![conversation.blob(), ms, event];
        self.tx.prepare_cached(sql)?.query_row(row, |row| row.get(0)).optional()
    }

    /// A conversation without messages is none.
    fn forget(&self, conversation: ConversationId) -> rusqlite::Result<()> {
        let sql = "SELECT contact FROM conversations WHERE id = ?1";
        let contact: Option<AddressId> =
            self.tx.prepare_cached(sql)?.query_row([conversation.blob()], |row| ids::id(row, 0)).optional()?;
        if let Some(contact) = contact {
            self.touch_person(contact);
        }
        for sql in
            ["DELETE FROM conversations WHERE id = ?1", "DELETE FROM conversation_labels WHERE conversation = ?1"]
        {
            self.tx.prepare_cached(sql)?.execute([conversation.blob()])?;
        }
        Ok(())
    }

    /// Messages of theirs after the furthest mark over all of the person's addresses, of the marks since it was last
    /// marked as unread. A mark whose message is not here yet counts when it comes.
    fn unread(&self, conversation: ConversationId, ours: AddressId, contact: AddressId) -> rusqlite::Result<i64> {
        let sql = "SELECT u.up_to, u.place FROM addresses AS a JOIN unseen AS u ON u.peer = a.id AND u.ours = ?1
                   WHERE a.contact = ?2 ORDER BY u.place DESC LIMIT 1";
        let row = params![ours.blob(), contact.blob()];
        let reset = self.tx.prepare_cached(sql)?.query_row(row, |row| Ok((row.get(0)?, row.get(1)?))).optional()?;
        let (up_to, since): (Vec<u8>, i64) = reset.unwrap_or_default();
        let sql = "SELECT sort_ms, event FROM (
                       SELECT m.sort_ms, m.event FROM addresses AS a
                       JOIN seen AS s ON s.peer = a.id AND s.ours = ?1 AND s.place > ?3
                       JOIN messages AS m ON m.id = s.message WHERE a.contact = ?2
                       UNION ALL SELECT sort_ms, event FROM messages WHERE id = ?4)
                   ORDER BY sort_ms DESC, event DESC LIMIT 1";
        let row = params![ours.blob(), contact.blob(), since, up_to];
        let mark = self.tx.prepare_cached(sql)?.query_row(row, |row| Ok((row.get(0)?, row.get(1)?))).optional()?;
        let (ms, event): (i64, Vec<u8>) = mark.unwrap_or((i64::MIN, Vec::new()));
        let sql = "SELECT count(*) FROM messages
                   WHERE conversation = ?1 AND direction = 0 AND (sort_ms, event) > (?2, ?3)";
        self.tx.prepare_cached(sql)?.query_row(params![conversation.blob(), ms, event], |row| row.get(0))
    }

    /// A message of theirs as news; `None` if the contact is blocked.
    pub(super) fn arrival(&self, message: MessageId, appended_at: Timestamp) -> rusqlite::Result<Option<Arrival>> {
        let sql = "SELECT m.conversation, m.text, m.media_count, m.sort_ms, c.contact, m.details FROM messages AS m
                   JOIN conversations AS c ON c.id = m.conversation WHERE m.id = ?1 AND c.status <> ?2";
        let found = self.tx.prepare_cached(sql)?.query_row(params![message.blob(), BLOCKED], |row| {
            let contact: AddressId = ids::id(row, 4)?;
            let (text, details): (String, String) = (row.get(1)?, row.get(5)?);
            let arrival = Arrival {
                message,
                conversation: ids::id(row, 0)?,
                who: String::new(),
                gist: gist::of(self.tx, message, &text, &details, row.get(2)?)?,
                text,
                at: ids::at(row, 3)?,
                appended_at,
            };
            Ok((arrival, contact))
        });
        let Some((arrival, contact)) = found.optional()? else {
            return Ok(None);
        };
        Ok(Some(Arrival { who: people::who(self.tx, contact)?, ..arrival }))
    }
}
