//! One row for each person, summed up from addresses, facts of staff and messages: lists of people are read from it.

use crate::{
    kernel::{
        batch::{Batch, Change},
        ids::{self, Blob},
    },
    people,
};
use paperplane_bridge::ContactsStale;
use paperplane_core::{
    address::Reach,
    contacts::person::{Mark, PersonSource, ProspectStatus, Standing},
    event::Details,
    ids::{AddressId, ConversationId},
    spelling,
};
use rusqlite::{Connection, OptionalExtension, Row, params};
use std::collections::BTreeSet;

/// The schema of the rows of people.
pub(crate) const SCHEMA: &str = include_str!("persons.sql");

/// The columns of the canonical dump.
pub(crate) const TABLES: [(&str, &str); 3] = [
    (
        "persons",
        "contact, name_key, last_ms, added_ms, source, evidence, link, status, standing, language, country, written_to",
    ),
    ("person_labels", "label, contact"),
    ("person_tallies", "status, source, standing, count"),
];

/// The row of a person.
#[derive(Debug, PartialEq, Eq)]
struct Person {
    name_key: String,
    last_ms: i64,
    source: Source,
    status: ProspectStatus,
    standing: Standing,
    language: String,
    country: String,
    written_to: bool,
}

/// The source of a person, and since when they are known.
#[derive(Debug, PartialEq, Eq)]
struct Source {
    at_ms: i64,
    source: PersonSource,
    evidence: String,
    link: String,
}

/// The messages with a person in short.
#[derive(Debug, Default)]
struct Messages {
    last_ms: Option<i64>,
    /// The first message of theirs: its time and its details as JSON.
    first_theirs: Option<(i64, String)>,
    last_theirs_ms: Option<i64>,
    first_ours_ms: Option<i64>,
}

impl Batch<'_> {
    /// Notes that something about the person of an address changed.
    pub(crate) fn touch_person(&self, address: AddressId) {
        self.people.borrow_mut().insert(address);
    }

    /// Notes the people that a change is about.
    pub(crate) fn touch_people_of(&self, change: &Change) {
        match *change {
            Change::Regrouped { before, now, .. } => {
                self.touch_person(before);
                self.touch_person(now);
            }
            Change::Described { contact } => self.touch_person(contact),
            Change::FirstInbox { .. } | Change::CaseOvertaken { .. } => {}
        }
    }

    /// Notes that anything about anybody may have changed.
    pub(crate) fn touch_everybody(&self) -> rusqlite::Result<()> {
        let mut statement = self.tx.prepare_cached("SELECT contact FROM persons")?;
        let all: Vec<AddressId> = statement.query_map([], |row| ids::id(row, 0))?.collect::<Result<_, _>>()?;
        self.people.borrow_mut().extend(all);
        Ok(())
    }

    /// Sums up the people who were touched.
    pub(crate) fn sum_up_people(&self) -> rusqlite::Result<()> {
        let touched = self.people.take();
        let mut contacts = BTreeSet::new();
        for address in touched {
            let contact = people::contact_of(self.tx, address)?.unwrap_or(address);
            if contact != address {
                self.forget_person(address)?;
            }
            contacts.insert(contact);
        }
        for contact in &contacts {
            match person(self.tx, *contact)? {
                Some(person) => self.write_person(*contact, &person)?,
                None => self.forget_person(*contact)?,
            }
        }
        if !contacts.is_empty() {
            self.stale.borrow_mut().insert(ContactsStale::List.into());
        }
        Ok(())
    }

    fn forget_person(&self, contact: AddressId) -> rusqlite::Result<()> {
        self.tx.prepare_cached("DELETE FROM persons WHERE contact = ?1")?.execute([contact.blob()])?;
        self.tx.prepare_cached("DELETE FROM person_labels WHERE contact = ?1")?.execute([contact.blob()]).map(drop)
    }

    fn write_person(&self, contact: AddressId, person: &Person) -> rusqlite::Result<()> {
        let sql = "INSERT INTO persons (contact, name_key, last_ms, added_ms, source, evidence, link, status, standing,
                                        language, country, written_to)
                   VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
                   ON CONFLICT (contact) DO UPDATE SET name_key = excluded.name_key, last_ms = excluded.last_ms,
                       added_ms = excluded.added_ms, source = excluded.source, evidence = excluded.evidence,
                       link = excluded.link, status = excluded.status, standing = excluded.standing,
                       language = excluded.language, country = excluded.country, written_to = excluded.written_to";
        self.tx.prepare_cached(sql)?.execute(params![
            contact.blob(),
            person.name_key,
            person.last_ms,
            person.source.at_ms,
            person.source.source.as_str(),
            person.source.evidence,
            person.source.link,
            person.status.as_str(),
            person.standing.as_str(),
            person.language,
            person.country,
            person.written_to,
        ])?;
        let sql = "DELETE FROM person_labels WHERE contact = ?1";
        self.tx.prepare_cached(sql)?.execute([contact.blob()])?;
        // Of each label the newest event over all addresses counts.
        let sql = "INSERT INTO person_labels (label, contact)
                   SELECT label, ?1 FROM (
                       SELECT l.label, l.is_on, max(l.seq) FROM addresses AS a JOIN contact_labelled AS l ON l.address = a.id
                       WHERE a.contact = ?1 GROUP BY l.label) WHERE is_on = 1";
        self.tx.prepare_cached(sql)?.execute([contact.blob()]).map(drop)
    }
}

