//! Follows changes of other projections: conversations move with their people, requests without an address get one.

use super::Talk;
use crate::kernel::{
    batch::Change,
    ids::{self, Blob},
};
use paperplane_core::{
    ids::{AddressId, ConversationId, MessageId},
    naming,
};
use rusqlite::params;

impl Talk<'_, '_> {
    pub(super) fn follow_change(&mut self, change: Change) -> rusqlite::Result<()> {
        match change {
            Change::Regrouped { address, before, now } => {
                self.move_conversations(address, before, now)?;
                // What holds over all addresses of a person may have changed for their other conversations.
                self.touch_contact(before)?;
                self.touch_contact(now)
            }
            Change::Described { contact } => self.touch_contact(contact),
            Change::FirstInbox { address, channel } => self.give_address(address, channel.as_str()),
            Change::CaseOvertaken { contact, author, first, at } => {
                self.notice_case_overtaken(contact, author, first, at)
            }
        }
    }

    fn touch_contact(&mut self, contact: AddressId) -> rusqlite::Result<()> {
        let conversations: Vec<ConversationId> = self
            .tx
            .prepare_cached("SELECT id FROM conversations WHERE contact = ?1")?
            .query_map([contact.blob()], |row| ids::id(row, 0))?
            .collect::<Result<_, _>>()?;
        self.touched.extend(conversations);
        Ok(())
    }

    fn move_conversations(&mut self, peer: AddressId, before: AddressId, now: AddressId) -> rusqlite::Result<()> {
        let ours: Vec<AddressId> = self
            .tx
            .prepare_cached("SELECT DISTINCT ours FROM conversation_ids WHERE peer = ?1")?
            .query_map([peer.blob()], |row| ids::id(row, 0))?
            .collect::<Result<_, _>>()?;
        for ours in ours {
            let (old, new) = (naming::conversation(ours, before), self.remember_id(ours, now)?);
            for table in ["messages", "activities", "mentions"] {
                let sql = format!("UPDATE {table} SET conversation = ?1 WHERE conversation = ?2 AND peer = ?3");
                self.tx.prepare_cached(&sql)?.execute(params![new.blob(), old.blob(), peer.blob()])?;
            }
            self.touched.extend([old, new]);
        }
        Ok(())
    }

    fn give_address(&mut self, ours: AddressId, channel: &str) -> rusqlite::Result<()> {
        let waiting: Vec<(MessageId, AddressId, ConversationId)> = self
            .tx
            .prepare_cached(
                "SELECT m.id, m.peer, m.conversation FROM messages AS m JOIN addresses AS a ON a.id = m.peer
                 WHERE m.ours_given = 0 AND a.channel = ?1",
            )?
            .query_map([channel], |row| Ok((ids::id(row, 0)?, ids::id(row, 1)?, ids::id(row, 2)?)))?
            .collect::<Result<_, _>>()?;
        for (message, peer, old) in waiting {
            let new = self.conversation_of(ours, peer)?;
            let sql = "UPDATE messages SET ours = ?2, inbox = ?2, conversation = ?3 WHERE id = ?1";
            self.tx.prepare_cached(sql)?.execute(params![message.blob(), ours.blob(), new.blob()])?;
            self.touched.insert(old);
        }
        Ok(())
    }
}
