//! Folds where a case stands. All of it is on one partition of the log, so the first of two moves is the same for everybody; an
//! overtaken one is kept and shown.

use super::{Cases, definition, way_of};
use crate::{
    cases::outcome_column,
    kernel::{
        batch::Change,
        ids::{self, Blob},
    },
};
use paperplane_bridge::view::case::CaseActKind;
use paperplane_core::{
    cases::{
        definition::{Outcome, Stage, StepKey},
        event::{CaseClosed, CaseMoved, CaseNotTold, CaseOpened, CaseReopened},
    },
    ids::{CaseId, EventId, ItemId},
    time::Timestamp,
};
use rusqlite::{OptionalExtension, Row, params};

const DAY_MS: i64 = 24 * 60 * 60 * 1000;

/// The verdict about an act that says what it has seen.
enum Seen {
    /// There is no such case.
    NoCase,
    /// Somebody was faster.
    Overtaken,
    /// It counts.
    Newest,
}

impl Cases<'_, '_, '_> {
    pub(super) fn case_opened(&self, opened: &CaseOpened) -> rusqlite::Result<()> {
        self.stub_address(opened.contact)?;
        let stage = definition(self.tx, opened.pipeline, opened.version)?
            .and_then(|definition| definition.stage(&opened.stage).cloned());
        let ends = stage.as_ref().and_then(|stage| stage.ends);
        let sql =
            "INSERT INTO cases (id, contact, pipeline, version, title, opened_ms, stage, since_ms, late_ms, standing,
                                      outcome, on_board)
                   VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?6, ?8, ?9, ?10, 1) ON CONFLICT DO NOTHING";
        let made = self.tx.prepare_cached(sql)?.execute(params![
            opened.case.blob(),
            opened.contact.blob(),
            opened.pipeline.blob(),
            opened.version,
            opened.title,
            self.fact.recorded_at.0,
            opened.stage.as_str(),
            late(stage.as_ref(), self.fact.recorded_at),
            self.fact.id().blob(),
            outcome_column(ends),
        ])?;
        if made == 0 {
            return Ok(());
        }
        if let Some(stage) = &stage {
            self.ask_of_stage(opened.case, stage)?;
        }
        self.act(opened.case, &CaseActKind::Opened { stage: opened.stage.clone() })
    }

    pub(super) fn case_moved(&self, moved: &CaseMoved) -> rusqlite::Result<()> {
        match self.seen(moved.case)? {
            Seen::NoCase => return Ok(()),
            Seen::Overtaken => return self.overtaken(moved.case, Some(&moved.to)),
            Seen::Newest => {}
        }
        let stage = self.stage_of(moved.case, &moved.to)?;
        let ends = stage.as_ref().and_then(|stage| stage.ends);
        let sql = "UPDATE cases SET stage = ?2, since_ms = ?3, late_ms = ?4, standing = ?5, outcome = ?6, on_board = 1
                   WHERE id = ?1";
        self.tx.prepare_cached(sql)?.execute(params![
            moved.case.blob(),
            moved.to.as_str(),
            self.fact.recorded_at.0,
            late(stage.as_ref(), self.fact.recorded_at),
            self.fact.id().blob(),
            outcome_column(ends),
        ])?;
        self.set_live(moved.case, ends.is_none())?;
        self.take_back_asked(moved.case, &self.stages_behind(moved.case, &moved.to)?)?;
        if let Some(stage) = &stage {
            self.ask_of_stage(moved.case, stage)?;
        }
        self.note_telling(moved, stage.as_ref())?;
        self.act(moved.case, &CaseActKind::Moved { from: moved.from.clone(), to: moved.to.clone() })
    }

    /// The client is told of a move forward to a stage that has a message; taking a move back tells nobody.
    fn note_telling(&self, moved: &CaseMoved, stage: Option<&Stage>) -> rusqlite::Result<()> {
        let Some((pipeline, version)) = way_of(self.tx, moved.case)? else { return Ok(()) };
        let Some(definition) = definition(self.tx, pipeline, version)? else { return Ok(()) };
        if !stage.is_some_and(Stage::tells) || definition.place(&moved.to) <= definition.place(&moved.from) {
            return Ok(());
        }
        self.insert_telling(moved.case, None)
    }

    /// The client is to be told of this event.
    pub(super) fn insert_telling(&self, case: CaseId, item: Option<ItemId>) -> rusqlite::Result<()> {
        let sql = "SELECT contact FROM cases WHERE id = ?1";
        let contact = self.tx.prepare_cached(sql)?.query_row([case.blob()], |row| ids::id(row, 0))?;
        let message = self.naming.notice(*self.fact.id().as_uuid(), contact);
        let item = item.map(|item| item.blob().to_vec()).unwrap_or_default();
        let sql = "INSERT INTO case_tellings (event, case_id, message, at_ms, item) VALUES (?1, ?2, ?3, ?4, ?5)";
        let row = params![self.fact.id().blob(), case.blob(), message.blob(), self.fact.recorded_at.0, item];
        self.tx.prepare_cached(sql)?.execute(row).map(drop)
    }

    pub(super) fn case_not_told(&self, not_told: &CaseNotTold) -> rusqlite::Result<()> {
        let sql = "UPDATE case_tellings SET settled = 1 WHERE event = ?1";
        if self.tx.prepare_cached(sql)?.execute([not_told.moved.blob()])? == 0 {
            return Ok(());
        }
        self.task_to_tell(not_told)?;
        self.act(not_told.case, &CaseActKind::NotTold { why: not_told.why })
    }

    pub(super) fn case_closed(&self, closed: &CaseClosed) -> rusqlite::Result<()> {
        let act = CaseActKind::Closed { outcome: closed.outcome, reason: closed.reason.clone() };
        self.ended(closed.case, Some(closed.outcome), &act)
    }

    pub(super) fn case_reopened(&self, reopened: &CaseReopened) -> rusqlite::Result<()> {
        self.ended(reopened.case, None, &CaseActKind::Reopened)
    }

    fn ended(&self, case: CaseId, outcome: Option<Outcome>, act: &CaseActKind) -> rusqlite::Result<()> {
        match self.seen(case)? {
            Seen::NoCase => Ok(()),
            Seen::Overtaken => self.overtaken(case, None),
            Seen::Newest => {
                let sql = "UPDATE cases SET standing = ?2, outcome = ?3, on_board = ?4 WHERE id = ?1";
                let row = params![case.blob(), self.fact.id().blob(), outcome_column(outcome), outcome.is_none()];
                self.tx.prepare_cached(sql)?.execute(row)?;
                self.set_live(case, outcome.is_none())?;
                self.act(case, act)
            }
        }
    }

    /// An act counts only while its author saw the newest one; otherwise somebody was first.
    fn seen(&self, case: CaseId) -> rusqlite::Result<Seen> {
        let sql = "SELECT standing FROM cases WHERE id = ?1";
        let standing: Option<[u8; 16]> =
            self.tx.prepare_cached(sql)?.query_row([case.blob()], |row| row.get(0)).optional()?;
        Ok(match standing.map(EventId::of) {
            None => Seen::NoCase,
            standing if standing == self.fact.envelope.expects => Seen::Newest,
            Some(_) => Seen::Overtaken,
        })
    }

    fn overtaken(&self, case: CaseId, to: Option<&StepKey>) -> rusqlite::Result<()> {
        if let Some(author) = self.fact.author() {
            let sql = "SELECT c.contact, coalesce(a.member, x'') FROM cases AS c LEFT JOIN case_acts AS a ON a.event = c.standing
                       WHERE c.id = ?1";
            let read = |row: &Row<'_>| Ok((ids::id(row, 0)?, ids::maybe_id(row, 1)?));
            let (contact, first) = self.tx.prepare_cached(sql)?.query_row([case.blob()], read)?;
            self.note_change(Change::CaseOvertaken { contact, author, first, at: self.fact.recorded_at });
        }
        self.act(case, &CaseActKind::Overtaken { to: to.cloned() })
    }

    /// A stage of the pipeline of a case; `None` for one that it does not have.
    fn stage_of(&self, case: CaseId, key: &StepKey) -> rusqlite::Result<Option<Stage>> {
        let Some((pipeline, version)) = way_of(self.tx, case)? else { return Ok(None) };
        Ok(definition(self.tx, pipeline, version)?.and_then(|definition| definition.stage(key).cloned()))
    }
}

/// The time from which a case that came to a stage at a time stands there too long, in milliseconds; 0 where it may stay.
pub(super) fn late(stage: Option<&Stage>, since: Timestamp) -> i64 {
    let days = stage.filter(|stage| stage.ends.is_none()).and_then(|stage| stage.days);
    days.map_or(0, |days| since.0.saturating_add(i64::from(days) * DAY_MS))
}