/// The row of a person; `None` where nobody is known by these addresses.
fn person(connection: &Connection, contact: AddressId) -> rusqlite::Result<Option<Person>> {
    let messages = messages(connection, contact)?;
    let Some(source) = source(connection, contact, &messages)? else {
        return Ok(None);
    };
    let written_to = messages.first_ours_ms.is_some();
    let has_answered = messages.first_ours_ms.zip(messages.last_theirs_ms).is_some_and(|(ours, theirs)| theirs > ours);
    let status = ProspectStatus::of(mark(connection, contact)?, written_to, has_answered);
    let (named, who) = (people::is_named(connection, contact)?, people::who(connection, contact)?);
    let (country, is_reachable) = reach(connection, contact)?;
    let standing = if people::is_blocked(connection, contact)? {
        Standing::Blocked
    } else if people::opted_out(connection, contact)? {
        Standing::OptedOut
    } else if is_reachable {
        Standing::Open
    } else {
        Standing::Unreachable
    };
    Ok(Some(Person {
        // Those without a name stand behind those with one.
        name_key: format!("{}{}", if named { "0" } else { "1" }, spelling::plain(&who)),
        last_ms: messages.last_ms.unwrap_or(-1),
        source,
        status,
        standing,
        language: people::described(connection, contact, "language")?,
        country,
        written_to,
    }))
}

fn mark(connection: &Connection, contact: AddressId) -> rusqlite::Result<Mark> {
    let sql = "SELECT m.mark FROM addresses AS a JOIN marked AS m ON m.address = a.id
               WHERE a.contact = ?1 ORDER BY m.seq DESC LIMIT 1";
    let found: Option<String> =
        connection.prepare_cached(sql)?.query_row([contact.blob()], |row| row.get(0)).optional()?;
    Ok(found.and_then(|mark| serde_json::from_str(&mark).ok()).unwrap_or(Mark::New))
}

/// The country of the first number, and whether any address takes messages.
fn reach(connection: &Connection, contact: AddressId) -> rusqlite::Result<(String, bool)> {
    let sql =
        "SELECT channel, kind, value FROM addresses WHERE contact = ?1 AND value <> '' ORDER BY channel DESC, value";
    let mut statement = connection.prepare_cached(sql)?;
    let addresses = statement.query_map([contact.blob()], |row| ids::address(row, 0))?;
    let (mut country, mut is_reachable) = (String::new(), false);
    for address in addresses {
        let address = address?;
        is_reachable |= address.reach() != Reach::No;
        if country.is_empty()
            && let Some(zone) = paperplane_numbers::zone(address.display())
        {
            zone.region.clone_into(&mut country);
        }
    }
    Ok((country, is_reachable))
}

