//! Folds who is mentioned in notes, and who has seen it.

use super::Talk;
use crate::kernel::{batch::Fact, ids::Blob};
use paperplane_core::{
    event::{MentionsSeen, NoteWritten},
    ids::ConversationId,
};
use rusqlite::params;

impl Talk<'_, '_> {
    /// Writes down whom a note mentions, except its author.
    pub(super) fn note_mentions(
        &self,
        fact: &Fact<'_>,
        note: &NoteWritten,
        conversation: ConversationId,
    ) -> rusqlite::Result<()> {
        let sql =
            "INSERT OR IGNORE INTO mentions (member, event, conversation, peer, sort_ms) VALUES (?1, ?2, ?3, ?4, ?5)";
        let mut statement = self.tx.prepare_cached(sql)?;
        for member in note.mentions.iter().filter(|member| Some(**member) != fact.author()) {
            let (event, at) = (fact.id(), fact.recorded_at.0);
            statement.execute(params![member.blob(), event.blob(), conversation.blob(), note.peer.blob(), at])?;
        }
        Ok(())
    }

    /// A note stands before the event that says it was seen: both are on one partition.
    pub(super) fn mentions_seen(&mut self, seen: &MentionsSeen) -> rusqlite::Result<()> {
        let sql = "UPDATE mentions SET seen = 1 WHERE member = ?1 AND event = ?2";
        for note in &seen.notes {
            self.tx.prepare_cached(sql)?.execute(params![seen.member.blob(), note.blob()])?;
        }
        self.conversation_of(seen.ours, seen.peer).map(drop)
    }
}
