//! Folds what staff do with conversations. All of it is on one partition of the log, so the newest is the same for
//! everybody; an overtaken assignment is kept and shown.

use super::Talk;
use crate::kernel::batch::Fact;
use crate::{
    kernel::{ids::Blob, words::Indexed},
    people,
    talk::searchable,
};
use paperplane_core::{
    event::{
        ActiveStatus, ConversationAssigned, ConversationFollowed, ConversationLabelled, ConversationMarked,
        ConversationPrioritised, ConversationResolved, ConversationSeen, ConversationSnoozed, ConversationUnseen,
        Details, NoteWritten,
    },
    ids::{AddressId, ConversationId, MemberId, MessageId},
    library::filter::Status,
};
use rusqlite::{Connection, OptionalExtension, params};
use serde_json::{Value, json};

/// Values of the column `status`.
pub(crate) const OPEN: i64 = 0;
pub(crate) const PENDING: i64 = 1;
pub(crate) const SNOOZED: i64 = 2;
pub(crate) const RESOLVED: i64 = 3;
/// Only in `conversations`: whatever `triage` says, the contact is blocked.
pub(crate) const BLOCKED: i64 = 4;

/// The status of a value of the column.
pub(crate) const fn status(column: i64) -> Status {
    match column {
        PENDING => Status::Pending,
        SNOOZED => Status::Snoozed,
        RESOLVED => Status::Resolved,
        BLOCKED => Status::Blocked,
        _ => Status::Open,
    }
}

/// True if no message of theirs is newer than the mark; false if the mark is not here yet.
pub(crate) fn covers(connection: &Connection, conversation: ConversationId, up_to: &[u8]) -> rusqlite::Result<bool> {
    let sql = "SELECT NOT EXISTS (
                   SELECT 1 FROM messages AS m WHERE m.conversation = ?1 AND m.direction = 0
                       AND (m.sort_ms, m.event) > (mark.sort_ms, mark.event))
               FROM messages AS mark WHERE mark.id = ?2";
    let row = params![conversation.blob(), up_to];
    Ok(connection.prepare_cached(sql)?.query_row(row, |row| row.get(0)).optional()?.unwrap_or(false))
}

/// The triage of a conversation over all of the person's addresses.
#[derive(Default)]
pub(super) struct Triage {
    pub assignee: Vec<u8>,
    pub assigned: Vec<u8>,
    pub status: i64,
    pub until_ms: i64,
    pub priority: i64,
    up_to: Vec<u8>,
    /// The last message that was seen when it was resolved, also where it is open again; empty if it was not.
    pub resolved_up_to: Vec<u8>,
    places: [i64; 3],
}

/// A new place for a conversation on a shelf.
struct Move<'e> {
    ours: AddressId,
    peer: AddressId,
    status: i64,
    up_to: &'e [u8],
    until_ms: i64,
}

impl Talk<'_, '_> {
    /// The newest of each thing over all of the person's addresses; a message of theirs behind the mark of a resolved or
    /// resting conversation opens it again. A mark whose message is not here yet counts when it comes. With a blocked
    /// contact the conversation is blocked, whatever staff did with it.
    pub(super) fn triage_of(
        &self,
        conversation: ConversationId,
        ours: AddressId,
        contact: AddressId,
    ) -> rusqlite::Result<Triage> {
        let mut triage = self.newest_triage(ours, contact)?;
        if triage.status == RESOLVED {
            triage.resolved_up_to.clone_from(&triage.up_to);
        }
        if matches!(triage.status, SNOOZED | RESOLVED) && !covers(self.tx, conversation, &triage.up_to)? {
            (triage.status, triage.until_ms) = (OPEN, 0);
        }
        if people::is_blocked(self.tx, contact)? {
            (triage.status, triage.until_ms) = (BLOCKED, 0);
        }
        Ok(triage)
    }