/// The messages over all conversations of a person, by the ends of indices.
fn messages(connection: &Connection, contact: AddressId) -> rusqlite::Result<Messages> {
    let sql = "SELECT id, last_ms FROM conversations WHERE contact = ?1";
    let read = |row: &Row<'_>| Ok((ids::id::<ConversationId>(row, 0)?, row.get::<_, i64>(1)?));
    let conversations: Vec<_> =
        connection.prepare_cached(sql)?.query_map([contact.blob()], read)?.collect::<Result<_, _>>()?;
    let mut all = Messages::default();
    for (conversation, last_ms) in conversations {
        all.last_ms = all.last_ms.max(Some(last_ms));
        let sql = "SELECT sort_ms, details FROM messages WHERE conversation = ?1 AND direction = 0
                   ORDER BY sort_ms, event LIMIT 1";
        let first = connection
            .prepare_cached(sql)?
            .query_row([conversation.blob()], |row| Ok((row.get(0)?, row.get(1)?)))
            .optional()?;
        all.first_theirs = [all.first_theirs, first].into_iter().flatten().min();
        let sql = "SELECT max(sort_ms) FROM messages WHERE conversation = ?1 AND direction = 0";
        let last: Option<i64> = connection.prepare_cached(sql)?.query_row([conversation.blob()], |row| row.get(0))?;
        all.last_theirs_ms = all.last_theirs_ms.max(last);
        let sql = "SELECT sort_ms FROM messages WHERE conversation = ?1 AND direction <> 0 AND hidden = 0 AND stuck = 0
                   ORDER BY sort_ms, event LIMIT 1";
        let ours: Option<i64> =
            connection.prepare_cached(sql)?.query_row([conversation.blob()], |row| row.get(0)).optional()?;
        all.first_ours_ms = [all.first_ours_ms, ours].into_iter().flatten().min();
    }
    Ok(all)
}

/// The source of a person: the one that staff wrote down, else how they were known first; `None` where they are not known.
fn source(connection: &Connection, contact: AddressId, messages: &Messages) -> rusqlite::Result<Option<Source>> {
    let mut first =
        [added(connection, contact)?, by_messages(messages)].into_iter().flatten().min_by_key(|one| one.at_ms);
    let sql = "SELECT s.source, s.evidence, s.link FROM addresses AS a JOIN sourced AS s ON s.address = a.id
               WHERE a.contact = ?1 ORDER BY s.seq DESC LIMIT 1";
    let read = |row: &Row<'_>| Ok((named(row, 0)?, row.get(1)?, row.get(2)?));
    let given = connection.prepare_cached(sql)?.query_row([contact.blob()], read).optional()?;
    if let (Some(first), Some((source, evidence, link))) = (&mut first, given) {
        *first = Source { at_ms: first.at_ms, source, evidence, link };
    }
    Ok(first)
}

fn named(row: &Row<'_>, column: usize) -> rusqlite::Result<PersonSource> {
    let name: String = row.get(column)?;
    Ok(PersonSource::named(&name).unwrap_or(PersonSource::Hand))
}

fn added(connection: &Connection, contact: AddressId) -> rusqlite::Result<Option<Source>> {
    let sql = "SELECT d.at_ms, d.source, d.evidence, d.link FROM addresses AS a JOIN added AS d ON d.address = a.id
               WHERE a.contact = ?1 ORDER BY d.seq LIMIT 1";
    let read = |row: &Row<'_>| {
        Ok(Source { at_ms: row.get(0)?, source: named(row, 1)?, evidence: row.get(2)?, link: row.get(3)? })
    };
    connection.prepare_cached(sql)?.query_row([contact.blob()], read).optional()
}

/// The source that the first message shows.
fn by_messages(messages: &Messages) -> Option<Source> {
    let plain = |at_ms, source| Source { at_ms, source, evidence: String::new(), link: String::new() };
    match (&messages.first_theirs, messages.first_ours_ms) {
        (Some((theirs, details)), ours) if ours.is_none_or(|ours| *theirs <= ours) => {
            let details: Details = serde_json::from_str(details).unwrap_or_default();
            Some(match details.referral {
                Some(referral) => Source {
                    at_ms: *theirs,
                    source: PersonSource::Ad,
                    evidence: referral.headline.or(referral.body).unwrap_or_default(),
                    link: referral.url.unwrap_or_default(),
                },
                None => plain(*theirs, PersonSource::WroteFirst),
            })
        }
        (_, Some(ours)) => Some(plain(ours, PersonSource::WrittenFirst)),
        // All that there is was not sent yet, or could not be.
        _ => messages.last_ms.map(|at_ms| plain(at_ms, PersonSource::WrittenFirst)),
    }
}
