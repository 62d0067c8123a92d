//! The replica as text, for comparing two of them: rows by id, and nothing that depends on the order of folding.

use rusqlite::{Connection, types::ValueRef};
use std::fmt::Write as _;

/// Each table with its columns, in an order that the content alone gives.
const TABLES: [(&str, &str); 32] = [
    ("agency", "name"),
    ("members", "id, name"),
    ("inboxes", "id, channel, kind, value, provider, account, address"),
    ("templates", "account, id, name, language, body, approval"),
    ("seen", "ours, peer, message"),
    ("triage", "ours, peer, assignee, assigned, status, up_to, until_ms, priority"),
    ("labels", "id, name, colour, removed"),
    ("labelled", "ours, peer, label, is_on"),
    ("followers", "ours, peer, member, is_on"),
    ("activities", "event, conversation, peer, sort_ms, kind, member, body"),
    ("canned", "id, slash, text, removed"),
    ("views", "id, name, filter, removed"),
    ("schedules", "message, ours, peer, author, at_ms, body, cancelled, requested"),
    ("links", "one, other, because"),
    ("described", "address, name, language, zone"),
    ("conversation_labels", "conversation, label"),
    ("addresses", "id, contact, channel, kind, value, name, name_ms, name_event, stop_ms, start_ms, refused_ms"),
    (
        "messages",
        "id, conversation, ours, ours_given, peer, direction, sort_ms, event, text, media_count, details, quotes, author, \
         requested, received, recorded_ms, inbound_ms, hidden, stuck",
    ),
    ("media", "message, nth, url, declared, blob, content_type, bytes, name, lost"),
    (
        "conversations",
        "id, ours, contact, last_message, last_ms, last_event, unread, stuck, assignee, assigned, \
         status, until_ms, priority",
    ),
    ("tallies", "status, assignee, ours, priority, unread, count"),
    ("sends", "message, state, attempt, attempt_count, not_before_ms, refusal, template, account, provider_ref"),
    ("attempts", "id, message, owner, generation, deadline_ms, at_ms"),
    ("refs", "account, provider_ref, message, found"),
    ("reports", "id, account, provider_ref, status, rank, error_code, class, attempt"),
    ("dead_letters", "id, provider, reason, path, content_type, body, at_ms, settled"),
    ("parked", "id, kind"),
    ("unreadable", "identity, topic, reason, value"),
    ("events", "id"),
    ("messages AS m JOIN words AS w ON w.rowid = m.place", "m.id, w.text, w.facts"),
    ("activities AS d JOIN notes AS n ON n.rowid = d.place", "d.event, n.text"),
    ("addresses AS a JOIN people AS p ON p.rowid = a.place", "a.id, p.text"),
];

pub(crate) fn dump(connection: &Connection) -> rusqlite::Result<String> {
    let mut text = String::new();
    for (table, columns) in TABLES {
        let _ = writeln!(text, "-- {table}: {columns}");
        let first = columns.split(',').count();
        let order: Vec<String> = (1..=first).map(|column| column.to_string()).collect();
        let sql = format!("SELECT {columns} FROM {table} ORDER BY {}", order.join(", "));
        let mut statement = connection.prepare(&sql)?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            for column in 0..first {
                write_value(&mut text, row.get_ref(column)?);
            }
            text.push('\n');
        }
    }
    Ok(text)
}

fn write_value(text: &mut String, value: ValueRef<'_>) {
    let _ = match value {
        ValueRef::Null => write!(text, "null|"),
        ValueRef::Integer(number) => write!(text, "{number}|"),
        ValueRef::Real(number) => write!(text, "{number}|"),
        ValueRef::Text(bytes) => write!(text, "{:?}|", String::from_utf8_lossy(bytes)),
        ValueRef::Blob(bytes) => {
            bytes.iter().for_each(|byte| {
                let _ = write!(text, "{byte:02x}");
            });
            write!(text, "|")
        }
    };
}
