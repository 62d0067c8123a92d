//! What staff keep for their work, with what was kept here just now; and messages for later.

use super::{overlay::Overlay, triage};
use crate::ids::{self, Blob};
use paperplane_bridge::view::{
    draft::ScheduledView,
    library::{CannedView, LabelView, Library, SavedView},
    member::MemberView,
};
use paperplane_core::{
    event::{Event, LibraryEvent, MessageScheduled, TalkEvent, WorkspaceEvent},
    ids::{AddressId, MemberId, MessageId},
    time::Timestamp,
};
use rusqlite::{Connection, Row, params};

pub(crate) fn library(connection: &Connection) -> rusqlite::Result<Library> {
    let read_member = |row: &Row<'_>| Ok(MemberView { id: ids::id(row, 0)?, name: row.get(1)? });
    let members = "SELECT id, name FROM members";
    let labels = "SELECT id, name, colour FROM labels WHERE removed = 0";
    let canned = "SELECT id, slash, text FROM canned WHERE removed = 0";
    let read_canned = |row: &Row<'_>| Ok(CannedView { id: ids::id(row, 0)?, slash: row.get(1)?, text: row.get(2)? });
    let views = "SELECT id, name, filter FROM views WHERE removed = 0";
    let read_view = |row: &Row<'_>| {
        let filter: String = row.get(2)?;
        Ok(SavedView {
            id: ids::id(row, 0)?,
            name: row.get(1)?,
            filter: serde_json::from_str(&filter).unwrap_or_default(),
        })
    };
    let mut library = Library {
        members: connection.prepare_cached(members)?.query_map([], read_member)?.collect::<Result<_, _>>()?,
        labels: connection.prepare_cached(labels)?.query_map([], triage::label_view)?.collect::<Result<_, _>>()?,
        canned: connection.prepare_cached(canned)?.query_map([], read_canned)?.collect::<Result<_, _>>()?,
        views: connection.prepare_cached(views)?.query_map([], read_view)?.collect::<Result<_, _>>()?,
    };
    for envelope in Overlay::read(connection)?.into_envelopes() {
        lay_over(&mut library, envelope.event);
    }
    library.members.sort_by(|one, other| (&one.name, one.id).cmp(&(&other.name, other.id)));
    library.labels.sort_by(|one, other| (&one.name, one.id).cmp(&(&other.name, other.id)));
    library.canned.sort_by(|one, other| (&one.slash, one.id).cmp(&(&other.slash, other.id)));
    library.views.sort_by(|one, other| (&one.name, one.id).cmp(&(&other.name, other.id)));
    Ok(library)
}

fn lay_over(library: &mut Library, event: Event) {
    match event {
        Event::Workspace(WorkspaceEvent::MemberJoined(joined)) => {
            library.members.retain(|member| member.id != joined.member);
            library.members.push(MemberView { id: joined.member, name: joined.name });
        }
        Event::Library(LibraryEvent::LabelMade(made)) => {
            library.labels.retain(|label| label.id != made.label);
            if !made.removed {
                library.labels.push(LabelView { id: made.label, name: made.name, colour: made.colour });
            }
        }
        Event::Library(LibraryEvent::CannedWritten(written)) => {
            library.canned.retain(|canned| canned.id != written.canned);
            if !written.removed {
                library.canned.push(CannedView { id: written.canned, slash: written.slash, text: written.text });
            }
        }
        Event::Library(LibraryEvent::ViewSaved(saved)) => {
            library.views.retain(|view| view.id != saved.view);
            if !saved.removed {
                library.views.push(SavedView { id: saved.view, name: saved.name, filter: saved.filter });
            }
        }
        _ => {}
    }
}

/// A message that waits for its time, with who wrote it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Waiting {
    /// What will be requested.
    pub scheduled: MessageScheduled,
    /// Who of the staff wrote it.
    pub author: Option<MemberId>,
}

fn waiting(row: &Row<'_>) -> rusqlite::Result<Option<Waiting>> {
    let body: String = row.get(0)?;
    let author = ids::maybe_id(row, 1)?;
    Ok(serde_json::from_str(&body).ok().map(|scheduled| Waiting { scheduled, author }))
}

/// Messages whose time has come and that were not requested yet, the earliest first.
pub(crate) fn due_schedules(connection: &Connection, now: Timestamp, limit: u32) -> rusqlite::Result<Vec<Waiting>> {
    let sql = "SELECT s.body, s.author FROM schedules AS s
               WHERE s.cancelled = 0 AND s.requested = 0 AND s.at_ms <= ?1 AND s.body <> ''
               ORDER BY s.at_ms LIMIT ?2";
    let found: Vec<Option<Waiting>> =
        connection.prepare_cached(sql)?.query_map(params![now.0, limit], waiting)?.collect::<Result<_, _>>()?;
    Ok(found.into_iter().flatten().collect())
}

