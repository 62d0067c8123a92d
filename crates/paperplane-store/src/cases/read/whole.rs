//! Reads one case whole, and the open cases of a person with their checklists.

use super::{card, checklist, tasks};
use crate::{
    cases::fold::definition,
    kernel::ids::{self, Blob},
    people,
};
use paperplane_bridge::view::{
    case::{CaseAct, CaseActKind, CaseItems, CaseView},
    member::MemberView,
};
use paperplane_core::{
    cases::day::Day,
    ids::{AddressId, CaseId},
};
use rusqlite::{Connection, Row};

/// The acts of a case that are shown.
const ACTS_MAX: u32 = 200;

/// One case whole.
pub(crate) fn whole(connection: &Connection, case: CaseId, today: Day) -> rusqlite::Result<Option<CaseView>> {
    let Some(card) = card::one(connection, case)? else { return Ok(None) };
    let definition = definition(connection, card.pipeline, card.version)?.unwrap_or_default();
    Ok(Some(CaseView {
        definition,
        history: history(connection, case)?,
        items: checklist::of_case(connection, case, today)?,
        tasks: tasks::of_case(connection, case)?,
        language: people::described(connection, card.contact.address(), "language")?,
        card,
    }))
}

/// The cases of a person that go on, each with its checklist.
pub(crate) fn of_contact(connection: &Connection, contact: AddressId, today: Day) -> rusqlite::Result<Vec<CaseItems>> {
    let open = card::of_contact(connection, contact)?.into_iter().filter(|card| card.outcome.is_none());
    open.map(|card| Ok(CaseItems { items: checklist::of_case(connection, card.id, today)?, card })).collect()
}

fn history(connection: &Connection, case: CaseId) -> rusqlite::Result<Vec<CaseAct>> {
    let sql = "SELECT c.event, c.at_ms, c.member, m.name, c.body FROM case_acts AS c LEFT JOIN members AS m ON m.id = c.member
               WHERE c.case_id = ?1 ORDER BY c.place DESC LIMIT ?2";
    let read = |row: &Row<'_>| {
        let (member, name): (_, Option<String>) = (ids::maybe_id(row, 2)?, row.get(3)?);
        let body: String = row.get(4)?;
        let what: Option<CaseActKind> = serde_json::from_str(&body).ok();
        let by = member.map(|id| MemberView { id, name: name.unwrap_or_default() });
        Ok(what.map(|what| (ids::id(row, 0), ids::at(row, 1), by, what)))
    };
    let mut statement = connection.prepare_cached(sql)?;
    let mut acts = Vec::new();
    let rows = statement.query_map(rusqlite::params![case.blob(), ACTS_MAX], read)?;
    for row in rows {
        if let Some((id, at, by, what)) = row? {
            acts.push(CaseAct { id: id?, at: at?, by, what });
        }
    }
    Ok(acts)
}
