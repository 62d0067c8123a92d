//! The list of people as a filter shows it, by offset. The rows before a page are skipped in an index alone.

use super::{gist, mail};
use crate::{
    kernel::{
        ids::{self, Blob},
        words,
    },
    people,
};
use paperplane_bridge::view::people::{LastWord, PeoplePage, PersonRow, Standings};
use paperplane_core::{
    address::AddressKind,
    channel::Channel,
    contacts::{
        filter::{PeopleFilter, PeopleOrder},
        person::{Evidence, PersonSource, ProspectStatus, Standing},
    },
    ids::{AddressId, ContactId, LabelId},
    spelling::Asked,
    time::Timestamp,
};
use rusqlite::{Connection, OptionalExtension, Row, params, params_from_iter, types::Value};

/// A filter as a question: where the rows are looked for, and the conditions with their values.
struct Question {
    from: String,
    sql: Vec<String>,
    values: Vec<Value>,
    /// True if `person_tallies` can count it.
    is_tallied: bool,
}

impl Question {
    fn of(filter: &PeopleFilter, order: PeopleOrder) -> Self {
        let mut question = Self { from: String::new(), sql: Vec::new(), values: Vec::new(), is_tallied: true };
        let typed: Vec<&str> = filter.text.split_whitespace().collect();
        let asked = words::question(&Asked::of(&typed));
        question.from = match (&asked, filter.label) {
            (Some(_), _) => {
                "(SELECT DISTINCT a.contact FROM people CROSS JOIN addresses AS a ON a.place = people.rowid
                  WHERE people MATCH ?) AS f CROSS JOIN persons AS p ON p.contact = f.contact"
            }
            (None, Some(_)) => "person_labels AS l CROSS JOIN persons AS p ON p.contact = l.contact",
            (None, None) => by_index(filter, order),
        }
        .to_owned();
        if let Some(asked) = &asked {
            question.add_untallied("TRUE", Some(Value::Text(asked.clone())));
        } else if !filter.text.trim().is_empty() {
            // Nothing but signs was typed: that is nobody's name.
            question.add_untallied("FALSE", None);
        }
        if let Some(label) = filter.label {
            let removed = "(SELECT id FROM labels WHERE id = ? AND removed = 0)";
            let sql = if asked.is_some() {
                format!("EXISTS (SELECT 1 FROM person_labels AS l WHERE l.contact = p.contact AND l.label = {removed})")
            } else {
                format!("l.label = {removed}")
            };
            question.add_untallied(sql, Some(Value::Blob(label.blob().to_vec())));
        }
        question.tallied(filter);
        question.untallied(filter);
        question
    }

    /// Conditions that `person_tallies` has.
    fn tallied(&mut self, filter: &PeopleFilter) {
        if !filter.status.is_empty() {
            let marks = vec!["?"; filter.status.len()].join(", ");
            self.sql.push(if filter.status.len() == 1 {
                "p.status = ?".into()
            } else {
                format!("p.status IN ({marks})")
            });
            self.values.extend(filter.status.iter().map(|status| Value::Text(status.as_str().to_owned())));
        }
        if let Some(source) = filter.source {
            self.add("p.source = ?", Some(Value::Text(source.as_str().to_owned())));
        }
        if let Some(standing) = filter.standing {
            self.add("p.standing = ?", Some(Value::Text(standing.as_str().to_owned())));
        }
    }

    fn untallied(&mut self, filter: &PeopleFilter) {
        if !filter.language.is_empty() {
            self.add_untallied("p.language = ?", Some(Value::Text(filter.language.clone())));
        }
        if !filter.country.is_empty() {
            self.add_untallied("p.country = ?", Some(Value::Text(filter.country.to_ascii_uppercase())));
        }
        if let Some(Timestamp(from)) = filter.last_word_from {
            self.add_untallied("p.last_ms >= ?", Some(Value::Integer(from)));
        }
        if let Some(Timestamp(before)) = filter.last_word_before {
            self.add_untallied("p.last_ms >= 0 AND p.last_ms < ?", Some(Value::Integer(before)));
        }
        if filter.never_written_to {
            self.add_untallied("p.written_to = 0", None);
        }
    }

    fn add(&mut self, sql: impl Into<String>, value: Option<Value>) {
        self.sql.push(sql.into());
        self.values.extend(value);
    }

    fn add_untallied(&mut self, sql: impl Into<String>, value: Option<Value>) {
        self.is_tallied = false;
        self.add(sql, value);
    }

    fn conditions(&self) -> String {
        if self.sql.is_empty() { "TRUE".to_owned() } else { self.sql.join(" AND ") }
    }
}

