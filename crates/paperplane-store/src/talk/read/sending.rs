//! Queries of the delivery worker.

use super::{head, media};
use crate::kernel::ids::{self, Blob};
use crate::{contacts, people, talk::state};
use paperplane_bridge::view::bubble::BubbleState;
use paperplane_core::{
    address::{Address, AddressKind},
    channel::Channel,
    event::{After, BlobRef, Details, TemplateUse},
    ids::{AddressId, AttemptId, ConversationId, DeviceId, EventId, MessageId},
    limits::DUTY_PARTITION_COUNT,
    partition::partition_of,
    talk::{conversation::Stuck, delivery::RecipientStop, failure::Class, window::WindowFacts},
    time::Timestamp,
};
use rusqlite::{Connection, OptionalExtension, Row, params};
use std::collections::BTreeSet;

/// A message that may go out now, with what the send guard needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Due {
    /// The id of the message.
    pub message: MessageId,
    /// Its conversation.
    pub conversation: ConversationId,
    /// The event that requested it.
    pub requested: EventId,
    /// The time of that event.
    pub requested_at: Timestamp,
    /// The person.
    pub peer: Address,
    /// Our address; `None` where the request named none.
    pub ours: Option<Address>,
    /// The channel.
    pub channel: Channel,
    /// The text.
    pub text: String,
    /// Files that go with it.
    pub files: Vec<BlobRef>,
    /// A place that goes with it.
    pub details: Details,
    /// The template that it is.
    pub template: Option<TemplateUse>,
    /// The number of attempts.
    pub attempt_count: u32,
    /// The person asked, over any address, to hear no more.
    pub opted_out: bool,
    /// Staff blocked the contact.
    pub blocked: bool,
    /// It goes to many, and the person unsubscribed from such.
    pub unsubscribed: bool,
    /// A mail to this address came back, since there is no such one, and no mail came from it since.
    pub came_back: bool,
    /// The facts about their window on the channel.
    pub window: WindowFacts,
}

/// Messages and senders that are not due, whatever the time.
#[derive(Clone, Debug, Default)]
pub struct Resting {
    /// Our addresses whose next turn has not come.
    pub senders: BTreeSet<AddressId>,
    /// Messages that wait for something else; the later ones of their lines wait with them.
    pub messages: BTreeSet<MessageId>,
}

/// An attempt that nothing has concluded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Open {
    /// The id of the attempt.
    pub attempt: AttemptId,
    /// The message.
    pub message: MessageId,
    /// Its text.
    pub text: String,
    /// The person.
    pub peer: Address,
    /// Our address; `None` where the request named none.
    pub ours: Option<Address>,
    /// The device that tried.
    pub owner: DeviceId,
    /// That device's start.
    pub generation: String,
    /// The time after its record within which it could be handed over, in milliseconds.
    pub deadline_ms: i64,
    /// The time at which it was recorded.
    pub attempted_at: Timestamp,
}

/// One unfinished message, in the order of its line.
struct Unfinished {
    message: MessageId,
    contact: AddressId,
    ours: AddressId,
    /// `ours` without the name of a thread.
    inbox: AddressId,
    state: String,
    not_before: Timestamp,
    attempt: Option<AttemptId>,
}

/// All unfinished messages in the order of folding, which within a line is the log's; a message that a callback has
/// bound is finished.
fn unfinished(connection: &Connection) -> rusqlite::Result<Vec<Unfinished>> {
    let sql = "SELECT s.message, a.contact, s.state, s.not_before_ms, s.attempt, m.ours, m.inbox
               FROM sends AS s
               JOIN messages AS m ON m.id = s.message
               JOIN addresses AS a ON a.id = m.peer
               WHERE s.state IN ('waiting', 'attempted', 'deferred', 'unsure')
                 AND NOT (s.attempt <> x'' AND EXISTS (SELECT 1 FROM reports AS r WHERE r.attempt = s.attempt))
               ORDER BY m.place";
    let read = |row: &Row<'_>| {
        Ok(Unfinished {
            message: ids::id(row, 0)?,
            contact: ids::id(row, 1)?,
            state: row.get(2)?,
            not_before: ids::at(row, 3)?,
            attempt: ids::maybe_id(row, 4)?,
            ours: ids::id(row, 5)?,
            inbox: ids::id(row, 6)?,
        })
    };
    connection.prepare_cached(sql)?.query_map([], read)?.collect()
}