    fn newest_triage(&self, ours: AddressId, contact: AddressId) -> rusqlite::Result<Triage> {
        let sql = "SELECT t.assigned_seq, t.assignee, t.assigned, t.status_seq, t.status, t.until_ms, t.up_to,
                          t.priority_seq, t.priority
                   FROM addresses AS a JOIN triage AS t ON t.ours = ?1 AND t.peer = a.id WHERE a.contact = ?2";
        let mut statement = self.tx.prepare_cached(sql)?;
        let mut rows = statement.query(params![ours.blob(), contact.blob()])?;
        let mut newest = Triage::default();
        while let Some(row) = rows.next()? {
            let places: [i64; 3] = [row.get(0)?, row.get(3)?, row.get(7)?];
            if places[0] > newest.places[0] {
                (newest.assignee, newest.assigned) = (row.get(1)?, row.get(2)?);
            }
            if places[1] > newest.places[1] {
                (newest.status, newest.until_ms, newest.up_to) = (row.get(4)?, row.get(5)?, row.get(6)?);
            }
            if places[2] > newest.places[2] {
                newest.priority = row.get(8)?;
            }
            newest.places = std::array::from_fn(|nth| places[nth].max(newest.places[nth]));
        }
        Ok(newest)
    }

    /// Writes the labels that are on.
    pub(super) fn refresh_labels(
        &self,
        conversation: ConversationId,
        ours: AddressId,
        contact: AddressId,
    ) -> rusqlite::Result<()> {
        // Most have none: looking is less work than making room for an order that is not needed.
        let sql =
            "SELECT 1 FROM addresses AS a JOIN labelled AS l ON l.peer = a.id AND l.ours = ?1 WHERE a.contact = ?2";
        let has_any = self.tx.prepare_cached(sql)?.exists(params![ours.blob(), contact.blob()])?;
        let sql = "DELETE FROM conversation_labels WHERE conversation = ?1";
        self.tx.prepare_cached(sql)?.execute([conversation.blob()])?;
        if !has_any {
            return Ok(());
        }
        // Of each label the newest word counts: SQLite takes the bare column from the row that has the maximum.
        let sql = "INSERT INTO conversation_labels (conversation, label)
                   SELECT ?1, label FROM (
                       SELECT l.label AS label, l.is_on AS is_on, max(l.place)
                       FROM addresses AS a JOIN labelled AS l ON l.ours = ?2 AND l.peer = a.id
                       WHERE a.contact = ?3 GROUP BY l.label) WHERE is_on = 1";
        self.tx.prepare_cached(sql)?.execute(params![conversation.blob(), ours.blob(), contact.blob()]).map(drop)
    }

    /// An assignment counts only while its author saw the newest one; otherwise somebody was first, and that is shown.
    pub(super) fn conversation_assigned(
        &mut self,
        fact: &Fact<'_>,
        assigned: &ConversationAssigned,
    ) -> rusqlite::Result<()> {
        let (ours, peer) = (assigned.ours, assigned.peer);
        let contact = self.contact_of(peer)?;
        let now = self.newest_triage(ours, contact)?;
        let saw = fact.envelope.expects.map(|event| event.blob().to_vec()).unwrap_or_default();
        if saw != now.assigned {
            let first = <[u8; 16]>::try_from(now.assignee).ok().map(MemberId::of);
            let body = json!({ "to": assigned.to, "first": first });
            self.notice_overtaken(fact, ours, peer, first);
            return self.activity(fact, ours, peer, "overtaken", &body);
        }
        let to = assigned.to.map(|member| member.blob().to_vec()).unwrap_or_default();
        let place = self.next_seq()?;
        let sql = "INSERT INTO triage (ours, peer, assignee, assigned, assigned_seq) VALUES (?1, ?2, ?3, ?4, ?5)
                   ON CONFLICT (ours, peer) DO UPDATE SET assignee = excluded.assignee, assigned = excluded.assigned,
                       assigned_seq = excluded.assigned_seq";
        self.tx.prepare_cached(sql)?.execute(params![ours.blob(), peer.blob(), to, fact.id().blob(), place])?;
        self.activity(fact, ours, peer, "assigned", &json!({ "to": assigned.to }))
    }