/// The index that has the order of the list, and the condition that narrows it most where it has both.
const fn by_index(filter: &PeopleFilter, order: PeopleOrder) -> &'static str {
    match order {
        PeopleOrder::Name => "persons AS p INDEXED BY persons_by_name",
        PeopleOrder::Newest => "persons AS p INDEXED BY persons_by_time",
        PeopleOrder::LastWord if filter.status.as_slice().len() == 1 => "persons AS p INDEXED BY persons_by_status",
        PeopleOrder::LastWord if filter.source.is_some() => "persons AS p INDEXED BY persons_by_source",
        PeopleOrder::LastWord => "persons AS p INDEXED BY persons_by_last",
    }
}

const fn order_by(order: PeopleOrder) -> &'static str {
    match order {
        PeopleOrder::LastWord => "p.last_ms DESC, p.contact DESC",
        PeopleOrder::Name => "p.name_key, p.contact",
        PeopleOrder::Newest => "p.added_ms DESC, p.contact DESC",
    }
}

/// A stretch of the list.
pub(crate) fn page(
    connection: &Connection,
    filter: &PeopleFilter,
    order: PeopleOrder,
    from: u32,
    limit: u32,
) -> rusqlite::Result<PeoplePage> {
    let total = count(connection, filter)?;
    let contacts = if from < total { contacts(connection, filter, order, from, limit)? } else { Vec::new() };
    let rows = contacts.into_iter().map(|contact| row(connection, contact)).collect::<Result<Vec<_>, _>>()?;
    Ok(PeoplePage { rows: rows.into_iter().flatten().collect(), total })
}

/// The contacts of a list in its order, from an offset.
pub(crate) fn contacts(
    connection: &Connection,
    filter: &PeopleFilter,
    order: PeopleOrder,
    from: u32,
    limit: u32,
) -> rusqlite::Result<Vec<AddressId>> {
    let question = Question::of(filter, order);
    let sql = format!(
        "SELECT p.contact FROM {} WHERE {} ORDER BY {} LIMIT {limit} OFFSET {from}",
        question.from,
        question.conditions(),
        order_by(order)
    );
    let mut statement = connection.prepare_cached(&sql)?;
    statement.query_map(params_from_iter(question.values), |row| ids::id(row, 0))?.collect()
}

/// The next people of a list by the time since which they are known, the newest first; `None` where `after` is nobody.
pub(crate) fn after(
    connection: &Connection,
    filter: &PeopleFilter,
    after: Option<ContactId>,
    limit: u32,
) -> rusqlite::Result<Option<Vec<PersonRow>>> {
    let order = PeopleOrder::Newest;
    let mut question = Question::of(filter, order);
    if let Some(after) = after {
        let Some(contact) = known(connection, after)? else { return Ok(None) };
        let sql = "SELECT added_ms FROM persons WHERE contact = ?1";
        let at: i64 = connection.prepare_cached(sql)?.query_row([contact.blob()], |row| row.get(0))?;
        question.sql.push("(p.added_ms, p.contact) < (?, ?)".into());
        question.values.extend([Value::Integer(at), Value::Blob(contact.blob().to_vec())]);
    }
    let (from, conditions) = (&question.from, question.conditions());
    let sql = format!("SELECT p.contact FROM {from} WHERE {conditions} ORDER BY {} LIMIT {limit}", order_by(order));
    let mut statement = connection.prepare_cached(&sql)?;
    let contacts: Vec<AddressId> =
        statement.query_map(params_from_iter(question.values), |row| ids::id(row, 0))?.collect::<Result<_, _>>()?;
    let rows = contacts.into_iter().map(|contact| row(connection, contact)).collect::<Result<Vec<_>, _>>()?;
    Ok(Some(rows.into_iter().flatten().collect()))
}

/// The length of a list.
pub(crate) fn count(connection: &Connection, filter: &PeopleFilter) -> rusqlite::Result<u32> {
    let question = Question::of(filter, PeopleOrder::LastWord);
    let (from, conditions) = (&question.from, question.conditions());
    let sql = if question.is_tallied {
        format!("SELECT coalesce(sum(p.count), 0) FROM person_tallies AS p WHERE {conditions}")
    } else {
        format!("SELECT count(*) FROM {from} WHERE {conditions}")
    };
    connection.prepare_cached(&sql)?.query_row(params_from_iter(question.values), |row| row.get(0))
}

/// Counts those of some people who may be written to.
pub(crate) fn standings(connection: &Connection, people: &[ContactId]) -> rusqlite::Result<Standings> {
    let sql = "SELECT standing FROM persons WHERE contact = ?1";
    let mut statement = connection.prepare_cached(sql)?;
    let mut all = Standings::default();
    for contact in people {
        let standing: Option<String> = statement.query_row([contact.blob()], |row| row.get(0)).optional()?;
        match standing.and_then(|name| Standing::named(&name)) {
            Some(Standing::Open) => all.open += 1,
            Some(Standing::OptedOut) => all.opted_out += 1,
            Some(Standing::Blocked) => all.blocked += 1,
            Some(Standing::Unreachable) => all.unreachable += 1,
            None => {}
        }
    }
    Ok(all)
}

