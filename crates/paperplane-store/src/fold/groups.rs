//! Who is one person: addresses that are linked, and linked to linked ones. The lowest id names them all.

use super::Fold;
use crate::ids::{self, Blob};
use paperplane_core::{
    event::{AddressLinked, AddressUnlinked, ContactDescribed},
    ids::{AddressId, ConversationId},
    naming,
};
use rusqlite::params;
use std::collections::BTreeSet;

fn ordered(one: AddressId, other: AddressId) -> (AddressId, AddressId) {
    if one < other { (one, other) } else { (other, one) }
}

impl Fold<'_> {
    pub(super) fn address_linked(&mut self, linked: &AddressLinked) -> rusqlite::Result<()> {
        let (low, high) = ordered(linked.one, linked.other);
        let because = serde_json::to_string(&linked.because).unwrap_or_default();
        let sql = "INSERT OR REPLACE INTO links (one, other, because) VALUES (?1, ?2, ?3)";
        self.tx.prepare_cached(sql)?.execute(params![low.blob(), high.blob(), because])?;
        self.regroup(low, high)
    }

    pub(super) fn address_unlinked(&mut self, unlinked: &AddressUnlinked) -> rusqlite::Result<()> {
        let (low, high) = ordered(unlinked.one, unlinked.other);
        let sql = "DELETE FROM links WHERE one = ?1 AND other = ?2";
        self.tx.prepare_cached(sql)?.execute(params![low.blob(), high.blob()])?;
        self.regroup(low, high)
    }

    /// Names the people of two addresses anew, and moves what was said to where it belongs now.
    fn regroup(&mut self, one: AddressId, other: AddressId) -> rusqlite::Result<()> {
        for start in [one, other] {
            self.stub_address(start)?;
            let group = self.group_of(start)?;
            let Some(contact) = group.first().copied() else { continue };
            for address in group {
                let before = self.contact_of(address)?;
                if before != contact {
                    let sql = "UPDATE addresses SET contact = ?2 WHERE id = ?1";
                    self.tx.prepare_cached(sql)?.execute(params![address.blob(), contact.blob()])?;
                    self.cache.clear_contacts();
                    self.move_conversations(address, before, contact)?;
                }
            }
        }
        Ok(())
    }

    /// All addresses of the person, the lowest first.
    fn group_of(&self, start: AddressId) -> rusqlite::Result<BTreeSet<AddressId>> {
        let sql = "SELECT other FROM links WHERE one = ?1 UNION SELECT one FROM links WHERE other = ?1";
        let (mut group, mut look) = (BTreeSet::from([start]), vec![start]);
        while let Some(address) = look.pop() {
            let mut statement = self.tx.prepare_cached(sql)?;
            let next: Vec<AddressId> =
                statement.query_map([address.blob()], |row| ids::id(row, 0))?.collect::<Result<_, _>>()?;
            look.extend(next.into_iter().filter(|next| group.insert(*next)));
        }
        Ok(group)
    }

    fn move_conversations(&mut self, peer: AddressId, before: AddressId, now: AddressId) -> rusqlite::Result<()> {
        let ours: Vec<AddressId> = self
            .tx
            .prepare_cached("SELECT DISTINCT ours FROM conversation_ids WHERE peer = ?1")?
            .query_map([peer.blob()], |row| ids::id(row, 0))?
            .collect::<Result<_, _>>()?;
        for ours in ours {
            let (old, new) = (naming::conversation(ours, before), self.remember_id(ours, now)?);
            for table in ["messages", "activities"] {
                let sql = format!("UPDATE {table} SET conversation = ?1 WHERE conversation = ?2 AND peer = ?3");
                self.tx.prepare_cached(&sql)?.execute(params![new.blob(), old.blob(), peer.blob()])?;
            }
            self.touched.extend([old, new]);
        }
        Ok(())
    }

    pub(super) fn contact_described(&mut self, described: &ContactDescribed) -> rusqlite::Result<()> {
        self.stub_address(described.address)?;
        let place = self.next_seq()?;
        let sql = "INSERT INTO described (address) VALUES (?1) ON CONFLICT DO NOTHING";
        self.tx.prepare_cached(sql)?.execute([described.address.blob()])?;
        let fields = [("name", &described.name), ("language", &described.language), ("zone", &described.zone)];
        for (column, value) in fields {
            if let Some(value) = value {
                let sql = format!("UPDATE described SET {column} = ?2, {column}_seq = ?3 WHERE address = ?1");
                self.tx.prepare_cached(&sql)?.execute(params![described.address.blob(), value, place])?;
            }
        }
        self.index_person(described.address)?;
        let contact = self.contact_of(described.address)?;
        let conversations: Vec<ConversationId> = self
            .tx
            .prepare_cached("SELECT id FROM conversations WHERE contact = ?1")?
            .query_map([contact.blob()], |row| ids::id(row, 0))?
            .collect::<Result<_, _>>()?;
        self.touched.extend(conversations);
        Ok(())
    }
}
