//! Where conversations stand, and what staff did in them: as folded, with what was done here just now laid over it.

use super::{overlay::Overlay, timeline::Key};
use crate::{
    fold::triage::{SNOOZED, covers, status},
    ids::{self, Blob},
};
use paperplane_bridge::view::{
    library::LabelView,
    member::MemberView,
    triage::{Activity, ActivityKind, TriageView},
};
use paperplane_core::{
    envelope::{Actor, Envelope},
    event::{ActiveStatus, Event, Priority, TalkEvent},
    ids::{AddressId, ConversationId, LabelId, MemberId, NoteId},
    library::filter::Status,
    time::Timestamp,
};
use rusqlite::{Connection, OptionalExtension, Row, params};
use serde::Deserialize;

/// Where a conversation stands now.
pub(crate) fn of(
    connection: &Connection,
    overlay: &Overlay,
    id: ConversationId,
    now: Timestamp,
) -> rusqlite::Result<TriageView> {
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
    view.assignee = assignee.map(|member| self::member(connection, member)).transpose()?;
    view.labels = labels(connection, id)?;
    for pending_event in overlay.pending(id) {
        lay_over(connection, &mut view, pending_event, (id, now))?;
    }
    Ok(view)
}

fn priority(rank: i64) -> Priority {
    Priority::ALL.into_iter().find(|priority| priority.rank() == rank).unwrap_or_default()
}

/// Somebody of the staff; without a name where they have none here yet.
pub(crate) fn member(connection: &Connection, id: MemberId) -> rusqlite::Result<MemberView> {
    let sql = "SELECT name FROM members WHERE id = ?1";
    let name: Option<String> = connection.prepare_cached(sql)?.query_row([id.blob()], |row| row.get(0)).optional()?;
    Ok(MemberView { id, name: name.unwrap_or_default() })
}

fn labels(connection: &Connection, id: ConversationId) -> rusqlite::Result<Vec<LabelView>> {
    let sql = "SELECT l.id, l.name, l.colour FROM conversation_labels AS c JOIN labels AS l ON l.id = c.label
               WHERE c.conversation = ?1 AND l.removed = 0 ORDER BY l.name, l.id";
    connection.prepare_cached(sql)?.query_map([id.blob()], label_view)?.collect()
}

pub(crate) fn label_view(row: &Row<'_>) -> rusqlite::Result<LabelView> {
    Ok(LabelView { id: ids::id(row, 0)?, name: row.get(1)?, colour: row.get(2)? })
}

fn label(connection: &Connection, id: LabelId) -> rusqlite::Result<Option<LabelView>> {
    let sql = "SELECT id, name, colour FROM labels WHERE id = ?1";
    connection.prepare_cached(sql)?.query_row([id.blob()], label_view).optional()
}

/// What was done here and is not in the log yet counts as done, until the log says otherwise: somebody else was first, or
/// something came that was not seen.
fn lay_over(
    connection: &Connection,
    view: &mut TriageView,
    pending_event: &Envelope,
    (id, now): (ConversationId, Timestamp),
) -> rusqlite::Result<()> {
    match &pending_event.event {
        Event::Talk(TalkEvent::ConversationAssigned(_)) if pending_event.expects != view.assigned => {}
        Event::Talk(TalkEvent::ConversationAssigned(assigned)) => {
            view.assignee = assigned.to.map(|to| member(connection, to)).transpose()?;
            view.assigned = Some(pending_event.id);
        }
        Event::Talk(TalkEvent::ConversationResolved(resolved)) => {
            let is_seen = covers(connection, id, resolved.up_to.blob())?;
            (view.status, view.until) = (if is_seen { Status::Resolved } else { Status::Open }, None);
        }
        Event::Talk(TalkEvent::ConversationSnoozed(snoozed)) => {
            let rests = snoozed.until > now && covers(connection, id, snoozed.up_to.blob())?;
            (view.status, view.until) =
                if rests { (Status::Snoozed, Some(snoozed.until)) } else { (Status::Open, None) };
        }
        Event::Talk(TalkEvent::ConversationMarked(marked)) => {
            let status = if marked.status == ActiveStatus::Pending { Status::Pending } else { Status::Open };
            (view.status, view.until) = (status, None);
        }
        Event::Talk(TalkEvent::ConversationPrioritised(prioritised)) => view.priority = prioritised.priority,
        Event::Talk(TalkEvent::ConversationLabelled(labelled)) => {
            view.labels.retain(|label| label.id != labelled.label);
            if labelled.on {
                view.labels.extend(label(connection, labelled.label)?);
            }
        }
        _ => {}
    }
    Ok(())
}

