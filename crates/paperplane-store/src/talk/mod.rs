//! The projection talk: messages, their delivery, and what staff do with conversations.

mod announced;
mod drafts;
mod facts;
pub(crate) mod fold;
mod mail_facts;
pub(crate) mod read;
mod searchable;
pub(crate) mod sent_copies;
pub(crate) mod state;
mod store;

use crate::kernel::projection::Spec;
use paperplane_core::{time::Timestamp, topic::Topic};
use rusqlite::Connection;

pub(crate) const SPEC: Spec = Spec {
    name: "talk",
    version: 8,
    schema: include_str!("schema.sql"),
    steps: &[
        (2, include_str!("version_2.sql")),
        (3, include_str!("version_3.sql")),
        (4, include_str!("version_4.sql")),
        (5, include_str!("version_5.sql")),
        (6, include_str!("version_6.sql")),
        (7, include_str!("version_7.sql")),
        (8, include_str!("version_8.sql")),
    ],
    tables: &[
        ("seen", "ours, peer, message"),
        ("unseen", "ours, peer, up_to"),
        ("triage", "ours, peer, assignee, assigned, status, up_to, until_ms, priority"),
        ("labelled", "ours, peer, label, is_on"),
        ("followers", "ours, peer, member, is_on"),
        ("activities", "event, conversation, peer, sort_ms, kind, member, body"),
        ("mentions", "member, event, conversation, peer, sort_ms, seen"),
        ("note_files", "activity, nth, blob, content_type, bytes, name"),
        ("schedules", "message, ours, peer, author, at_ms, seen, since_ms, body, cancelled, requested"),
        ("conversation_labels", "conversation, label"),
        (
            "messages",
            "id, conversation, ours, inbox, ours_given, peer, direction, sort_ms, event, text, media_count, details, quotes, author, requested, received, recorded_ms, inbound_ms, hidden, stuck",
        ),
        ("media", "message, nth, url, declared, blob, content_type, bytes, name, length_ms, lost"),
        ("unshown", "message, received, path, content_type, body"),
        (
            "conversations",
            "id, thread, ours, contact, last_message, last_ms, last_event, unread, stuck, assignee, assigned, status, until_ms, priority, waits",
        ),
        ("tallies", "status, assignee, ours, priority, unread, count"),
        ("sends", "message, state, attempt, attempt_count, not_before_ms, refusal, template, account, provider_ref"),
        ("attempts", "id, message, owner, generation, deadline_ms, at_ms"),
        ("refs", "account, provider_ref, message, found"),
        ("reports", "id, account, provider_ref, status, rank, error_code, class, words, attempt"),
        ("windows_refused", "peer, at_ms"),
        ("messages AS m JOIN words AS w ON w.rowid = m.place", "m.id, w.text, w.others, w.facts"),
        ("activities AS d JOIN notes AS n ON n.rowid = d.place", "d.event, n.text, n.others"),
    ],
    hidden: &["conversation_ids", "words", "notes"],
    // Names and wishes that messages carry are stored in the table of addresses.
    reset: "UPDATE addresses SET name = '', name_ms = -1, name_event = x'', stop_ms = -1, start_ms = -1, refused_ms = -1;",
    topics: Topic::followed,
};

/// The sort time of the newest message.
pub(crate) fn newest_at(connection: &Connection) -> rusqlite::Result<Option<Timestamp>> {
    let sql = "SELECT max(sort_ms) FROM messages WHERE direction = ?1 AND hidden = 0";
    let mut newest = None;
    for direction in [fold::message::THEIRS, fold::message::OURS_FOUND, fold::message::OURS_REQUESTED] {
        let found: Option<i64> = connection.prepare_cached(sql)?.query_row([direction], |row| row.get(0))?;
        newest = newest.max(found.map(Timestamp));
    }
    Ok(newest)
}