fn is_owned(contact: AddressId, owned: &BTreeSet<i32>) -> bool {
    owned.contains(&partition_of(contact.blob(), DUTY_PARTITION_COUNT))
}

/// The head of each person's line.
fn heads(connection: &Connection, owned: &BTreeSet<i32>) -> rusqlite::Result<Vec<Unfinished>> {
    let mut seen = BTreeSet::new();
    let all = unfinished(connection)?;
    Ok(all.into_iter().filter(|one| is_owned(one.contact, owned) && seen.insert(one.contact)).collect())
}

pub(crate) fn due(
    connection: &Connection,
    owned: &BTreeSet<i32>,
    now: Timestamp,
    limit: u32,
    resting: &Resting,
) -> rusqlite::Result<Vec<Due>> {
    let ready = |one: &Unfinished| match one.state.as_str() {
        _ if resting.senders.contains(&one.inbox) || resting.messages.contains(&one.message) => false,
        "waiting" => true,
        "deferred" => one.not_before <= now,
        _ => false,
    };
    let mut due = Vec::new();
    for one in heads(connection, owned)?.into_iter().filter(ready).take(usize::try_from(limit).unwrap_or(usize::MAX)) {
        due.extend(read_due(connection, &one)?);
    }
    Ok(due)
}

fn read_due(connection: &Connection, one: &Unfinished) -> rusqlite::Result<Option<Due>> {
    let sql = "SELECT m.conversation, m.requested, m.text, m.peer, m.ours, m.ours_given, s.attempt_count, m.details, s.template,
                      m.recorded_ms
               FROM messages AS m JOIN sends AS s ON s.message = m.id WHERE m.id = ?1";
    let mut statement = connection.prepare_cached(sql)?;
    let mut rows = statement.query([one.message.blob()])?;
    let Some(row) = rows.next()? else {
        return Ok(None);
    };
    let Some(peer) = people::address(connection, ids::id(row, 3)?)? else {
        return Ok(None);
    };
    let ours_given: bool = row.get(5)?;
    let details: Details = serde_json::from_str(&row.get::<_, String>(7)?).unwrap_or_default();
    let to_many = details.mail.as_ref().is_some_and(|mail| mail.to_many);
    Ok(Some(Due {
        message: one.message,
        conversation: ids::id(row, 0)?,
        requested: ids::id(row, 1)?,
        requested_at: ids::at(row, 9)?,
        window: head::window_facts(connection, one.contact, peer.channel)?,
        came_back: peer.kind == AddressKind::Email && came_back(connection, ids::id(row, 3)?)?,
        channel: peer.channel,
        peer,
        ours: if ours_given { people::address(connection, ids::id(row, 4)?)? } else { None },
        text: row.get(2)?,
        files: media::kept_of(connection, one.message)?,
        details,
        template: serde_json::from_str(&row.get::<_, String>(8)?).ok(),
        attempt_count: row.get(6)?,
        opted_out: people::opted_out(connection, one.contact)?,
        blocked: people::is_blocked(connection, one.contact)?,
        unsubscribed: to_many && contacts::read::unsubscribed(connection, one.contact)?.is_some(),
    }))
}

/// True if a message to an address was reported as one to nobody, after the last that came from there.
pub(crate) fn came_back(connection: &Connection, peer: AddressId) -> rusqlite::Result<bool> {
    let sql = "SELECT 1 FROM messages AS m JOIN sends AS s ON s.message = m.id
               JOIN reports AS r ON r.attempt = s.attempt AND r.attempt <> x''
               WHERE m.peer = ?1 AND m.direction = 2 AND r.status = 'failed' AND r.class = ?2
                   AND m.sort_ms > coalesce((SELECT max(h.inbound_ms) FROM messages AS h
                                             WHERE h.peer = ?1 AND h.direction = 0), -1)
               LIMIT 1";
    connection.prepare_cached(sql)?.exists(params![peer.blob(), Class::BadAddress.as_str()])
}