/// Who of the staff follows a conversation, by name.
pub(crate) fn followers(
    connection: &Connection,
    overlay: &Overlay,
    id: ConversationId,
    (ours, contact): (AddressId, AddressId),
) -> rusqlite::Result<Vec<MemberView>> {
    let sql = "SELECT member FROM (
                   SELECT f.member AS member, f.is_on AS is_on, max(f.place)
                   FROM addresses AS a JOIN followers AS f ON f.ours = ?1 AND f.peer = a.id
                   WHERE a.contact = ?2 GROUP BY f.member) WHERE is_on = 1";
    let row = params![ours.blob(), contact.blob()];
    let mut followers: Vec<MemberId> =
        connection.prepare_cached(sql)?.query_map(row, |row| ids::id(row, 0))?.collect::<Result<_, _>>()?;
    for pending_event in overlay.pending(id) {
        if let Event::Talk(TalkEvent::ConversationFollowed(followed)) = &pending_event.event {
            followers.retain(|member| *member != followed.member);
            if followed.on {
                followers.push(followed.member);
            }
        }
    }
    let mut views: Vec<MemberView> =
        followers.into_iter().map(|id| member(connection, id)).collect::<Result<_, _>>()?;
    views.sort_by(|one, other| one.name.cmp(&other.name));
    Ok(views)
}

/// The most lines that staff did between the messages of one page.
const ACTIVITIES_MAX: u32 = 500;

/// What staff did from one place up to before another, oldest first.
pub(crate) fn activities(
    connection: &Connection,
    id: ConversationId,
    from: &Key,
    until: &Key,
) -> rusqlite::Result<Vec<Activity>> {
    let sql = "SELECT event, sort_ms, member, kind, body FROM activities
               WHERE conversation = ?1 AND (sort_ms, event) >= (?2, ?3) AND (sort_ms, event) < (?4, ?5)
               ORDER BY sort_ms DESC, event DESC LIMIT ?6";
    let row = params![id.blob(), from.0, from.1, until.0, until.1, ACTIVITIES_MAX];
    let mut activities = read_activities(connection, sql, row)?;
    activities.reverse();
    Ok(activities)
}

/// Notes about a person over all conversations, the newest first.
pub(crate) fn notes_about(connection: &Connection, contact: AddressId, limit: u32) -> rusqlite::Result<Vec<Activity>> {
    let sql = "SELECT d.event, d.sort_ms, d.member, d.kind, d.body
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
        let member: Option<MemberId> = ids::maybe_id(row, 2)?;
        let Some(what) = what(connection, &kind, &body)? else { continue };
        let who = member.map(|id| self::member(connection, id)).transpose()?;
        let who = who.map(|member| member.name).unwrap_or_default();
        activities.push(Activity { id: ids::id(row, 0)?, at: ids::at(row, 1)?, who, what, only_here: false });
    }
    Ok(activities)
}

/// What stands in the body of a line, of whichever kind; what a kind has not is absent.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Body {
    note: Option<NoteId>,
    text: String,
    mentions: Vec<MemberId>,
    to: Option<MemberId>,
    first: Option<MemberId>,
    status: Status,
    until: i64,
    label: Option<LabelId>,
    on: bool,
    priority: Priority,
}

fn what(connection: &Connection, kind: &str, body: &str) -> rusqlite::Result<Option<ActivityKind>> {
    let body: Body = serde_json::from_str(body).unwrap_or_default();
    let name = |id: Option<MemberId>| -> rusqlite::Result<Option<String>> {
        Ok(id.map(|id| member(connection, id)).transpose()?.map(|member| member.name))
    };
    Ok(match kind {
        "note" => match body.note {
            Some(note) => {
                let mentions: Vec<Option<String>> =
                    body.mentions.iter().map(|id| name(Some(*id))).collect::<Result<_, _>>()?;
                Some(ActivityKind::Note { note, text: body.text, mentions: mentions.into_iter().flatten().collect() })
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

/// Notes that were written here and are not in the log yet, oldest first.
pub(crate) fn notes_here(
    connection: &Connection,
    overlay: &Overlay,
    id: ConversationId,
) -> rusqlite::Result<Vec<Activity>> {
    let mut notes = Vec::new();
    for pending_event in overlay.pending(id) {
        let Event::Talk(TalkEvent::NoteWritten(note)) = &pending_event.event else { continue };
        let who = match pending_event.actor {
            Actor::Member(id) => member(connection, id)?.name,
            _ => String::new(),
        };
        let mentions: Vec<String> = note
            .mentions
            .iter()
            .map(|id| member(connection, *id).map(|member| member.name))
            .collect::<Result<_, _>>()?;
        let what = ActivityKind::Note { note: note.note, text: note.text.clone(), mentions };
        notes.push(Activity { id: pending_event.id, at: pending_event.written_at, who, what, only_here: true });
    }
    Ok(notes)
}
