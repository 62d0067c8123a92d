//! A filter as a question to the replica, each of its parts along an index that holds everything the filter asks for.

use super::{Looker, Place};
use crate::{
    fold::triage::{OPEN, PENDING, RESOLVED, SNOOZED},
    ids::{self, Blob},
};
use paperplane_core::{
    filter::{Assigned, Filter, Shelf},
    ids::ConversationId,
};
use rusqlite::{Connection, ToSql, params_from_iter, types::Value};
use std::collections::BTreeSet;

/// Conditions with their values, in the order in which they stand, and where the rows are looked for.
pub(super) struct Part {
    from: String,
    sql: Vec<String>,
    values: Vec<Value>,
}

impl Part {
    fn add(&mut self, sql: impl Into<String>, values: impl IntoIterator<Item = Value>) {
        self.sql.push(sql.into());
        self.values.extend(values);
    }

    fn places(&self) -> String {
        let Self { from, .. } = self;
        format!("SELECT c.id AS id, c.last_ms AS last_ms FROM {from}{}", self.conditions())
    }

    fn conditions(&self) -> String {
        if self.sql.is_empty() { String::new() } else { format!(" WHERE {}", self.sql.join(" AND ")) }
    }
}

fn blob(id: &impl Blob) -> Value {
    Value::Blob(id.blob().to_vec())
}

/// Where the rows are looked for. Said aloud, since the planner does not know how few conversations a label has, and how
/// many have no assignee.
fn source(filter: &Filter) -> &'static str {
    match filter {
        Filter { label: Some(_), .. } => {
            "conversation_labels AS l CROSS JOIN conversations AS c ON c.id = l.conversation"
        }
        Filter { unread: true, assigned: None | Some(Assigned::Nobody), .. } => {
            "conversations AS c INDEXED BY conversations_unread"
        }
        Filter { assigned: Some(_), .. } => "conversations AS c INDEXED BY conversations_of",
        Filter { shelf: Shelf::Any, channel: None, priority: None, .. } => {
            "conversations AS c INDEXED BY conversations_in_order"
        }
        _ => "conversations AS c INDEXED BY conversations_on_shelf",
    }
}

/// What holds whatever shelf is looked at.
fn part(filter: &Filter, looker: Looker, without: &BTreeSet<ConversationId>) -> Part {
    let mut part = Part { from: source(filter).to_owned(), sql: Vec::new(), values: Vec::new() };
    if let Some(label) = filter.label {
        part.add("l.label = (SELECT id FROM labels WHERE id = ? AND removed = 0)", [blob(&label)]);
    }
    match filter.assigned {
        None => {}
        Some(Assigned::Nobody) => part.add("c.assignee = x''", []),
        Some(Assigned::Member(member)) => part.add("c.assignee = ?", [blob(&member)]),
        // Who has not said who they are has nothing.
        Some(Assigned::Me) => part.add("c.assignee = ?", [looker.me.map_or(Value::Null, |me| blob(&me))]),
    }
    if filter.unread {
        part.add("c.unread > 0", []);
    }
    if let Some(channel) = filter.channel {
        let sql = "c.ours IN (SELECT address FROM inboxes WHERE channel = ?)";
        part.add(sql, [Value::Text(channel.as_str().to_owned())]);
    }
    if let Some(priority) = filter.priority {
        part.add("c.priority >= ?", [Value::Integer(priority.rank())]);
    }
    if !without.is_empty() {
        let places = vec!["?"; without.len()].join(", ");
        part.add(format!("c.id NOT IN ({places})"), without.iter().map(blob));
    }
    part
}

/// The questions whose answers together are the list: one for each shelf, where there is an order for each shelf alone.
pub(super) fn parts(
    connection: &Connection,
    filter: &Filter,
    looker: Looker,
    without: &BTreeSet<ConversationId>,
) -> rusqlite::Result<Vec<Part>> {
    let on = |shelf: i64| {
        let mut part = part(filter, looker, without);
        part.add(format!("c.shelf = {shelf}"), []);
        part
    };
    let rests = |condition: &str| {
        let mut part = on(SNOOZED);
        part.add(condition, [Value::Integer(looker.now.0)]);
        part
    };
    Ok(match filter.shelf {
        Shelf::Any if filter.label.is_some() || source(filter).ends_with("_in_order") => {
            vec![part(filter, looker, without)]
        }
        Shelf::Any => [OPEN, PENDING, SNOOZED, RESOLVED].map(on).into(),
        Shelf::Pending => vec![on(PENDING)],
        Shelf::Resolved => vec![on(RESOLVED)],
        Shelf::Snoozed => vec![rests("c.until_ms > ?")],
        Shelf::Open => {
            let sql = "SELECT 1 FROM conversations WHERE shelf = 2 AND until_ms <= ?1";
            let mut parts = vec![on(OPEN)];
            if connection.prepare_cached(sql)?.exists([looker.now.0])? {
                parts.push(rests("c.until_ms <= ?"));
            }
            parts
        }
    })
}

fn bind(parts: &[Part]) -> Vec<&dyn ToSql> {
    parts.iter().flat_map(|part| part.values.iter()).map(|value| value as &dyn ToSql).collect()
}

/// The places of a list, from one on.
pub(super) fn places(connection: &Connection, parts: &[Part], from: u32, limit: u32) -> rusqlite::Result<Vec<Place>> {
    let selects: Vec<String> = parts.iter().map(Part::places).collect();
    let sql = format!("{} ORDER BY last_ms DESC, id DESC LIMIT {limit} OFFSET {from}", selects.join(" UNION ALL "));
    let mut statement = connection.prepare_cached(&sql)?;
    statement.query_map(params_from_iter(bind(parts)), |row| Ok((ids::at(row, 1)?, ids::id(row, 0)?)))?.collect()
}

pub(super) fn total(connection: &Connection, parts: &[Part]) -> rusqlite::Result<u32> {
    let mut total = 0;
    for part in parts {
        let sql = format!("SELECT count(*) FROM {}{}", part.from, part.conditions());
        let values = bind(std::slice::from_ref(part));
        let count: u32 = connection.prepare_cached(&sql)?.query_row(params_from_iter(values), |row| row.get(0))?;
        total += count;
    }
    Ok(total)
}
