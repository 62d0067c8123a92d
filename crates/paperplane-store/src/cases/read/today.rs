//! Reads the page of today. Each part is found by an index of its own, so that years of finished work cost nothing.

use super::{card, checklist, tasks};
use crate::kernel::ids::Blob;
use paperplane_bridge::view::{
    case::CaseCard,
    today::{ItemToday, Today},
};
use paperplane_core::{cases::day::Day, ids::MemberId, limits::TODAY_ROWS_MAX, time::Timestamp};
use rusqlite::{Connection, Row, params};

/// The days before an intake or a treatment from which it is shown.
const AHEAD_DAYS: i32 = 30;

/// The moment for which the page is read.
#[derive(Clone, Copy, Debug)]
pub struct TodayAsked {
    /// The day where the person sits.
    pub today: Day,
    /// The instant.
    pub now: Timestamp,
    /// Only the work of this member, and what is nobody's; everybody's where absent.
    pub owner: Option<MemberId>,
}

/// All that is due, expires, begins or stands still.
pub(crate) fn today(connection: &Connection, asked: &TodayAsked) -> rusqlite::Result<Today> {
    let day = asked.today.to_string();
    let late = "i.optional = 0 AND i.state IN (0, 3) AND i.due > '' AND i.due <= ?1 ORDER BY i.due, i.place";
    let ends = "i.state = 2 AND i.concerns > '' AND i.concerns <= ?1 ORDER BY i.valid_until, i.place";
    let received = "i.state = 1 AND ?1 > '' ORDER BY i.since_ms, i.place";
    let mut items = items(connection, asked, late, &day)?;
    items.extend(self::items(connection, asked, ends, &day)?);
    items.truncate(usize::try_from(TODAY_ROWS_MAX).unwrap_or_default());
    Ok(Today {
        tasks: tasks::due(connection, asked.today, asked.owner, TODAY_ROWS_MAX)?,
        items,
        received: self::items(connection, asked, received, &day)?,
        ahead: ahead(connection, asked)?,
        still: still(connection, asked)?,
    })
}

/// The condition on the owner of a case.
const OWNED: &str = "(?2 = x'' OR c.owner IN (?2, x''))";

fn owner(asked: &TodayAsked) -> Vec<u8> {
    asked.owner.map(|owner| owner.blob().to_vec()).unwrap_or_default()
}

fn items(connection: &Connection, asked: &TodayAsked, part: &str, day: &str) -> rusqlite::Result<Vec<ItemToday>> {
    let (columns, at) = (checklist::COLUMNS, asked.today);
    let sql = format!("SELECT {columns} WHERE i.live = 1 AND {OWNED} AND {part} LIMIT ?3");
    let read = |row: &Row<'_>| checklist::item(connection, row, at);
    let mut statement = connection.prepare_cached(&sql)?;
    let items: Vec<_> =
        statement.query_map(params![day, owner(asked), TODAY_ROWS_MAX], read)?.collect::<Result<_, _>>()?;
    let with_card = |item: paperplane_bridge::view::checklist::ItemView| {
        Ok(card::one(connection, item.case)?.map(|card| ItemToday { item, card }))
    };
    items.into_iter().map(with_card).filter_map(Result::transpose).collect()
}

/// Cases whose day is near, the nearest first.
fn ahead(connection: &Connection, asked: &TodayAsked) -> rusqlite::Result<Vec<CaseCard>> {
    let sql = format!(
        "SELECT {} WHERE c.outcome = 0 AND c.begins_on > '' AND c.begins_on >= ?1 AND {OWNED} AND c.begins_on <= ?3
         ORDER BY c.begins_on, c.id LIMIT ?4",
        card::COLUMNS
    );
    let until = asked.today.plus_days(AHEAD_DAYS).to_string();
    let row = params![asked.today.to_string(), owner(asked), until, TODAY_ROWS_MAX];
    connection.prepare_cached(&sql)?.query_map(row, |row| card::card(connection, row))?.collect()
}

/// Cases that stand longer than their stage allows, the longest first.
fn still(connection: &Connection, asked: &TodayAsked) -> rusqlite::Result<Vec<CaseCard>> {
    let sql = format!(
        "SELECT {} WHERE c.outcome = 0 AND c.late_ms > 0 AND c.late_ms <= ?1 AND {OWNED} ORDER BY c.late_ms, c.id LIMIT ?3",
        card::COLUMNS
    );
    let row = params![asked.now.0, owner(asked), TODAY_ROWS_MAX];
    connection.prepare_cached(&sql)?.query_map(row, |row| card::card(connection, row))?.collect()
}
