//! Reads the triage of conversations, and the activities of staff in them.

use super::{Key, media};
use crate::{
    kernel::ids::{self, Blob},
    talk::fold::triage::{SNOOZED, status},
};
use crate::{
    library::read::{label, label_view},
    workspace::read::member,
};
use paperplane_bridge::view::{
    library::LabelView,
    member::MemberView,
    triage::{Activity, ActivityKind, TriageView},
};
use paperplane_core::{
    event::Priority,
    ids::{AddressId, ConversationId, EventId, LabelId, MemberId, NoteId},
    library::filter::Status,
    time::Timestamp,
};
use rusqlite::{Connection, OptionalExtension, Row, params};
use serde::Deserialize;

/// The triage of a conversation now.
pub(crate) fn of(connection: &Connection, id: ConversationId, now: Timestamp) -> rusqlite::Result<TriageView> {
    let sql = "SELECT assignee, assigned, status, until_ms, priority FROM conversations WHERE id = ?1";
    let read = |row: &Row<'_>| {
        let assignee: Option<MemberId> = ids::maybe_id(row, 0)?;
        let (column, until): (i64, Timestamp) = (row.get(2)?, ids::at(row, 3)?);
        let is_awake = column == SNOOZED && until <= now;
        let view = TriageView {
            assignee: None,
            assigned: ids::maybe_id(row, 1)?,
            status: if is_awake { Status::Open } else { status(column) },
            until: (column == SNOOZED && !is_awake).then_some(until),
            priority: priority(row.get(4)?),
            labels: Vec::new(),
        };
        Ok((view, assignee))
    };
    let found = connection.prepare_cached(sql)?.query_row([id.blob()], read).optional()?;
    let (mut view, assignee) = found.unwrap_or_default();
    view.assignee = assignee.map(|id| member(connection, id)).transpose()?;
    view.labels = labels(connection, id)?;
    Ok(view)
}

fn priority(rank: i64) -> Priority {
    Priority::ALL.into_iter().find(|priority| priority.rank() == rank).unwrap_or_default()
}

fn labels(connection: &Connection, id: ConversationId) -> rusqlite::Result<Vec<LabelView>> {
    let sql = "SELECT l.id, l.name, l.colour FROM conversation_labels AS c JOIN labels AS l ON l.id = c.label
               WHERE c.conversation = ?1 AND l.removed = 0 ORDER BY l.name, l.id";
    connection.prepare_cached(sql)?.query_map([id.blob()], label_view)?.collect()
}

/// The members who follow a conversation, by name.
pub(crate) fn followers(
    connection: &Connection,
    (ours, contact): (AddressId, AddressId),
) -> rusqlite::Result<Vec<MemberView>> {
    let sql = "SELECT member FROM (
                   SELECT f.member AS member, f.is_on AS is_on, max(f.place)
                   FROM addresses AS a JOIN followers AS f ON f.ours = ?1 AND f.peer = a.id
                   WHERE a.contact = ?2 GROUP BY f.member) WHERE is_on = 1";
    let row = params![ours.blob(), contact.blob()];
    let followers: Vec<MemberId> =
        connection.prepare_cached(sql)?.query_map(row, |row| ids::id(row, 0))?.collect::<Result<_, _>>()?;
    let mut views: Vec<MemberView> =
        followers.into_iter().map(|id| member(connection, id)).collect::<Result<_, _>>()?;
    views.sort_by(|one, other| one.name.cmp(&other.name));
    Ok(views)
}

/// The most lines that staff did between the messages of one page.
const ACTIVITIES_MAX: u32 = 500;

/// The activities of staff from one sort key up to before another, oldest first.
pub(crate) fn activities(
    connection: &Connection,
    id: ConversationId,
    from: &Key,
    until: &Key,
) -> rusqlite::Result<Vec<Activity>> {
    let sql = "SELECT event, sort_ms, member, kind, body, event IN (SELECT event FROM temp.pending) FROM activities
               WHERE conversation = ?1 AND (sort_ms, event) >= (?2, ?3) AND (sort_ms, event) < (?4, ?5)
               ORDER BY sort_ms DESC, event DESC LIMIT ?6";
    let row = params![id.blob(), from.0, from.1, until.0, until.1, ACTIVITIES_MAX];
    let mut activities = read_activities(connection, sql, row)?;
    activities.reverse();
    Ok(activities)
}

/// Notes about a person over all conversations, the newest first.
pub(crate) fn notes_about(connection: &Connection, contact: AddressId, limit: u32) -> rusqlite::Result<Vec<Activity>> {
    let sql = "SELECT d.event, d.sort_ms, d.member, d.kind, d.body, d.event IN (SELECT event FROM temp.pending)
               FROM conversations AS c JOIN activities AS d ON d.conversation = c.id AND d.kind = 'note'
               WHERE c.contact = ?1 ORDER BY d.sort_ms DESC, d.event DESC LIMIT ?2";
    read_activities(connection, sql, params![contact.blob(), limit])
}

fn read_activities(
    connection: &Connection,
    sql: &str,
    params: impl rusqlite::Params,
) -> rusqlite::Result<Vec<Activity>> {
    let mut statement = connection.prepare_cached(sql)?;
    let mut rows = statement.query(params)?;
    let mut activities = Vec::new();
    while let Some(row) = rows.next()? {
        let (kind, body): (String, String) = (row.get(3)?, row.get(4)?);
        let author: Option<MemberId> = ids::maybe_id(row, 2)?;
        let id: EventId = ids::id(row, 0)?;
        let Some(what) = what(connection, id, &kind, &body)? else { continue };
        let who = author.map(|id| member(connection, id)).transpose()?;
        let who = who.map(|member| member.name).unwrap_or_default();
        activities.push(Activity { id, at: ids::at(row, 1)?, who, what, only_here: row.get(5)? });
    }
    Ok(activities)
}

/// The body of an activity of any kind; fields that a kind does not have are absent.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Body {
    note: Option<NoteId>,
    text: String,
    mentions: Vec<MemberId>,
    files: usize,
    to: Option<MemberId>,
    first: Option<MemberId>,
    status: Status,
    until: i64,
    label: Option<LabelId>,
    on: bool,
    priority: Priority,
}

fn what(connection: &Connection, id: EventId, kind: &str, body: &str) -> rusqlite::Result<Option<ActivityKind>> {
    let body: Body = serde_json::from_str(body).unwrap_or_default();
    let name = |id: Option<MemberId>| -> rusqlite::Result<Option<String>> {
        Ok(id.map(|id| member(connection, id)).transpose()?.map(|member| member.name))
    };
    Ok(match kind {
        "note" => match body.note {
            Some(note) => {
                let mentions = body.mentions.iter().map(|id| member(connection, *id)).collect::<Result<_, _>>()?;
                let media = if body.files > 0 { media::of_note(connection, id)? } else { Vec::new() };
                Some(ActivityKind::Note { note, text: body.text, mentions, media })
            }
            None => None,
        },
        "assigned" => Some(ActivityKind::Assigned { to: name(body.to)? }),
        "overtaken" => Some(ActivityKind::Overtaken { to: name(body.to)?, first: name(body.first)? }),
        "status_set" => {
            let until = (body.until > 0).then_some(Timestamp(body.until));
            Some(ActivityKind::StatusSet { status: body.status, until })
        }
        "labelled" => {
            let label = body.label.map(|id| label(connection, id)).transpose()?.flatten();
            label.map(|label| ActivityKind::Labelled { label: label.name, on: body.on })
        }
        "prioritised" => Some(ActivityKind::Prioritised { priority: body.priority }),
        _ => None,
    })
}
