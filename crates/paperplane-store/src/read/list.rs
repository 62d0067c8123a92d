//! The list of conversations as a filter shows it, by places in it.
//!
//! Where a list is long, people jump in it, so a page begins at a place and not behind a row. The places of one list are
//! counted in an index alone, without touching the rows that are skipped.

use super::{
    inbox::{self, Stored},
    overlay::Overlay,
};
use crate::{
    fold::triage::{OPEN, PENDING, RESOLVED, SNOOZED},
    ids::{self, Blob},
};
use paperplane_bridge::view::inbox::{InboxRow, ListPage};
use paperplane_core::{
    filter::{Assigned, Filter, Shelf},
    ids::{ConversationId, MemberId},
    time::Timestamp,
};
use rusqlite::{Connection, ToSql, params_from_iter, types::Value};

/// What a filter needs to know beside itself.
#[derive(Clone, Copy, Debug)]
pub struct Looker {
    /// Who looks.
    pub me: Option<MemberId>,
    /// Now: what rested until before now is open.
    pub now: Timestamp,
}

/// Conditions of a question with their values, in the order in which they stand.
#[derive(Default)]
struct Conditions {
    sql: Vec<String>,
    values: Vec<Value>,
}

impl Conditions {
    fn add(&mut self, sql: &str, value: Option<Value>) {
        self.sql.push(sql.to_owned());
        self.values.extend(value);
    }

    fn where_clause(&self) -> String {
        if self.sql.is_empty() { String::new() } else { format!("WHERE {}", self.sql.join(" AND ")) }
    }
}

fn blob(id: &impl Blob) -> Option<Value> {
    Some(Value::Blob(id.blob().to_vec()))
}

/// What holds whatever shelf is looked at.
fn conditions(filter: &Filter, looker: Looker) -> Conditions {
    let mut all = Conditions::default();
    match filter.assigned {
        None => {}
        Some(Assigned::Nobody) => all.add("c.assignee = x''", None),
        Some(Assigned::Member(member)) => all.add("c.assignee = ?", blob(&member)),
        Some(Assigned::Me) => match looker.me {
            Some(me) => all.add("c.assignee = ?", blob(&me)),
            None => all.add("0", None),
        },
    }
    if filter.unread {
        all.add("c.unread > 0", None);
    }
    if let Some(label) = filter.label {
        let sql = "c.id IN (SELECT conversation FROM conversation_labels WHERE label = ?)";
        all.add(sql, blob(&label));
    }
    if let Some(channel) = filter.channel {
        let sql = "c.ours IN (SELECT id FROM addresses WHERE channel = ? AND id IN (SELECT address FROM inboxes))";
        all.add(sql, Some(Value::Text(channel.as_str().to_owned())));
    }
    if let Some(priority) = filter.priority {
        all.add("c.priority >= ?", Some(Value::Integer(priority.rank())));
    }
    all
}

/// The questions whose answers together are the list: open conversations, and those whose rest is over.
fn parts(connection: &Connection, filter: &Filter, looker: Looker) -> rusqlite::Result<Vec<Conditions>> {
    let now = Some(Value::Integer(looker.now.0));
    let on = |shelf: i64| {
        let mut part = conditions(filter, looker);
        part.add(&format!("c.shelf = {shelf}"), None);
        part
    };
    Ok(match filter.shelf {
        Shelf::Any => vec![conditions(filter, looker)],
        Shelf::Pending => vec![on(PENDING)],
        Shelf::Resolved => vec![on(RESOLVED)],
        Shelf::Snoozed => {
            let mut asleep = on(SNOOZED);
            asleep.add("c.until_ms > ?", now);
            vec![asleep]
        }
        Shelf::Open => {
            let sql = "SELECT 1 FROM conversations WHERE shelf = 2 AND until_ms <= ?1";
            let mut parts = vec![on(OPEN)];
            if connection.prepare_cached(sql)?.exists([looker.now.0])? {
                let mut awake = on(SNOOZED);
                awake.add("c.until_ms <= ?", now);
                parts.push(awake);
            }
            parts
        }
    })
}

pub(crate) fn page(
    connection: &Connection,
    filter: &Filter,
    looker: Looker,
    from: u32,
    limit: u32,
) -> rusqlite::Result<ListPage> {
    let overlay = Overlay::read(connection)?;
    let parts = parts(connection, filter, looker)?;
    let mut rows: Vec<InboxRow> = Vec::new();
    for id in ids(connection, &parts, from, limit)? {
        if let Some(stored) = inbox::stored_row(connection, id)? {
            rows.push(row(connection, &overlay, stored, looker)?);
        }
    }
    rows.retain(|row| from > 0 || still_fits(row, filter, looker));
    Ok(ListPage {
        rows,
        total: total(connection, &parts)?,
        unread_conversations: inbox::unread_conversations(connection, &overlay)?,
    })
}

fn row(connection: &Connection, overlay: &Overlay, stored: Stored, looker: Looker) -> rusqlite::Result<InboxRow> {
    let id = stored.id;
    let row = inbox::finish(connection, overlay, stored, looker.now)?;
    Ok(match overlay.last_echo(connection, id)? {
        Some(echo) => inbox::with_echo(row, &echo),
        None => row,
    })
}

/// What was done here just now and is not in the log yet may move a conversation out of the list at once.
fn still_fits(row: &InboxRow, filter: &Filter, looker: Looker) -> bool {
    let assignee = row.triage.assignee.as_ref().map(|member| member.id);
    let fits_assigned = match filter.assigned {
        None => true,
        Some(Assigned::Nobody) => assignee.is_none(),
        Some(Assigned::Me) => assignee.is_some() && assignee == looker.me,
        Some(Assigned::Member(member)) => assignee == Some(member),
    };
    fits_assigned && (filter.shelf == Shelf::Any || filter.shelf == row.triage.shelf)
}

fn bind(parts: &[Conditions]) -> Vec<&dyn ToSql> {
    parts.iter().flat_map(|part| part.values.iter()).map(|value| value as &dyn ToSql).collect()
}

fn ids(connection: &Connection, parts: &[Conditions], from: u32, limit: u32) -> rusqlite::Result<Vec<ConversationId>> {
    let selects: Vec<String> = parts
        .iter()
        .map(|part| format!("SELECT c.id AS id, c.last_ms AS last_ms FROM conversations AS c {}", part.where_clause()))
        .collect();
    let sql = format!("{} ORDER BY last_ms DESC, id DESC LIMIT {limit} OFFSET {from}", selects.join(" UNION ALL "));
    let mut statement = connection.prepare_cached(&sql)?;
    statement.query_map(params_from_iter(bind(parts)), |row| ids::id(row, 0))?.collect()
}

fn total(connection: &Connection, parts: &[Conditions]) -> rusqlite::Result<u32> {
    let mut total = 0;
    for part in parts {
        let sql = format!("SELECT count(*) FROM conversations AS c {}", part.where_clause());
        let count: u32 = connection
            .prepare_cached(&sql)?
            .query_row(params_from_iter(bind(std::slice::from_ref(part))), |row| row.get(0))?;
        total += count;
    }
    Ok(total)
}

/// When the next resting conversation wakes.
pub(crate) fn next_waking(connection: &Connection, now: Timestamp) -> rusqlite::Result<Option<Timestamp>> {
    let sql = "SELECT min(until_ms) FROM conversations WHERE shelf = 2 AND until_ms > ?1";
    let next: Option<i64> = connection.prepare_cached(sql)?.query_row([now.0], |row| row.get(0))?;
    Ok(next.map(Timestamp))
}
