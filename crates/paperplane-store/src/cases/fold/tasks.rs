//! Folds tasks: those that staff add, and those that follow where a client could not be told something.

use super::{Cases, way_of};
use crate::kernel::ids::Blob;
use paperplane_bridge::view::task::Untold;
use paperplane_core::{
    cases::{
        day::Day,
        event::{CaseNotTold, TaskAdded, TaskChanged, TaskTicked},
    },
    ids::{MemberId, TaskId},
};
use rusqlite::{OptionalExtension, params};

impl Cases<'_, '_, '_> {
    pub(super) fn task_added(&self, added: &TaskAdded) -> rusqlite::Result<()> {
        if let Some(contact) = added.contact {
            self.stub_address(contact)?;
        }
        let sql =
            "INSERT INTO tasks (id, place, what, why, owner, due, case_id, contact, made_ms, member, done_ms, done_by)
                   VALUES (?1, ?2, ?3, '', ?4, ?5, ?6, ?7, ?8, ?9, 0, x'') ON CONFLICT DO NOTHING";
        let row = params![
            added.task.blob(),
            self.next_seq()?,
            added.what,
            maybe(added.owner),
            day(added.due),
            added.case.map(|case| case.blob().to_vec()).unwrap_or_default(),
            added.contact.map(|contact| contact.blob().to_vec()).unwrap_or_default(),
            self.fact.recorded_at.0,
            self.fact.member(),
        ];
        self.tx.prepare_cached(sql)?.execute(row).map(drop)
    }

    /// The last word counts.
    pub(super) fn task_changed(&self, changed: &TaskChanged) -> rusqlite::Result<()> {
        let sql = "UPDATE tasks SET what = ?2, owner = ?3, due = ?4 WHERE id = ?1";
        let row = params![changed.task.blob(), changed.what, maybe(changed.owner), day(changed.due)];
        self.tx.prepare_cached(sql)?.execute(row).map(drop)
    }

    /// The last word counts; done twice, it was done the first time.
    pub(super) fn task_ticked(&self, ticked: &TaskTicked) -> rusqlite::Result<()> {
        let sql = "UPDATE tasks SET done_ms = ?2, done_by = ?3 WHERE id = ?1 AND (done_ms = 0) = (?2 > 0)";
        let (at, by) = match ticked.done {
            true => (self.fact.recorded_at.0.max(1), self.fact.member()),
            false => (0, Vec::new()),
        };
        self.tx.prepare_cached(sql)?.execute(params![ticked.task.blob(), at, by]).map(drop)
    }

    /// Somebody has to tell a client what no message could: a task of the owner of the case, due on that day.
    pub(super) fn task_to_tell(&self, not_told: &CaseNotTold) -> rusqlite::Result<()> {
        if way_of(self.tx, not_told.case)?.is_none() {
            return Ok(());
        }
        let item = match not_told.item {
            Some(item) => {
                let sql = "SELECT name FROM case_items WHERE id = ?1";
                self.tx
                    .prepare_cached(sql)?
                    .query_row([item.blob()], |row| row.get::<_, String>(0))
                    .optional()?
                    .and_then(|name| serde_json::from_str(&name).ok())
            }
            None => None,
        };
        let why = serde_json::to_string(&Untold { why: not_told.why, item }).unwrap_or_default();
        let id = self.naming.follows(*not_told.moved.as_uuid(), "task", b"not_told");
        let task = TaskId::from_uuid(*id.as_uuid());
        let sql =
            "INSERT INTO tasks (id, place, what, why, owner, due, case_id, contact, made_ms, member, done_ms, done_by)
                   VALUES (?1, ?2, '', ?3, (SELECT owner FROM cases WHERE id = ?4), ?5, ?4, x'', ?6, x'', 0, x'')
                   ON CONFLICT DO NOTHING";
        let row = params![
            task.blob(),
            self.next_seq()?,
            why,
            not_told.case.blob(),
            day(Some(Day::of(self.fact.recorded_at))),
            self.fact.recorded_at.0,
        ];
        self.tx.prepare_cached(sql)?.execute(row).map(drop)
    }
}

fn maybe(member: Option<MemberId>) -> Vec<u8> {
    member.map(|member| member.blob().to_vec()).unwrap_or_default()
}

fn day(day: Option<Day>) -> String {
    day.map(|day| day.to_string()).unwrap_or_default()
}
