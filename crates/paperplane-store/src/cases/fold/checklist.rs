//! Folds checklists. A stage asks for its items when a case comes to it; their ids follow from the case and their keys.

use super::{Cases, definition, way_of};
use crate::kernel::ids::{self, Blob};
use paperplane_bridge::view::case::{CaseActKind, ItemChange};
use paperplane_core::{
    cases::{
        checklist::{ItemState, concerns_from, item_of, stands_so},
        day::Day,
        definition::{ItemKind, Stage, StageItem, StepKey},
        event::{ItemAsked, ItemDated, ItemDecided, ItemDecision, ItemReceived},
        texts::Texts,
    },
    ids::{CaseId, ItemId},
};
use rusqlite::{OptionalExtension, Row, params};

/// The language of a name that a person typed: nobody says which it is.
const UNKNOWN: &str = "und";

/// The column `state` of a state; what expired stands as accepted, since it follows from the day.
pub(crate) const fn state_column(state: ItemState) -> i64 {
    match state {
        ItemState::Asked => 0,
        ItemState::Received => 1,
        ItemState::Accepted | ItemState::Expired => 2,
        ItemState::Refused => 3,
        ItemState::Waived => 4,
    }
}

/// The state of a value of the column `state`.
pub(crate) const fn state(column: i64) -> ItemState {
    match column {
        1 => ItemState::Received,
        2 => ItemState::Accepted,
        3 => ItemState::Refused,
        4 => ItemState::Waived,
        _ => ItemState::Asked,
    }
}

const fn kind_column(kind: ItemKind) -> i64 {
    match kind {
        ItemKind::Document => 0,
        ItemKind::Data => 1,
    }
}

/// An item as far as its fold asks.
struct Known {
    name: Texts,
    version: u32,
    valid_months: u8,
    state: ItemState,
    valid_until: Option<Day>,
    reason: String,
}

impl Known {
    /// True if it stands already as this decision would have it.
    fn stands_so(&self, decision: &ItemDecision) -> bool {
        stands_so(decision, self.state, self.valid_until, &self.reason)
    }
}

/// The state to which an item comes.
struct Now<'a> {
    state: ItemState,
    valid_until: Option<Day>,
    reason: &'a str,
}

