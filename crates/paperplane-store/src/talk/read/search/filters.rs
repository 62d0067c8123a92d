//! Filters as SQL: conditions with their values, in order, and the tables to search if no word was typed.

use super::people;
use crate::{
    kernel::ids::{self, Blob},
    talk::{
        facts,
        fold::{
            message::{OURS_FOUND, OURS_REQUESTED, THEIRS},
            triage::BLOCKED,
        },
        mail_facts,
    },
};
use paperplane_core::{
    ids::{AddressId, LabelId, MemberId},
    spelling,
    talk::query::{From, Query},
};
use rusqlite::{Connection, OptionalExtension, params_from_iter, types::Value};

/// Up to so many people with a label, or with a note that mentions somebody, are looked for one by one.
const LABELLED_MAX: usize = 300;

/// Filters as conditions; `c` is the conversation, `m` the message, `d` the note.
#[derive(Default)]
pub(super) struct Filters {
    pub(super) of_messages: String,
    pub(super) values_of_messages: Vec<Value>,
    /// Those that are about conversations and times, for notes.
    pub(super) of_notes: String,
    pub(super) values_of_notes: Vec<Value>,
    /// Fact words of the messages that fit, each entry a choice of words; an empty choice fits none. They may let
    /// through more than fits.
    facts: Vec<Vec<String>>,
    /// The words of heads of mails alone, which let through nothing else.
    of_mails: Vec<Vec<String>>,
    people: Vec<AddressId>,
    labels: Vec<LabelId>,
    ours: Vec<AddressId>,
    /// The member who is mentioned; of a reader without a name, nobody.
    mentioned: Option<Value>,
    has_file: bool,
    is_ours: bool,
    is_blocked: bool,
}

impl Filters {
    fn of_messages(&mut self, sql: &str, values: &[Value]) {
        self.of_messages += sql;
        self.values_of_messages.extend_from_slice(values);
    }

    /// A condition about the conversation or the time; `x` stands for the row in it.
    fn of_both(&mut self, sql: &str, values: &[Value]) {
        self.of_notes += &sql.replace("x.", "d.");
        self.values_of_notes.extend_from_slice(values);
        self.of_messages(&sql.replace("x.", "m."), values);
    }

    /// A question for the index, narrowed by what it knows of the filters.
    pub(super) fn narrow(&self, question: &str) -> String {
        let all: Vec<String> = self.facts.iter().chain(&self.of_mails).map(|choice| fact(choice)).collect();
        if all.is_empty() { question.to_owned() } else { format!("({question}) AND {}", all.join(" AND ")) }
    }

    /// The sources of messages, as the table `m`, if no word was typed: the narrowest that the filters name.
    pub(super) fn sources(&self) -> Vec<(String, Vec<Value>)> {
        if !self.of_mails.is_empty() {
            let sql = "(SELECT rowid AS place FROM words WHERE words MATCH ?) AS p CROSS JOIN messages AS m ON m.place = p.place";
            let question: Vec<String> = self.facts.iter().chain(&self.of_mails).map(|choice| fact(choice)).collect();
            return vec![(sql.to_owned(), vec![Value::Text(question.join(" AND "))])];
        }
        if !self.people.is_empty() {
            let sql = "conversations AS p CROSS JOIN messages AS m ON p.contact IN ({}) AND m.conversation = p.id";
            return vec![(sql.replace("{}", &marks(&self.people)), blobs(&self.people))];
        }
        if !self.labels.is_empty() {
            let sql = "(SELECT DISTINCT conversation FROM conversation_labels WHERE label IN ({})) AS p
                       CROSS JOIN messages AS m ON m.conversation = p.conversation";
            return vec![(sql.replace("{}", &marks(&self.labels)), blobs(&self.labels))];
        }
        if let Some(member) = &self.mentioned {
            let sql = "(SELECT DISTINCT conversation FROM mentions INDEXED BY mentions_of WHERE member = ?) AS p
                       CROSS JOIN messages AS m ON m.conversation = p.conversation";
            return vec![(sql.to_owned(), vec![member.clone()])];
        }
        if self.is_blocked {
            let sql = "conversations AS p INDEXED BY conversations_by_status
                       CROSS JOIN messages AS m ON p.status = ? AND m.conversation = p.id";
            return vec![(sql.to_owned(), vec![Value::Integer(BLOCKED)])];
        }
        let directions =
            if self.is_ours { &[OURS_FOUND, OURS_REQUESTED][..] } else { &[THEIRS, OURS_FOUND, OURS_REQUESTED] };
        let along = |index: &str, condition: &str, values: &[Value]| -> Vec<(String, Vec<Value>)> {
            let of_one = |direction: &i64| {
                let sql = format!(
                    "(SELECT * FROM messages INDEXED BY {index}
                      WHERE hidden = 0 AND direction = {direction} AND {condition}) AS m"
                );
                (sql, values.to_vec())
            };
            directions.iter().map(of_one).collect()
        };
        if self.has_file {
            return along("messages_with_files", "media_count > 0", &[]);
        }
        if self.ours.is_empty() {
            return along("messages_in_time", "1", &[]);
        }
        self.ours.iter().flat_map(|ours| along("messages_of_ours", "inbox = ?", &blobs(&[*ours]))).collect()
    }
}