/// When the next message for later will be due.
pub(crate) fn next_schedule_at(connection: &Connection, now: Timestamp) -> rusqlite::Result<Option<Timestamp>> {
    let sql = "SELECT min(at_ms) FROM schedules WHERE cancelled = 0 AND requested = 0 AND at_ms > ?1";
    let next: Option<i64> = connection.prepare_cached(sql)?.query_row([now.0], |row| row.get(0))?;
    Ok(next.map(Timestamp))
}

/// One message for later that was neither requested nor cancelled.
pub(crate) fn one_waiting(connection: &Connection, message: MessageId) -> rusqlite::Result<Option<Waiting>> {
    if Overlay::read(connection)?.cancelled().contains(&message) {
        return Ok(None);
    }
    let sql = "SELECT body, author FROM schedules
               WHERE message = ?1 AND cancelled = 0 AND requested = 0 AND body <> ''";
    let mut statement = connection.prepare_cached(sql)?;
    let mut rows = statement.query([message.blob()])?;
    let found = match rows.next()? {
        Some(row) => waiting(row)?,
        None => None,
    };
    if found.is_some() {
        return Ok(found);
    }
    Ok(here(connection)?.into_iter().find(|waiting| waiting.scheduled.message == message))
}

/// Messages for later that only this device knows.
fn here(connection: &Connection) -> rusqlite::Result<Vec<Waiting>> {
    let mut here = Vec::new();
    for envelope in Overlay::read(connection)?.into_envelopes() {
        let author = match envelope.actor {
            paperplane_core::envelope::Actor::Member(member) => Some(member),
            _ => None,
        };
        match envelope.event {
            Event::Talk(TalkEvent::MessageScheduled(scheduled)) => here.push(Waiting { scheduled, author }),
            Event::Talk(TalkEvent::ScheduleCancelled(cancelled)) => {
                here.retain(|waiting| waiting.scheduled.message != cancelled.message);
            }
            _ => {}
        }
    }
    Ok(here)
}

/// Messages for later in a conversation, the next first.
pub(crate) fn scheduled(
    connection: &Connection,
    overlay: &Overlay,
    (ours, contact): (AddressId, AddressId),
) -> rusqlite::Result<Vec<ScheduledView>> {
    let sql = "SELECT s.body, s.author FROM addresses AS a JOIN schedules AS s ON s.peer = a.id AND s.ours = ?1
               WHERE a.contact = ?2 AND s.cancelled = 0 AND s.requested = 0 AND s.body <> ''
               ORDER BY s.at_ms";
    let row = params![ours.blob(), contact.blob()];
    let found: Vec<Option<Waiting>> =
        connection.prepare_cached(sql)?.query_map(row, waiting)?.collect::<Result<_, _>>()?;
    let mut all: Vec<Waiting> = found.into_iter().flatten().collect();
    if !overlay.is_empty() {
        let peers = peers_of(connection, contact)?;
        let ours_value = value(connection, ours)?;
        let mine = here(connection)?.into_iter().filter(|waiting| {
            peers.contains(&waiting.scheduled.peer.value) && ours_value.as_ref() == Some(&waiting.scheduled.ours.value)
        });
        all.extend(mine);
        let cancelled = overlay.cancelled();
        all.retain(|waiting| !cancelled.contains(&waiting.scheduled.message));
    }
    all.sort_by_key(|waiting| waiting.scheduled.at);
    all.into_iter().map(|waiting| view(connection, waiting)).collect()
}

fn peers_of(connection: &Connection, contact: AddressId) -> rusqlite::Result<Vec<String>> {
    let sql = "SELECT value FROM addresses WHERE contact = ?1 AND value <> ''";
    connection.prepare_cached(sql)?.query_map([contact.blob()], |row| row.get(0))?.collect()
}

fn value(connection: &Connection, id: AddressId) -> rusqlite::Result<Option<String>> {
    use rusqlite::OptionalExtension as _;
    let sql = "SELECT value FROM addresses WHERE id = ?1";
    connection.prepare_cached(sql)?.query_row([id.blob()], |row| row.get(0)).optional()
}

fn view(connection: &Connection, waiting: Waiting) -> rusqlite::Result<ScheduledView> {
    let who = waiting.author.map(|id| triage::member(connection, id)).transpose()?;
    let scheduled = waiting.scheduled;
    Ok(ScheduledView {
        message: scheduled.message,
        text: scheduled.text,
        file_count: u32::try_from(scheduled.files.len()).unwrap_or(u32::MAX),
        at: scheduled.at,
        zone: scheduled.zone,
        who: who.map(|member| member.name).unwrap_or_default(),
        template: scheduled.template,
    })
}
