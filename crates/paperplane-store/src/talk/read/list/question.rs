//! A filter as a question to the replica, each of its parts along an index that holds everything the filter asks for.

use crate::{
    kernel::ids::{self, Blob},
    talk::{
        fold::triage::{BLOCKED, OPEN, PENDING, RESOLVED, SNOOZED},
        read::viewer::Viewer,
    },
};
use paperplane_core::{
    ids::ConversationId,
    library::filter::{Assigned, Filter, Order, Status},
};
use rusqlite::{Connection, ToSql, params_from_iter, types::Value};

/// Conditions with their values, in the order in which they stand, and where the rows are looked for.
pub(super) struct Part {
    from: String,
    sql: Vec<String>,
    values: Vec<Value>,
    /// True if `tallies` can count it.
    is_tallied: bool,
}

impl Part {
    fn add(&mut self, sql: impl Into<String>, values: impl IntoIterator<Item = Value>) {
        self.sql.push(sql.into());
        self.values.extend(values);
    }

    /// The same in words that `tallies` does not have.
    fn add_untallied(&mut self, sql: impl Into<String>, values: impl IntoIterator<Item = Value>) {
        self.is_tallied = false;
        self.add(sql, values);
    }

    fn conditions(&self) -> String {
        if self.sql.is_empty() { "TRUE".to_owned() } else { self.sql.join(" AND ") }
    }

    fn question(&self, columns: &str) -> String {
        let (from, conditions) = (&self.from, self.conditions());
        format!("SELECT {columns} FROM {from} WHERE {conditions}")
    }

    fn bound(&self) -> impl Iterator<Item = &Value> {
        self.values.iter()
    }
}

fn blob(id: &impl Blob) -> Value {
    Value::Blob(id.blob().to_vec())
}

/// The table and index of the rows. Named explicitly, since the planner does not know how few conversations a label has,
/// and how many have no assignee.
fn source(filter: &Filter) -> &'static str {
    match filter {
        Filter { mentioned: true, .. } => {
            "(SELECT DISTINCT conversation FROM mentions INDEXED BY mentions_of WHERE member = ?) AS s
             CROSS JOIN conversations AS c ON c.id = s.conversation"
        }
        Filter { label: Some(_), .. } => {
            "conversation_labels AS l CROSS JOIN conversations AS c ON c.id = l.conversation"
        }
        Filter { unread: true, assigned: None | Some(Assigned::Nobody), .. } => {
            "conversations AS c INDEXED BY conversations_unread"
        }
        Filter { assigned: Some(_), .. } => "conversations AS c INDEXED BY conversations_of",
        _ => "conversations AS c INDEXED BY conversations_by_status",
    }
}

fn me(viewer: Viewer) -> Value {
    viewer.me.map_or(Value::Null, |me| blob(&me))
}

/// The conditions that do not depend on the status.
fn part(filter: &Filter, viewer: Viewer) -> Part {
    let mut part = Part { from: source(filter).to_owned(), sql: Vec::new(), values: Vec::new(), is_tallied: true };
    if filter.mentioned {
        // Its place is in the source. Nobody is mentioned as a viewer without a name.
        part.add_untallied("TRUE", [me(viewer)]);
    }
    if let Some(label) = filter.label.filter(|_| filter.mentioned) {
        let sql = "EXISTS (SELECT 1 FROM conversation_labels AS l JOIN labels AS n ON n.id = l.label AND n.removed = 0
                           WHERE l.conversation = c.id AND l.label = ?)";
        part.add_untallied(sql, [blob(&label)]);
    } else if let Some(label) = filter.label {
        part.add_untallied("l.label = (SELECT id FROM labels WHERE id = ? AND removed = 0)", [blob(&label)]);
    }
    match filter.assigned {
        None => {}
        Some(Assigned::Nobody) => part.add("c.assignee = x''", []),
        Some(Assigned::Member(member)) => part.add("c.assignee = ?", [blob(&member)]),
        // A viewer without a name has no conversations.
        Some(Assigned::Me) => part.add("c.assignee = ?", [me(viewer)]),
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
    part
}

/// The queries that make up the list together: one for each status, if the index orders each status alone.
pub(super) fn parts(connection: &Connection, filter: &Filter, viewer: Viewer) -> rusqlite::Result<Vec<Part>> {
    let on = |status: i64| {
        let mut part = part(filter, viewer);
        part.add(format!("c.status = {status}"), []);
        part
    };
    let rests = |condition: &str| {
        let mut part = on(SNOOZED);
        part.add_untallied(condition, [Value::Integer(viewer.now.0)]);
        part
    };
    Ok(match filter.status {
        Status::Any if filter.label.is_some() || filter.mentioned => {
            let mut part = part(filter, viewer);
            part.add(format!("c.status <> {BLOCKED}"), []);
            vec![part]
        }
        Status::Any => [OPEN, PENDING, SNOOZED, RESOLVED].map(on).into(),
        Status::Pending => vec![on(PENDING)],
        Status::Resolved => vec![on(RESOLVED)],
        Status::Blocked => vec![on(BLOCKED)],
        Status::Snoozed => vec![rests("c.until_ms > ?")],
        Status::Open => {
            let sql = "SELECT 1 FROM conversations WHERE status = 2 AND until_ms <= ?1";
            let mut parts = vec![on(OPEN)];
            if connection.prepare_cached(sql)?.exists([viewer.now.0])? {
                parts.push(rests("c.until_ms <= ?"));
            }
            parts
        }
    })
}

fn bind<'a>(values: impl Iterator<Item = &'a Value>) -> Vec<&'a dyn ToSql> {
    values.map(|value| value as &dyn ToSql).collect()
}

/// The conversations of a list in its order, from an offset.
pub(super) fn conversations(
    connection: &Connection,
    parts: &[Part],
    order: Order,
    from: u32,
    limit: u32,
) -> rusqlite::Result<Vec<ConversationId>> {
    let (columns, order) = match order {
        Order::Newest => ("", "last_ms DESC, id DESC"),
        Order::LongestWaiting => (", c.waits AS waits", "waits, id"),
        Order::Priority => (", c.priority AS priority", "priority DESC, last_ms DESC, id DESC"),
    };
    let columns = format!("c.id AS id, c.last_ms AS last_ms{columns}");
    let selects: Vec<String> = parts.iter().map(|part| part.question(&columns)).collect();
    let sql = format!("{} ORDER BY {order} LIMIT {limit} OFFSET {from}", selects.join(" UNION ALL "));
    let mut statement = connection.prepare_cached(&sql)?;
    let values = bind(parts.iter().flat_map(Part::bound));
    statement.query_map(params_from_iter(values), |row| ids::id(row, 0))?.collect()
}

/// The length of a list.
pub(super) fn total(connection: &Connection, parts: &[Part]) -> rusqlite::Result<u32> {
    let mut total = 0;
    for part in parts {
        total += if part.is_tallied {
            tallied(connection, part)?
        } else {
            number(connection, &part.question("count(*)"), part.bound())?
        };
    }
    Ok(total)
}

/// The same by what the fold has counted: it does not grow with the list.
fn tallied(connection: &Connection, part: &Part) -> rusqlite::Result<u32> {
    let sql = format!("SELECT coalesce(sum(c.count), 0) FROM tallies AS c WHERE {}", part.conditions());
    number(connection, &sql, part.bound())
}

fn number<'a>(connection: &Connection, sql: &str, values: impl Iterator<Item = &'a Value>) -> rusqlite::Result<u32> {
    connection.prepare_cached(sql)?.query_row(params_from_iter(bind(values)), |row| row.get(0))
}
