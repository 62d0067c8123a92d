//! The replica as text, for comparing two of them: rows by id, and nothing that depends on the order of folding.

use crate::{people, persons, projections::ALL};
use rusqlite::{Connection, types::ValueRef};
use std::fmt::Write as _;

/// Tables that belong to no projection.
const SHARED: [(&str, &str); 3] =
    [("parked", "id, kind"), ("unreadable", "identity, topic, reason, value"), ("events", "id")];

pub(crate) fn dump(connection: &Connection) -> rusqlite::Result<String> {
    let mut text = String::new();
    let of_projections = ALL.iter().flat_map(|spec| spec.tables.iter());
    for (table, columns) in SHARED.iter().chain(&people::TABLES).chain(&persons::TABLES).chain(of_projections) {
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
