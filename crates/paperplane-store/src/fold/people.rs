//! Addresses and the people behind them.

use super::{Fact, Fold};
use crate::{ids::Blob, words};
use paperplane_core::{
    address::Address,
    event::{ContactWish, Incoming},
    ids::AddressId,
};
use rusqlite::params;

impl Fold<'_> {
    /// An address that is only known by its id yet gets a row of its own.
    pub(super) fn stub_address(&self, id: AddressId) -> rusqlite::Result<()> {
        if self.cache.contact(id).is_some() {
            return Ok(());
        }
        let sql = "INSERT INTO addresses (id, contact) VALUES (?1, ?1) ON CONFLICT DO NOTHING";
        self.tx.prepare_cached(sql)?.execute([id.blob()]).map(drop)
    }

    /// Notes what an address is; answers with its id.
    pub(super) fn know_address(&self, address: &Address) -> rusqlite::Result<AddressId> {
        let id = self.naming.address(address);
        if self.cache.contains(id) {
            return Ok(id);
        }
        self.stub_address(id)?;
        let sql = "UPDATE addresses SET channel = ?2, kind = ?3, value = ?4 WHERE id = ?1 AND value = ''";
        let row = params![id.blob(), address.channel.as_str(), address.kind.as_str(), address.value];
        if self.tx.prepare_cached(sql)?.execute(row)? > 0 {
            self.index_person(id)?;
        }
        self.cache.insert(id);
        Ok(id)
    }

    pub(super) fn contact_of(&self, id: AddressId) -> rusqlite::Result<AddressId> {
        if let Some(contact) = self.cache.contact(id) {
            return Ok(contact);
        }
        self.stub_address(id)?;
        let sql = "SELECT contact FROM addresses WHERE id = ?1";
        let contact = self.tx.prepare_cached(sql)?.query_row([id.blob()], |row| crate::ids::id(row, 0))?;
        self.cache.insert_contact(id, contact);
        Ok(contact)
    }

    /// What a message of theirs tells about the person: the newest name and the newest wish count.
    pub(super) fn learn(&self, fact: &Fact<'_>, message: &Incoming, peer: AddressId) -> rusqlite::Result<()> {
        let at = message.provider_at.unwrap_or(fact.recorded_at).0;
        if let Some(name) = message.profile_name.as_deref().map(str::trim).filter(|name| !name.is_empty()) {
            let row = params![peer.blob(), name, at, fact.id().blob()];
            // Almost every message brings the name that is known.
            let sql = "UPDATE addresses SET name_ms = ?3, name_event = ?4
                       WHERE id = ?1 AND name = ?2 AND (name_ms, name_event) < (?3, ?4)";
            let is_known = self.tx.prepare_cached(sql)?.execute(row)? > 0;
            let sql = "UPDATE addresses SET name = ?2, name_ms = ?3, name_event = ?4
                       WHERE id = ?1 AND name <> ?2 AND (name_ms, name_event) < (?3, ?4)";
            if !is_known && self.tx.prepare_cached(sql)?.execute(row)? > 0 {
                self.index_person(peer)?;
            }
        }
        let sql = match message.wish {
            None => return Ok(()),
            Some(ContactWish::Stop) => "UPDATE addresses SET stop_ms = max(stop_ms, ?2) WHERE id = ?1",
            Some(ContactWish::Start) => "UPDATE addresses SET start_ms = max(start_ms, ?2) WHERE id = ?1",
        };
        self.tx.prepare_cached(sql)?.execute(params![peer.blob(), at]).map(drop)
    }

    /// The provider refuses to send because the person opted out there.
    pub(super) fn provider_says_opted_out(&self, peer: AddressId, at_ms: i64) -> rusqlite::Result<()> {
        self.stub_address(peer)?;
        let sql = "UPDATE addresses SET refused_ms = max(refused_ms, ?2) WHERE id = ?1";
        self.tx.prepare_cached(sql)?.execute(params![peer.blob(), at_ms]).map(drop)
    }

    pub(super) fn index_person(&self, id: AddressId) -> rusqlite::Result<()> {
        let sql = "SELECT a.place, a.name || ' ' || coalesce(d.name, ''), a.value FROM addresses AS a
                   LEFT JOIN described AS d ON d.address = a.id WHERE a.id = ?1";
        let (place, name, value): (i64, String, String) =
            self.tx.prepare_cached(sql)?.query_row([id.blob()], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
        let sql = "INSERT OR REPLACE INTO people (rowid, text) VALUES (?1, ?2)";
        let text = words::fold(&format!("{name} {}", words::endings(&value)));
        self.tx.prepare_cached(sql)?.execute(params![place, text]).map(drop)
    }
}