    pub(super) fn conversation_resolved(
        &mut self,
        fact: &Fact<'_>,
        resolved: &ConversationResolved,
    ) -> rusqlite::Result<()> {
        let ConversationResolved { ours, peer, up_to } = *resolved;
        self.set_status(fact, &Move { ours, peer, status: RESOLVED, up_to: up_to.blob(), until_ms: 0 })
    }

    pub(super) fn conversation_snoozed(
        &mut self,
        fact: &Fact<'_>,
        snoozed: &ConversationSnoozed,
    ) -> rusqlite::Result<()> {
        let ConversationSnoozed { ours, peer, up_to, until } = *snoozed;
        self.set_status(fact, &Move { ours, peer, status: SNOOZED, up_to: up_to.blob(), until_ms: until.0 })
    }

    pub(super) fn conversation_marked(&mut self, fact: &Fact<'_>, marked: &ConversationMarked) -> rusqlite::Result<()> {
        let status = if marked.status == ActiveStatus::Pending { PENDING } else { OPEN };
        self.set_status(fact, &Move { ours: marked.ours, peer: marked.peer, status, up_to: &[], until_ms: 0 })
    }

    fn set_status(&mut self, fact: &Fact<'_>, to: &Move<'_>) -> rusqlite::Result<()> {
        let place = self.next_seq()?;
        let sql = "INSERT INTO triage (ours, peer, status, up_to, until_ms, status_seq) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
                   ON CONFLICT (ours, peer) DO UPDATE SET status = excluded.status, up_to = excluded.up_to,
                       until_ms = excluded.until_ms, status_seq = excluded.status_seq";
        let row = params![to.ours.blob(), to.peer.blob(), to.status, to.up_to, to.until_ms, place];
        self.tx.prepare_cached(sql)?.execute(row)?;
        let body = json!({ "status": status(to.status), "until": to.until_ms });
        self.activity(fact, to.ours, to.peer, "status_set", &body)
    }

    pub(super) fn conversation_prioritised(
        &mut self,
        fact: &Fact<'_>,
        prioritised: &ConversationPrioritised,
    ) -> rusqlite::Result<()> {
        let ConversationPrioritised { ours, peer, priority } = *prioritised;
        let place = self.next_seq()?;
        let sql = "INSERT INTO triage (ours, peer, priority, priority_seq) VALUES (?1, ?2, ?3, ?4)
                   ON CONFLICT (ours, peer) DO UPDATE SET priority = excluded.priority,
                       priority_seq = excluded.priority_seq";
        self.tx.prepare_cached(sql)?.execute(params![ours.blob(), peer.blob(), priority.rank(), place])?;
        self.activity(fact, ours, peer, "prioritised", &json!({ "priority": priority }))
    }

    pub(super) fn conversation_labelled(
        &mut self,
        fact: &Fact<'_>,
        labelled: &ConversationLabelled,
    ) -> rusqlite::Result<()> {
        let ConversationLabelled { ours, peer, label, on } = *labelled;
        let place = self.next_seq()?;
        let sql = "INSERT OR REPLACE INTO labelled (ours, peer, label, is_on, place) VALUES (?1, ?2, ?3, ?4, ?5)";
        self.tx.prepare_cached(sql)?.execute(params![ours.blob(), peer.blob(), label.blob(), on, place])?;
        self.activity(fact, ours, peer, "labelled", &json!({ "label": label, "on": on }))
    }

    pub(super) fn conversation_followed(&mut self, followed: &ConversationFollowed) -> rusqlite::Result<()> {
        let ConversationFollowed { ours, peer, member, on } = *followed;
        self.follow(ours, peer, member, on)?;
        self.conversation_of(ours, peer).map(drop)
    }