/// A choice of fact words as a question for the index.
fn fact(choice: &[String]) -> String {
    let choice = if choice.is_empty() { facts::NONE.to_owned() } else { choice.join(" OR ") };
    format!("facts : ({choice})")
}

fn marks<T>(values: &[T]) -> String {
    vec!["?"; values.len()].join(", ")
}

fn blobs<T: Blob>(ids: &[T]) -> Vec<Value> {
    ids.iter().map(|id| Value::Blob(id.blob().to_vec())).collect()
}

/// `None` where a filter fits nothing at all.
pub(super) fn read(connection: &Connection, query: &Query) -> rusqlite::Result<Option<Filters>> {
    let mut all = Filters { is_blocked: query.blocked, ..Filters::default() };
    let is_blocked = if query.blocked { "=" } else { "<>" };
    all.of_both(&format!(" AND c.status {is_blocked} {BLOCKED}"), &[]);
    match &query.from {
        None => {}
        Some(From::Us) => {
            all.is_ours = true;
            all.facts.push(vec![facts::OURS.into()]);
            all.of_messages(" AND m.direction <> 0", &[]);
        }
        Some(From::Person(name)) => {
            all.people = people::contacts(connection, name)?;
            if all.people.is_empty() {
                return Ok(None);
            }
            all.facts.push(addresses_of(connection, &all.people)?);
            let sql = format!(" AND m.direction = 0 AND c.contact IN ({})", marks(&all.people));
            all.of_messages(&sql, &blobs(&all.people.clone()));
        }
    }
    for (mark, typed) in [(mail_facts::SUBJECT, &query.subject), (mail_facts::TO, &query.to)] {
        if let Some(typed) = typed {
            let asked = mail_facts::asked(mark, typed);
            if asked.is_empty() {
                return Ok(None);
            }
            all.of_mails.extend(asked);
        }
    }
    if query.has_file {
        all.has_file = true;
        all.facts.push(vec![facts::WITH_FILE.into()]);
        all.of_messages(" AND m.media_count > 0", &[]);
        all.of_notes += " AND EXISTS (SELECT 1 FROM note_files AS f WHERE f.activity = d.event)";
    }
    if let Some(channel) = query.channel {
        let sql = "SELECT DISTINCT address FROM inboxes WHERE channel = ?1";
        all.ours = connection
            .prepare_cached(sql)?
            .query_map([channel.as_str()], |row| ids::id(row, 0))?
            .collect::<Result<_, _>>()?;
        if all.ours.is_empty() {
            return Ok(None);
        }
        all.facts.push(vec![facts::over(channel.as_str())]);
        all.of_both(&format!(" AND c.ours IN ({})", marks(&all.ours)), &blobs(&all.ours.clone()));
    }
    if let Some(label) = &query.label {
        all.labels = labels(connection, label)?;
        if all.labels.is_empty() {
            return Ok(None);
        }
        all.facts.extend(labelled(connection, &all.labels)?);
        let sql =
            " AND EXISTS (SELECT 1 FROM conversation_labels AS l WHERE l.conversation = c.id AND l.label IN ({}))";
        all.of_both(&sql.replace("{}", &marks(&all.labels)), &blobs(&all.labels.clone()));
    }
    if query.mentioned {
        let Some(reader) = query.reader else {
            return Ok(None);
        };
        let member = Value::Blob(reader.blob().to_vec());
        all.facts.extend(mentioned(connection, reader)?);
        let sql = " AND EXISTS (SELECT 1 FROM mentions AS s WHERE s.member = ? AND s.conversation = m.conversation)";
        all.of_messages(sql, std::slice::from_ref(&member));
        all.of_notes += " AND EXISTS (SELECT 1 FROM mentions AS s WHERE s.member = ? AND s.event = d.event)";
        all.values_of_notes.push(member.clone());
        all.mentioned = Some(member);
    }
    if query.before.is_some() || query.after.is_some() {
        all.facts.push(stretches(connection, query)?);
    }
    for (sql, at) in [(" AND x.sort_ms < ?", query.before), (" AND x.sort_ms >= ?", query.after)] {
        if let Some(at) = at {
            all.of_both(sql, &[Value::Integer(at.0)]);
        }
    }
    Ok(Some(all))
}

