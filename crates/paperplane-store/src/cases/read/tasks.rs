//! Reads tasks.

use super::checklist::{day, member};
use crate::{
    kernel::ids::{self, Blob},
    people,
};
use paperplane_bridge::view::task::{TaskView, Untold};
use paperplane_core::{
    cases::day::Day,
    ids::{AddressId, CaseId, ContactId, MemberId, TaskId},
};
use rusqlite::{Connection, OptionalExtension, Row, ToSql, params, params_from_iter};

/// The columns of a task, of `tasks AS t` with its owner as `o`, who did it as `d`, and the address of its person as `a`.
const COLUMNS: &str =
    "t.id, t.what, t.why, t.owner, o.name, t.due, t.case_id, a.contact, t.made_ms, t.done_ms, t.done_by, d.name
    FROM tasks AS t LEFT JOIN members AS o ON o.id = t.owner LEFT JOIN members AS d ON d.id = t.done_by
    LEFT JOIN cases AS c ON c.id = t.case_id LEFT JOIN addresses AS a ON a.id = coalesce(c.contact, t.contact)";

/// The condition by which an index knows the tasks of cases: without it, all tasks would be read for those of one.
const OF_A_CASE: &str = "t.case_id <> x''";

/// Tasks of one case that are shown.
const OF_CASE_MAX: u32 = 200;

fn task(connection: &Connection, row: &Row<'_>) -> rusqlite::Result<TaskView> {
    let contact: Option<[u8; 16]> = row.get(7)?;
    let contact = contact.map(AddressId::of);
    let why: String = row.get(2)?;
    let untold: Option<Untold> = serde_json::from_str(&why).ok();
    Ok(TaskView {
        id: ids::id(row, 0)?,
        what: row.get(1)?,
        untold,
        owner: member(row, 3)?,
        due: day(row, 5)?,
        case: ids::maybe_id(row, 6)?,
        contact: contact.map(ContactId::of_address),
        who: contact.map(|contact| people::who(connection, contact)).transpose()?.unwrap_or_default(),
        made: ids::at(row, 8)?,
        done: Some(ids::at(row, 9)?).filter(|done| done.0 > 0),
        done_by: member(row, 10)?,
    })
}

/// One task.
pub(crate) fn one(connection: &Connection, id: TaskId) -> rusqlite::Result<Option<TaskView>> {
    let sql = format!("SELECT {COLUMNS} WHERE t.id = ?1");
    connection.prepare_cached(&sql)?.query_row([id.blob()], |row| task(connection, row)).optional()
}

/// The tasks of a case: those that are to be done by their days, then the others.
pub(crate) fn of_case(connection: &Connection, case: CaseId) -> rusqlite::Result<Vec<TaskView>> {
    let sql = format!(
        "SELECT {COLUMNS} WHERE t.case_id = ?1 AND {OF_A_CASE}
         ORDER BY t.done_ms > 0, iif(t.done_ms > 0, -t.done_ms, 0), t.due = '', t.due, t.place LIMIT {OF_CASE_MAX}"
    );
    connection.prepare_cached(&sql)?.query_map([case.blob()], |row| task(connection, row))?.collect()
}

/// Tasks that are due on a day or before.
pub(crate) fn due(
    connection: &Connection,
    today: Day,
    owner: Option<MemberId>,
    limit: u32,
) -> rusqlite::Result<Vec<TaskView>> {
    // Whoever looks for their own also sees what is nobody's.
    let sql = format!(
        "SELECT {COLUMNS} WHERE t.done_ms = 0 AND t.due > '' AND t.due <= ?1 AND (?2 = x'' OR t.owner IN (?2, x''))
         ORDER BY t.due, t.place LIMIT ?3"
    );
    let owner = owner.map(|owner| owner.blob().to_vec()).unwrap_or_default();
    let row = params![today.to_string(), owner, limit];
    connection.prepare_cached(&sql)?.query_map(row, |row| task(connection, row))?.collect()
}

/// The tasks that are wanted.
#[derive(Clone, Copy, Debug, Default)]
pub struct TasksAsked {
    /// Only of this member.
    pub owner: Option<MemberId>,
    /// Only for this case.
    pub case: Option<CaseId>,
    /// Only those that are done, or only those that are not.
    pub done: Option<bool>,
    /// The place of the first one, from 0.
    pub from: u32,
    /// The most tasks.
    pub limit: u32,
}

/// A stretch of all tasks, the newest first.
pub(crate) fn list(connection: &Connection, asked: &TasksAsked) -> rusqlite::Result<Vec<TaskView>> {
    let (mut wanted, mut values) = (String::from("1"), Vec::<Box<dyn ToSql>>::new());
    if let Some(owner) = asked.owner {
        values.push(Box::new(owner.blob().to_vec()));
        wanted.push_str(&format!(" AND t.owner = ?{}", values.len()));
    }
    if let Some(case) = asked.case {
        values.push(Box::new(case.blob().to_vec()));
        wanted.push_str(&format!(" AND t.case_id = ?{} AND {OF_A_CASE}", values.len()));
    }
    if let Some(done) = asked.done {
        wanted.push_str(if done { " AND t.done_ms > 0" } else { " AND t.done_ms = 0" });
    }
    let (limit, from) = (asked.limit, asked.from);
    let sql = format!("SELECT {COLUMNS} WHERE {wanted} ORDER BY t.place DESC LIMIT {limit} OFFSET {from}");
    connection.prepare(&sql)?.query_map(params_from_iter(&values), |row| task(connection, row))?.collect()
}