impl Cases<'_, '_, '_> {
    /// Asks for all that a stage asks for, unless it was asked before.
    pub(super) fn ask_of_stage(&self, case: CaseId, stage: &Stage) -> rusqlite::Result<()> {
        for item in &stage.items {
            self.ask_for(case, &stage.key, item)?;
        }
        self.count(case)
    }

    /// Asks for an item of a stage, unless it was asked before.
    fn ask_for(&self, case: CaseId, stage: &StepKey, item: &StageItem) -> rusqlite::Result<()> {
        let today = Day::of(self.fact.recorded_at);
        let asked = Asked {
            id: item_of(self.naming, case, &item.key),
            key: item.key.as_str(),
            stage: stage.as_str(),
            name: &item.name,
            kind: item.kind,
            optional: item.optional,
            valid_months: item.valid_months.unwrap_or_default(),
            due: item.days.map(|days| today.plus_days(i32::from(days))),
        };
        self.insert(case, &asked).map(drop)
    }

    /// Takes back what later stages asked for and nobody has touched: the case went back.
    pub(super) fn take_back_asked(&self, case: CaseId, later: &[StepKey]) -> rusqlite::Result<()> {
        let sql =
            "DELETE FROM case_items WHERE case_id = ?1 AND stage = ?2 AND state = 0 AND version = 0 AND decided = x''";
        for stage in later {
            self.tx.prepare_cached(sql)?.execute(params![case.blob(), stage.as_str()])?;
        }
        Ok(())
    }

    /// Items of a case that has ended concern nobody.
    pub(super) fn set_live(&self, case: CaseId, live: bool) -> rusqlite::Result<()> {
        let sql = "UPDATE case_items SET live = ?2 WHERE case_id = ?1 AND live <> ?2";
        self.tx.prepare_cached(sql)?.execute(params![case.blob(), live]).map(drop)
    }

    pub(super) fn item_asked(&self, asked: &ItemAsked) -> rusqlite::Result<()> {
        if way_of(self.tx, asked.case)?.is_none() {
            return Ok(());
        }
        let name = Texts::of(UNKNOWN, &asked.name);
        let row = Asked {
            id: asked.item,
            key: "",
            stage: "",
            name: &name,
            kind: asked.kind,
            optional: false,
            valid_months: 0,
            due: asked.due,
        };
        if self.insert(asked.case, &row)? {
            self.count(asked.case)?;
            self.act(asked.case, &CaseActKind::Item { name, change: ItemChange::Asked })?;
        }
        Ok(())
    }

    fn insert(&self, case: CaseId, asked: &Asked<'_>) -> rusqlite::Result<bool> {
        let sql = "INSERT INTO case_items (id, case_id, place, key, stage, name, kind, optional, valid_months, state, since_ms, due,
                                           valid_until, concerns, reason, version, decided, member, live)
                   VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, 0, ?10, ?11, '', '', '', 0, x'', ?12,
                           (SELECT outcome = 0 FROM cases WHERE id = ?2)) ON CONFLICT DO NOTHING";
        let name = serde_json::to_string(asked.name).unwrap_or_default();
        let made = self.tx.prepare_cached(sql)?.execute(params![
            asked.id.blob(),
            case.blob(),
            self.next_seq()?,
            asked.key,
            asked.stage,
            name,
            kind_column(asked.kind),
            asked.optional,
            asked.valid_months,
            self.fact.recorded_at.0,
            written(asked.due),
            self.fact.member(),
        ])?;
        Ok(made > 0)
    }

    /// Each time is a new version, whatever was decided about the one before.
    pub(super) fn item_received(&self, received: &ItemReceived) -> rusqlite::Result<()> {
        let Some(known) = self.known_or_asked(received.case, received.item)? else { return Ok(()) };
        let version = known.version.saturating_add(1);
        let sql = "INSERT INTO case_item_versions (item, version, event, at_ms, member, files, said, message)
                   VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)";
        self.tx.prepare_cached(sql)?.execute(params![
            received.item.blob(),
            version,
            self.fact.id().blob(),
            self.fact.recorded_at.0,
            self.fact.member(),
            serde_json::to_string(&received.files).unwrap_or_default(),
            received.said,
            received.message.map(|message| message.blob().to_vec()).unwrap_or_default(),
        ])?;
        let sql = "UPDATE case_items SET version = ?2 WHERE id = ?1";
        self.tx.prepare_cached(sql)?.execute(params![received.item.blob(), version])?;
        let now = Now { state: ItemState::Received, valid_until: None, reason: "" };
        self.becomes(received.case, received.item, &known, &now)?;
        self.act(received.case, &CaseActKind::Item { name: known.name, change: ItemChange::Received })
    }

    /// A decision counts only about the newest version: what came meanwhile is looked at first. Decided twice, it was decided
    /// the first time, so that nobody is told again.
    pub(super) fn item_decided(&self, decided: &ItemDecided) -> rusqlite::Result<()> {
        let known = self.known_or_asked(decided.case, decided.item)?;
        let Some(known) = known.filter(|known| known.version == decided.version) else { return Ok(()) };
        if known.stands_so(&decided.decision) {
            return Ok(());
        }
        let before = if decided.version > 0 { ItemState::Received } else { ItemState::Asked };
        let (now, change) = match &decided.decision {
            ItemDecision::Accepted { valid_until } => {
                (Now { state: ItemState::Accepted, valid_until: *valid_until, reason: "" }, ItemChange::Accepted)
            }
            ItemDecision::Refused { reason } => (
                Now { state: ItemState::Refused, valid_until: None, reason },
                ItemChange::Refused { reason: reason.clone() },
            ),
            ItemDecision::Waived => {
                (Now { state: ItemState::Waived, valid_until: None, reason: "" }, ItemChange::Waived)
            }
            ItemDecision::Open => (Now { state: before, valid_until: None, reason: "" }, ItemChange::Open),
        };
        let sql = "UPDATE case_items SET decided = ?2 WHERE id = ?1";
        self.tx.prepare_cached(sql)?.execute(params![decided.item.blob(), self.fact.id().blob()])?;
        self.becomes(decided.case, decided.item, &known, &now)?;
        if now.state == ItemState::Refused {
            self.insert_telling(decided.case, Some(decided.item))?;
        }
        self.act(decided.case, &CaseActKind::Item { name: known.name, change })
    }

    pub(super) fn item_dated(&self, dated: &ItemDated) -> rusqlite::Result<()> {
        let sql = "UPDATE case_items SET due = ?3 WHERE id = ?1 AND case_id = ?2";
        self.tx.prepare_cached(sql)?.execute(params![dated.item.blob(), dated.case.blob(), written(dated.due)])?;
        self.count(dated.case)
    }

    fn becomes(&self, case: CaseId, item: ItemId, known: &Known, now: &Now<'_>) -> rusqlite::Result<()> {
        let begins_on = self.begins_on(case)?;
        let concerns = now.valid_until.map(|end| concerns_from(end, known.valid_months, begins_on));
        let sql =
            "UPDATE case_items SET state = ?2, since_ms = ?3, valid_until = ?4, concerns = ?5, reason = ?6, member = ?7
                   WHERE id = ?1";
        self.tx.prepare_cached(sql)?.execute(params![
            item.blob(),
            state_column(now.state),
            self.fact.recorded_at.0,
            written(now.valid_until),
            written(concerns),
            now.reason,
            self.fact.member(),
        ])?;
        self.count(case)
    }

    /// Papers end too early, or not, for another day of the case.
    pub(super) fn look_at_ends(&self, case: CaseId) -> rusqlite::Result<()> {
        let begins_on = self.begins_on(case)?;
        let sql = "SELECT id, valid_until, valid_months FROM case_items WHERE case_id = ?1 AND valid_until > ''";
        let read = |row: &Row<'_>| Ok((ids::id::<ItemId>(row, 0)?, row.get::<_, String>(1)?, row.get::<_, u8>(2)?));
        let ends: Vec<_> = self.tx.prepare_cached(sql)?.query_map([case.blob()], read)?.collect::<Result<_, _>>()?;
        for (item, end, months) in ends {
            let concerns = end.parse().ok().map(|end| concerns_from(end, months, begins_on));
            let sql = "UPDATE case_items SET concerns = ?2 WHERE id = ?1";
            self.tx.prepare_cached(sql)?.execute(params![item.blob(), written(concerns)])?;
        }
        Ok(())
    }

    fn begins_on(&self, case: CaseId) -> rusqlite::Result<Option<Day>> {
        let sql = "SELECT begins_on FROM cases WHERE id = ?1";
        let text: Option<String> =
            self.tx.prepare_cached(sql)?.query_row([case.blob()], |row| row.get(0)).optional()?;
        Ok(text.and_then(|text| text.parse().ok()))
    }

    fn known_item(&self, case: CaseId, item: ItemId) -> rusqlite::Result<Option<Known>> {
        let sql = "SELECT name, version, valid_months, state, valid_until, reason FROM case_items WHERE id = ?1 AND case_id = ?2";
        let read = |row: &Row<'_>| {
            let (name, valid_until): (String, String) = (row.get(0)?, row.get(4)?);
            Ok(Known {
                name: serde_json::from_str(&name).unwrap_or_default(),
                version: row.get(1)?,
                valid_months: row.get(2)?,
                state: state(row.get(3)?),
                valid_until: valid_until.parse().ok(),
                reason: row.get(5)?,
            })
        };
        self.tx.prepare_cached(sql)?.query_row(params![item.blob(), case.blob()], read).optional()
    }

    /// An item that is there, or else one that a stage of the pipeline asks for, which is asked for now: the move that asked for it
    /// was overtaken or taken back, and what was done about it counts nevertheless.
    fn known_or_asked(&self, case: CaseId, item: ItemId) -> rusqlite::Result<Option<Known>> {
        if let Some(known) = self.known_item(case, item)? {
            return Ok(Some(known));
        }
        let Some((pipeline, version)) = way_of(self.tx, case)? else { return Ok(None) };
        let Some(definition) = definition(self.tx, pipeline, version)? else { return Ok(None) };
        let mut all = definition.stages.iter().flat_map(|stage| stage.items.iter().map(move |item| (&stage.key, item)));
        let is_it = |one: &StageItem| item_of(self.naming, case, &one.key) == item;
        let Some((stage, asked)) = all.find(|(_, one)| is_it(one)) else { return Ok(None) };
        self.ask_for(case, stage, asked)?;
        self.count(case)?;
        self.known_item(case, item)
    }

    /// Counts the checklist of a case for its card.
    fn count(&self, case: CaseId) -> rusqlite::Result<()> {
        let sql = "UPDATE cases SET (items_all, items_done, due) =
                       (SELECT count(*) FILTER (WHERE optional = 0),
                               count(*) FILTER (WHERE optional = 0 AND state IN (2, 4)),
                               coalesce(min(due) FILTER (WHERE optional = 0 AND state IN (0, 3) AND due > ''), '')
                        FROM case_items WHERE case_id = ?1)
                   WHERE id = ?1";
        self.tx.prepare_cached(sql)?.execute([case.blob()]).map(drop)
    }

    /// The stages behind one, by their keys.
    pub(super) fn stages_behind(&self, case: CaseId, key: &StepKey) -> rusqlite::Result<Vec<StepKey>> {
        let Some((pipeline, version)) = way_of(self.tx, case)? else { return Ok(Vec::new()) };
        let Some(definition) = definition(self.tx, pipeline, version)? else { return Ok(Vec::new()) };
        let place = definition.place(key).map_or(usize::MAX, |place| place.saturating_add(1));
        Ok(definition.stages.into_iter().skip(place).map(|stage| stage.key).collect())
    }
}

/// An item that is asked for.
struct Asked<'a> {
    id: ItemId,
    key: &'a str,
    stage: &'a str,
    name: &'a Texts,
    kind: ItemKind,
    optional: bool,
    valid_months: u8,
    due: Option<Day>,
}

fn written(day: Option<Day>) -> String {
    day.map(|day| day.to_string()).unwrap_or_default()
}
