//! Notices to members of staff by name: they were mentioned, or somebody was faster.

use super::{
    Talk,
    mention::{MentionKind, PendingMention},
};
use crate::{
    kernel::{
        batch::Fact,
        ids::{self, Blob},
    },
    people,
};
use paperplane_core::{
    event::NoteWritten,
    ids::{AddressId, ConversationId, MemberId},
    naming,
    time::Timestamp,
};
use rusqlite::{Connection, OptionalExtension};

/// Something that concerns members of staff by name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StaffNotice {
    /// The kind.
    pub kind: StaffNoticeKind,
    /// The members that it concerns.
    pub to: Vec<MemberId>,
    /// The conversation.
    pub conversation: ConversationId,
    /// The person of that conversation: their name, or the address where no name is known.
    pub who: String,
    /// The time at which it was recorded.
    pub at: Timestamp,
}

/// The kind of a notice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StaffNoticeKind {
    /// A note names them.
    Mention {
        /// The name of its author; empty if not known.
        by: String,
        /// The note.
        text: String,
    },
    /// Their assignment did not count: somebody was first.
    Overtaken {
        /// The name of the member who has the conversation; `None` for nobody.
        first: Option<String>,
    },
    /// Their decision about a case did not count: somebody was first.
    CaseOvertaken {
        /// The name of the member who was first; `None` for a program.
        first: Option<String>,
    },
}

impl Talk<'_, '_> {
    /// Notifies the members that a note names, except its author.
    pub(super) fn notice_mention(&mut self, fact: &Fact<'_>, note: &NoteWritten) {
        let by = fact.author();
        let to: Vec<_> = note.mentions.iter().copied().filter(|member| Some(*member) != by).collect();
        if !to.is_empty() {
            let what = MentionKind::Mention { by, text: note.text.clone() };
            self.staff_notices.push(PendingMention {
                to,
                ours: note.ours,
                peer: note.peer,
                at: fact.recorded_at,
                what,
            });
        }
    }

    /// Notifies a member who assigned a conversation without having seen that somebody else just did.
    pub(super) fn notice_overtaken(
        &mut self,
        fact: &Fact<'_>,
        ours: AddressId,
        peer: AddressId,
        first: Option<MemberId>,
    ) {
        if let Some(author) = fact.author() {
            let what = MentionKind::Overtaken { first };
            self.staff_notices.push(PendingMention { to: vec![author], ours, peer, at: fact.recorded_at, what });
        }
    }

    /// Notifies a member whose decision about a case did not count. It leads to the newest conversation of the person; without one
    /// only the case says so.
    pub(super) fn notice_case_overtaken(
        &mut self,
        peer: AddressId,
        author: MemberId,
        first: Option<MemberId>,
        at: Timestamp,
    ) -> rusqlite::Result<()> {
        let contact = self.contact_of(peer)?;
        let sql = "SELECT thread FROM conversations WHERE contact = ?1 ORDER BY last_ms DESC, id LIMIT 1";
        let ours = self.tx.prepare_cached(sql)?.query_row([contact.blob()], |row| ids::id(row, 0)).optional()?;
        if let Some(ours) = ours {
            let what = MentionKind::CaseOvertaken { first };
            self.staff_notices.push(PendingMention { to: vec![author], ours, peer, at, what });
        }
        Ok(())
    }

    /// Completes a notice with names and the conversation as they are known now.
    pub(super) fn staff_notice(&self, pending: PendingMention) -> rusqlite::Result<StaffNotice> {
        let contact = self.contact_of(pending.peer)?;
        let name = |member: Option<MemberId>| member.map(|member| name_of(self.tx, member)).transpose();
        let kind = match pending.what {
            MentionKind::Mention { by, text } => StaffNoticeKind::Mention { by: name(by)?.unwrap_or_default(), text },
            MentionKind::Overtaken { first } => StaffNoticeKind::Overtaken { first: name(first)? },
            MentionKind::CaseOvertaken { first } => StaffNoticeKind::CaseOvertaken { first: name(first)? },
        };
        Ok(StaffNotice {
            kind,
            to: pending.to,
            conversation: naming::conversation(pending.ours, contact),
            who: people::who(self.tx, contact)?,
            at: pending.at,
        })
    }
}

fn name_of(connection: &Connection, member: MemberId) -> rusqlite::Result<String> {
    let sql = "SELECT name FROM members WHERE id = ?1";
    let name = connection.prepare_cached(sql)?.query_row([member.blob()], |row| row.get(0)).optional()?;
    Ok(name.unwrap_or_default())
}