/// The contact that this id names now, by any id that it ever had; `None` where nobody is known by it.
pub(crate) fn known(connection: &Connection, contact: ContactId) -> rusqlite::Result<Option<AddressId>> {
    let address = AddressId::from_uuid(*contact.as_uuid());
    let now = people::contact_of(connection, address)?.unwrap_or(address);
    let is_known = connection.prepare_cached("SELECT 1 FROM persons WHERE contact = ?1")?.exists([now.blob()])?;
    Ok(is_known.then_some(now))
}

/// Facts of a person's row that are not looked up elsewhere.
pub(super) struct Facts {
    pub(super) source: PersonSource,
    pub(super) evidence: Evidence,
    pub(super) since: Timestamp,
    pub(super) status: ProspectStatus,
    pub(super) standing: Standing,
    pub(super) language: String,
    pub(super) country: String,
}

/// The facts of a person; `None` for nobody who is known.
pub(super) fn facts(connection: &Connection, contact: AddressId) -> rusqlite::Result<Option<Facts>> {
    let sql =
        "SELECT source, evidence, link, added_ms, status, standing, language, country FROM persons WHERE contact = ?1";
    let read = |row: &Row<'_>| {
        let (source, status, standing): (String, String, String) = (row.get(0)?, row.get(4)?, row.get(5)?);
        Ok(Facts {
            source: PersonSource::named(&source).unwrap_or(PersonSource::Hand),
            evidence: Evidence { text: row.get(1)?, link: row.get(2)? },
            since: ids::at(row, 3)?,
            status: ProspectStatus::named(&status).unwrap_or(ProspectStatus::New),
            standing: Standing::named(&standing).unwrap_or(Standing::Unreachable),
            language: row.get(6)?,
            country: row.get(7)?,
        })
    };
    connection.prepare_cached(sql)?.query_row([contact.blob()], read).optional()
}

/// The labels of a person that are on, by name.
pub(super) fn labels(connection: &Connection, contact: AddressId) -> rusqlite::Result<Vec<LabelId>> {
    let sql = "SELECT l.label FROM person_labels AS l JOIN labels AS n ON n.id = l.label AND n.removed = 0
               WHERE l.contact = ?1 ORDER BY n.name, l.label";
    connection.prepare_cached(sql)?.query_map([contact.blob()], |row| ids::id(row, 0))?.collect()
}

/// A person as a row; `None` for nobody who is known.
pub(crate) fn row(connection: &Connection, contact: AddressId) -> rusqlite::Result<Option<PersonRow>> {
    let Some(facts) = facts(connection, contact)? else { return Ok(None) };
    let addresses: Vec<_> = crate::contacts::read::addresses_of(connection, contact)?
        .into_iter()
        .map(|(_, address)| address)
        .filter(|address| address.kind != AddressKind::Anchor)
        .collect();
    let mut channels: Vec<Channel> = addresses.iter().map(|address| address.channel).collect();
    channels.dedup();
    Ok(Some(PersonRow {
        contact: ContactId::of_address(contact),
        who: people::who(connection, contact)?,
        address: addresses.first().map(|address| address.display().to_owned()).unwrap_or_default(),
        channels,
        source: facts.source,
        evidence: facts.evidence,
        since: facts.since,
        status: facts.status,
        standing: facts.standing,
        labels: labels(connection, contact)?,
        language: facts.language,
        country: facts.country,
        last: last_word(connection, contact)?,
    }))
}

fn last_word(connection: &Connection, contact: AddressId) -> rusqlite::Result<Option<LastWord>> {
    let sql = "SELECT c.id, c.last_ms, m.direction, a.channel, m.text, m.details, m.id, m.media_count
               FROM conversations AS c JOIN messages AS m ON m.id = c.last_message JOIN addresses AS a ON a.id = m.peer
               WHERE c.contact = ?1 ORDER BY c.last_ms DESC, c.id DESC LIMIT 1";
    let read = |row: &Row<'_>| {
        let (text, details): (String, String) = (row.get(4)?, row.get(5)?);
        let (subject, line) = mail::line(&text, &details);
        Ok(LastWord {
            conversation: ids::id(row, 0)?,
            at: ids::at(row, 1)?,
            ours: row.get::<_, i64>(2)? != crate::talk::fold::message::THEIRS,
            channel: ids::channel(row, 3)?,
            line: if subject.is_empty() { line } else { subject },
            gist: gist::of(connection, ids::id(row, 6)?, &text, &details, row.get(7)?)?,
        })
    };
    connection.prepare_cached(sql)?.query_row(params![contact.blob()], read).optional()
}
