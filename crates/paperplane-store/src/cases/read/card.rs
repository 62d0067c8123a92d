//! Reads cases in short, and clients who are to be told of them.

use super::checklist;
use crate::{
    cases::outcome,
    kernel::ids::{self, Blob},
    people,
    talk::fold::conversation::WAITING_END_MS,
};
use paperplane_bridge::view::{
    case::{CaseCard, CaseFacts},
    checklist::Progress,
    member::MemberView,
};
use paperplane_core::{
    cases::{definition::StepKey, money::Money},
    ids::{AddressId, CaseId, ContactId, ConversationId, EventId, ItemId},
    time::Timestamp,
};
use rusqlite::{Connection, OptionalExtension, Row};

/// The columns of a card, of `cases AS c` with the address of its person as `a` and its owner as `m`.
pub(super) const COLUMNS: &str = "c.id, a.contact, c.title, c.pipeline, c.version, c.stage, c.since_ms, c.opened_ms,
    c.standing, c.outcome, c.late_ms, c.owner, m.name, c.partner, c.programme, c.begins_on, c.apply_by, c.fees, c.fees_currency,
    c.commission, c.commission_currency, c.items_all, c.items_done, c.due
    FROM cases AS c JOIN addresses AS a ON a.id = c.contact LEFT JOIN members AS m ON m.id = c.owner";

/// A card by [`COLUMNS`].
pub(super) fn card(connection: &Connection, row: &Row<'_>) -> rusqlite::Result<CaseCard> {
    let contact: AddressId = ids::id(row, 1)?;
    let (conversation, waits) = talk_with(connection, contact)?;
    let owner = ids::maybe_id(row, 11)?;
    let name: Option<String> = row.get(12)?;
    Ok(CaseCard {
        id: ids::id(row, 0)?,
        who: people::who(connection, contact)?,
        contact: ContactId::of_address(contact),
        conversation,
        waits,
        title: row.get(2)?,
        pipeline: ids::id(row, 3)?,
        version: row.get(4)?,
        stage: StepKey(row.get(5)?),
        since: ids::at(row, 6)?,
        opened: ids::at(row, 7)?,
        standing: ids::id(row, 8)?,
        outcome: outcome(row.get(9)?),
        facts: facts(row, 13)?,
        late: Some(ids::at(row, 10)?).filter(|late| late.0 > 0),
        owner: owner.map(|id| MemberView { id, name: name.unwrap_or_default() }),
        progress: Progress { all: row.get(21)?, done: row.get(22)?, due: checklist::day(row, 23)? },
    })
}

/// The facts, from this column on.
fn facts(row: &Row<'_>, column: usize) -> rusqlite::Result<CaseFacts> {
    let day = |column: usize| row.get::<_, String>(column).map(|text| text.parse().ok());
    let money = |column: usize| {
        let money = Money { minor: row.get(column)?, currency: row.get(column + 1)? };
        Ok::<_, rusqlite::Error>(Some(money).filter(|money| !money.currency.is_empty()))
    };
    Ok(CaseFacts {
        partner: row.get(column)?,
        programme: row.get(column + 1)?,
        begins_on: day(column + 2)?,
        apply_by: day(column + 3)?,
        fees: money(column + 4)?,
        commission: money(column + 6)?,
    })
}

/// The newest conversation with a person, and whether they wait in any.
fn talk_with(connection: &Connection, contact: AddressId) -> rusqlite::Result<(Option<ConversationId>, bool)> {
    let sql = "SELECT id, waits FROM conversations WHERE contact = ?1 ORDER BY last_ms DESC, id";
    let mut statement = connection.prepare_cached(sql)?;
    let mut rows = statement.query([contact.blob()])?;
    let (mut newest, mut waits) = (None, false);
    while let Some(row) = rows.next()? {
        newest = newest.or(Some(ids::id(row, 0)?));
        waits |= row.get::<_, i64>(1)? < WAITING_END_MS;
    }
    Ok((newest, waits))
}

/// A case in short.
pub(crate) fn one(connection: &Connection, case: CaseId) -> rusqlite::Result<Option<CaseCard>> {
    let sql = format!("SELECT {COLUMNS} WHERE c.id = ?1");
    connection.prepare_cached(&sql)?.query_row([case.blob()], |row| card(connection, row)).optional()
}

/// The cases of a person, open ones first, then those that came where they stand last.
pub(crate) fn of_contact(connection: &Connection, contact: AddressId) -> rusqlite::Result<Vec<CaseCard>> {
    let sql = format!("SELECT {COLUMNS} WHERE a.contact = ?1 ORDER BY c.outcome > 0, c.since_ms DESC, c.id");
    connection.prepare_cached(&sql)?.query_map([contact.blob()], |row| card(connection, row))?.collect()
}

/// A client who is to be told that their case moved, or that an item was refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Telling {
    /// The event of which they are to be told.
    pub event: EventId,
    /// The item that was refused; `None` for a move.
    pub item: Option<ItemId>,
    /// The case.
    pub case: CaseId,
    /// The time of that event.
    pub at: Timestamp,
    /// The address with which the case was opened.
    pub contact: AddressId,
}

/// Clients who are to be told and were not yet: of moves since a time whose cases still stand where they went, and of refusals that
/// still hold.
pub(crate) fn tellings(connection: &Connection, since: Timestamp, limit: u32) -> rusqlite::Result<Vec<Telling>> {
    let sql = "SELECT t.event, t.case_id, t.at_ms, c.contact, t.item
               FROM case_tellings AS t JOIN cases AS c ON c.id = t.case_id LEFT JOIN case_items AS i ON i.id = t.item
               WHERE t.settled = 0 AND t.at_ms >= ?1 AND NOT EXISTS (SELECT 1 FROM messages WHERE id = t.message)
                   AND iif(t.item = x'', c.standing = t.event, i.decided = t.event AND i.state = 3)
               ORDER BY t.at_ms LIMIT ?2";
    let read = |row: &Row<'_>| {
        Ok(Telling {
            event: ids::id(row, 0)?,
            case: ids::id(row, 1)?,
            at: ids::at(row, 2)?,
            contact: ids::id(row, 3)?,
            item: ids::maybe_id(row, 4)?,
        })
    };
    connection.prepare_cached(sql)?.query_map(rusqlite::params![since.0, limit], read)?.collect()
}