/// The first of some addresses whose person opted out or is blocked, by its index.
pub(crate) fn stopped(
    connection: &Connection,
    addresses: &[AddressId],
) -> rusqlite::Result<Option<(usize, RecipientStop)>> {
    for (nth, address) in addresses.iter().enumerate() {
        // Nobody has said anything about an address that never occurred.
        let Some(contact) = people::contact_of(connection, *address)? else { continue };
        if people::opted_out(connection, contact)? {
            return Ok(Some((nth, RecipientStop::OptedOut)));
        }
        if people::is_blocked(connection, contact)? {
            return Ok(Some((nth, RecipientStop::Blocked)));
        }
    }
    Ok(None)
}

pub(crate) fn next_due_at(connection: &Connection, owned: &BTreeSet<i32>) -> rusqlite::Result<Option<Timestamp>> {
    let heads = heads(connection, owned)?;
    Ok(heads.into_iter().filter(|one| one.state == "deferred").map(|one| one.not_before).min())
}

pub(crate) fn open_attempts(connection: &Connection, owned: &BTreeSet<i32>) -> rusqlite::Result<Vec<Open>> {
    let mut open = Vec::new();
    for one in unfinished(connection)? {
        if one.state == "attempted"
            && is_owned(one.contact, owned)
            && let Some(attempt) = one.attempt
        {
            open.extend(read_open(connection, &one, attempt)?);
        }
    }
    Ok(open)
}

fn read_open(connection: &Connection, one: &Unfinished, attempt: AttemptId) -> rusqlite::Result<Option<Open>> {
    let sql = "SELECT m.text, m.peer, t.owner, t.generation, t.deadline_ms, t.at_ms, m.ours_given
               FROM attempts AS t JOIN messages AS m ON m.id = t.message WHERE t.id = ?1";
    let mut statement = connection.prepare_cached(sql)?;
    let mut rows = statement.query([attempt.blob()])?;
    let Some(row) = rows.next()? else {
        return Ok(None);
    };
    let Some(peer) = people::address(connection, ids::id(row, 1)?)? else {
        return Ok(None);
    };
    let ours_given: bool = row.get(6)?;
    Ok(Some(Open {
        ours: if ours_given { people::address(connection, one.ours)? } else { None },
        attempt,
        message: one.message,
        text: row.get(0)?,
        peer,
        owner: ids::id(row, 2)?,
        generation: row.get(3)?,
        deadline_ms: row.get(4)?,
        attempted_at: ids::at(row, 5)?,
    }))
}

pub(crate) fn is_first_open(connection: &Connection, attempt: AttemptId) -> rusqlite::Result<bool> {
    let sql = "SELECT 1 FROM attempts AS t JOIN sends AS s ON s.message = t.message
               WHERE t.id = ?1 AND s.attempt = t.id AND s.state = 'attempted'";
    connection.prepare_cached(sql)?.exists([attempt.blob()])
}

pub(crate) fn sent_by_us(connection: &Connection, messages: Vec<MessageId>) -> rusqlite::Result<BTreeSet<MessageId>> {
    let sql = "SELECT EXISTS (SELECT 1 FROM refs WHERE found = ?1)
                   OR EXISTS (SELECT 1 FROM reports AS r JOIN attempts AS t ON t.id = r.attempt WHERE r.id = ?1)";
    let mut statement = connection.prepare_cached(sql)?;
    let mut ours = BTreeSet::new();
    for message in messages {
        if statement.query_row([message.blob()], |row| row.get(0))? {
            ours.insert(message);
        }
    }
    Ok(ours)
}

pub(crate) fn stuck(connection: &Connection, message: MessageId) -> rusqlite::Result<Option<(Stuck, Address)>> {
    let sql = "SELECT direction, peer FROM messages WHERE id = ?1 AND direction <> 0";
    let found = connection.prepare_cached(sql)?.query_row([message.blob()], |row| Ok((row.get(0)?, ids::id(row, 1)?)));
    let Some((direction, peer)) = found.optional()? else {
        return Ok(None);
    };
    let sql = "SELECT attempt FROM sends WHERE message = ?1";
    let attempt =
        connection.prepare_cached(sql)?.query_row([message.blob()], |row| ids::maybe_id(row, 0)).optional()?;
    let after = attempt.flatten().map_or(After::NoAttempt, After::Attempt);
    let stuck = match state::of(connection, message, direction)? {
        BubbleState::Unsure => Stuck::Unsure(after),
        BubbleState::Refused { .. } | BubbleState::Failed { .. } => Stuck::Refused(after),
        _ => Stuck::No,
    };
    Ok(people::address(connection, peer)?.map(|peer| (stuck, peer)))
}