    fn follow(&self, ours: AddressId, peer: AddressId, member: MemberId, on: bool) -> rusqlite::Result<()> {
        let place = self.next_seq()?;
        let sql = "INSERT OR REPLACE INTO followers (ours, peer, member, is_on, place) VALUES (?1, ?2, ?3, ?4, ?5)";
        self.tx.prepare_cached(sql)?.execute(params![ours.blob(), peer.blob(), member.blob(), on, place]).map(drop)
    }

    /// A note stands between the messages and is found by its words; who is mentioned follows the conversation.
    pub(super) fn note_written(&mut self, fact: &Fact<'_>, note: &NoteWritten) -> rusqlite::Result<()> {
        for member in &note.mentions {
            self.follow(note.ours, note.peer, *member, true)?;
        }
        self.notice_mention(fact, note);
        let body =
            json!({ "note": note.note, "text": note.text, "mentions": note.mentions, "files": note.files.len() });
        self.activity(fact, note.ours, note.peer, "note", &body)?;
        self.write_note_files(*fact.id(), &note.files)?;
        let conversation = self.conversation_of(note.ours, note.peer)?;
        self.note_mentions(fact, note, conversation)?;
        let sql = "INSERT INTO notes (rowid, text, others) SELECT place, ?2, ?3 FROM activities WHERE event = ?1";
        let names: Vec<String> = note.files.iter().map(|file| file.name.clone()).collect();
        let indexed = Indexed::of(&searchable::of(&note.text, &Details::default(), &names));
        self.tx.prepare_cached(sql)?.execute(params![fact.id().blob(), indexed.text, indexed.others])?;
        self.learn_words(&indexed)
    }

    /// Writes down what somebody did, as a line between the messages.
    fn activity(
        &mut self,
        fact: &Fact<'_>,
        ours: AddressId,
        peer: AddressId,
        kind: &str,
        body: &Value,
    ) -> rusqlite::Result<()> {
        let conversation = self.conversation_of(ours, peer)?;
        let sql = "INSERT INTO activities (event, conversation, peer, sort_ms, kind, member, body)
                   VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)";
        let row = params![
            fact.id().blob(),
            conversation.blob(),
            peer.blob(),
            fact.recorded_at.0,
            kind,
            fact.member(),
            body.to_string()
        ];
        self.tx.prepare_cached(sql)?.execute(row).map(drop)
    }

    pub(super) fn conversation_seen(&mut self, seen: &ConversationSeen) -> rusqlite::Result<()> {
        let place = self.next_seq()?;
        let sql = "INSERT INTO seen (ours, peer, message, place) VALUES (?1, ?2, ?3, ?4)
                   ON CONFLICT (peer, ours, message) DO UPDATE SET place = excluded.place";
        let row = params![seen.ours.blob(), seen.peer.blob(), seen.up_to.blob(), place];
        self.tx.prepare_cached(sql)?.execute(row)?;
        self.conversation_of(seen.ours, seen.peer).map(drop)
    }

    /// A message was read where it came from. Any mark that staff set comes after this one.
    pub(super) fn seen_elsewhere(&self, ours: AddressId, peer: AddressId, message: MessageId) -> rusqlite::Result<()> {
        let sql = "INSERT INTO seen (ours, peer, message) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING";
        self.tx.prepare_cached(sql)?.execute(params![ours.blob(), peer.blob(), message.blob()]).map(drop)
    }

    pub(super) fn conversation_unseen(&mut self, unseen: &ConversationUnseen) -> rusqlite::Result<()> {
        let up_to = unseen.up_to.map(|message| message.blob().to_vec()).unwrap_or_default();
        let place = self.next_seq()?;
        let sql = "INSERT OR REPLACE INTO unseen (ours, peer, up_to, place) VALUES (?1, ?2, ?3, ?4)";
        self.tx.prepare_cached(sql)?.execute(params![unseen.ours.blob(), unseen.peer.blob(), up_to, place])?;
        self.conversation_of(unseen.ours, unseen.peer).map(drop)
    }
}
