//! Reads checklists.

use crate::{
    cases::fold::checklist::state,
    kernel::ids::{self, Blob},
};
use paperplane_bridge::view::{
    checklist::{GivenView, ItemView, SentFile},
    member::MemberView,
};
use paperplane_core::{
    cases::{checklist::ends_too_early, day::Day, definition::ItemKind},
    event::BlobRef,
    ids::{AddressId, CaseId, ItemId},
};
use rusqlite::{Connection, OptionalExtension, Row, params};

/// The columns of an item, of `case_items AS i` with its case as `c` and the member who changed it last as `w`.
pub(super) const COLUMNS: &str =
    "i.id, i.case_id, i.name, i.kind, i.optional, i.state, i.since_ms, i.due, i.valid_until,
    i.valid_months, i.reason, i.version, i.decided, i.member, w.name, c.begins_on
    FROM case_items AS i JOIN cases AS c ON c.id = i.case_id LEFT JOIN members AS w ON w.id = i.member";

/// Files of messages that are offered at once.
const SENT_MAX: u32 = 60;

/// A day in a column; `None` where it is empty.
pub(super) fn day(row: &Row<'_>, column: usize) -> rusqlite::Result<Option<Day>> {
    row.get::<_, String>(column).map(|text| text.parse().ok())
}

/// A member in two columns: the id, and the name where it is known.
pub(super) fn member(row: &Row<'_>, column: usize) -> rusqlite::Result<Option<MemberView>> {
    let name: Option<String> = row.get(column + 1)?;
    Ok(ids::maybe_id(row, column)?.map(|id| MemberView { id, name: name.unwrap_or_default() }))
}

/// An item by [`COLUMNS`], as it is on a day.
pub(super) fn item(connection: &Connection, row: &Row<'_>, today: Day) -> rusqlite::Result<ItemView> {
    let id: ItemId = ids::id(row, 0)?;
    let name: String = row.get(2)?;
    let valid_until = day(row, 8)?;
    let valid_months: u8 = row.get(9)?;
    let begins_on = day(row, 15)?;
    let version: u32 = row.get(11)?;
    Ok(ItemView {
        id,
        case: ids::id(row, 1)?,
        name: serde_json::from_str(&name).unwrap_or_default(),
        kind: if row.get::<_, i64>(3)? == 1 { ItemKind::Data } else { ItemKind::Document },
        optional: row.get(4)?,
        state: state(row.get(5)?).on(today, valid_until),
        since: ids::at(row, 6)?,
        by: member(row, 13)?,
        due: day(row, 7)?,
        valid_until,
        valid_months,
        ends_too_early: valid_until.is_some_and(|end| ends_too_early(end, valid_months, begins_on)),
        reason: row.get(10)?,
        version,
        decided: ids::maybe_id(row, 12)?,
        given: if version > 0 { given(connection, id)? } else { Vec::new() },
    })
}

fn given(connection: &Connection, item: ItemId) -> rusqlite::Result<Vec<GivenView>> {
    let sql = "SELECT v.version, v.at_ms, v.member, m.name, v.files, v.said, v.message FROM case_item_versions AS v
               LEFT JOIN members AS m ON m.id = v.member WHERE v.item = ?1 ORDER BY v.version DESC";
    let read = |row: &Row<'_>| {
        let files: String = row.get(4)?;
        Ok(GivenView {
            version: row.get(0)?,
            at: ids::at(row, 1)?,
            by: member(row, 2)?,
            files: serde_json::from_str(&files).unwrap_or_default(),
            said: row.get(5)?,
            message: ids::maybe_id(row, 6)?,
        })
    };
    connection.prepare_cached(sql)?.query_map([item.blob()], read)?.collect()
}

/// The checklist of a case, in the order in which it was asked for.
pub(crate) fn of_case(connection: &Connection, case: CaseId, today: Day) -> rusqlite::Result<Vec<ItemView>> {
    let sql = format!("SELECT {COLUMNS} WHERE i.case_id = ?1 ORDER BY i.place");
    connection.prepare_cached(&sql)?.query_map([case.blob()], |row| item(connection, row, today))?.collect()
}

/// One item.
pub(crate) fn one(connection: &Connection, id: ItemId, today: Day) -> rusqlite::Result<Option<ItemView>> {
    let sql = format!("SELECT {COLUMNS} WHERE i.id = ?1");
    connection.prepare_cached(&sql)?.query_row([id.blob()], |row| item(connection, row, today)).optional()
}

/// The files that came with messages of a person and are kept, the newest first.
pub(crate) fn sent_by(connection: &Connection, contact: AddressId) -> rusqlite::Result<Vec<SentFile>> {
    let sql = "SELECT f.message, m.sort_ms, f.blob, f.content_type, f.bytes, f.name
               FROM addresses AS a JOIN messages AS m ON m.peer = a.id AND m.direction = 0 AND m.hidden = 0
               JOIN media AS f ON f.message = m.id
               WHERE a.contact = ?1 AND f.blob <> x'' ORDER BY m.sort_ms DESC, f.message, f.nth LIMIT ?2";
    let read = |row: &Row<'_>| {
        let file = BlobRef {
            blob: ids::id(row, 2)?,
            content_type: row.get(3)?,
            bytes: u64::try_from(row.get::<_, i64>(4)?).unwrap_or_default(),
            name: row.get(5)?,
        };
        Ok(SentFile { message: ids::id(row, 0)?, at: ids::at(row, 1)?, file })
    };
    connection.prepare_cached(sql)?.query_map(params![contact.blob(), SENT_MAX], read)?.collect()
}