/// The addresses of these people, as the index knows them.
fn addresses_of(connection: &Connection, people: &[AddressId]) -> rusqlite::Result<Vec<String>> {
    let mut statement = connection.prepare_cached("SELECT id FROM addresses WHERE contact = ?1")?;
    let mut addresses = Vec::new();
    for person in people {
        let found = statement.query_map([person.blob()], |row| row.get::<_, Vec<u8>>(0))?;
        for id in found {
            addresses.push(facts::of_peer(&id?));
        }
    }
    Ok(addresses)
}

/// The people of the conversations with these labels. `None` where there are many: then most of what is looked at fits.
fn labelled(connection: &Connection, labels: &[LabelId]) -> rusqlite::Result<Option<Vec<String>>> {
    let sql = format!(
        "SELECT DISTINCT c.contact FROM conversation_labels AS l CROSS JOIN conversations AS c ON c.id = l.conversation
         WHERE l.label IN ({}) LIMIT {}",
        marks(labels),
        LABELLED_MAX + 1
    );
    let mut statement = connection.prepare_cached(&sql)?;
    let found: rusqlite::Result<Vec<AddressId>> =
        statement.query_map(params_from_iter(blobs(labels)), |row| ids::id(row, 0))?.collect();
    few(connection, &found?)
}

/// The same of the conversations with a note that mentions a member.
fn mentioned(connection: &Connection, member: MemberId) -> rusqlite::Result<Option<Vec<String>>> {
    let sql = format!(
        "SELECT DISTINCT c.contact FROM mentions AS s INDEXED BY mentions_of
         CROSS JOIN conversations AS c ON c.id = s.conversation WHERE s.member = ?1 LIMIT {}",
        LABELLED_MAX + 1
    );
    let mut statement = connection.prepare_cached(&sql)?;
    let found: rusqlite::Result<Vec<AddressId>> =
        statement.query_map([member.blob()], |row| ids::id(row, 0))?.collect();
    few(connection, &found?)
}

fn few(connection: &Connection, people: &[AddressId]) -> rusqlite::Result<Option<Vec<String>>> {
    if people.len() > LABELLED_MAX { Ok(None) } else { addresses_of(connection, people).map(Some) }
}

/// The stretches of time that are asked for, no further out than there are messages.
fn stretches(connection: &Connection, query: &Query) -> rusqlite::Result<Vec<String>> {
    let first = outermost(connection, "ASC")?.into_iter().min().unwrap_or(0);
    let last = outermost(connection, "DESC")?.into_iter().max().unwrap_or(0);
    let from = query.after.map_or(first, |after| after.0.max(first));
    let to = query.before.map_or(last, |before| before.0.min(last));
    Ok(facts::between(from, to))
}

/// The time of the first message in this order, for each direction.
fn outermost(connection: &Connection, order: &str) -> rusqlite::Result<Vec<i64>> {
    let sql = format!(
        "SELECT sort_ms FROM messages INDEXED BY messages_in_time WHERE hidden = 0 AND direction = ?1
         ORDER BY sort_ms {order} LIMIT 1"
    );
    let mut statement = connection.prepare_cached(&sql)?;
    let mut found = Vec::new();
    for direction in [THEIRS, OURS_FOUND, OURS_REQUESTED] {
        found.extend(statement.query_row([direction], |row| row.get::<_, i64>(0)).optional()?);
    }
    Ok(found)
}

/// Labels whose name begins like this, in any spelling.
fn labels(connection: &Connection, typed: &str) -> rusqlite::Result<Vec<LabelId>> {
    let typed = spelling::plain(typed);
    if typed.is_empty() {
        return Ok(Vec::new());
    }
    let sql = "SELECT id, name FROM labels WHERE removed = 0";
    let all: Vec<(LabelId, String)> = connection
        .prepare_cached(sql)?
        .query_map([], |row| Ok((ids::id(row, 0)?, row.get(1)?)))?
        .collect::<Result<_, _>>()?;
    Ok(all.into_iter().filter(|(_, name)| spelling::plain(name).starts_with(&typed)).map(|(id, _)| id).collect())
}
