//! Folds what messages say about the people who wrote them.

use super::Talk;
use crate::kernel::{batch::Fact, ids::Blob};
use paperplane_core::{
    ids::AddressId,
    talk::event::{ContactWish, Incoming},
    visible::is_visible,
};
use rusqlite::params;

impl Talk<'_, '_> {
    /// Folds the name and the wish that a message of theirs carries; the newest of each counts.
    pub(super) fn learn(&self, fact: &Fact<'_>, message: &Incoming, peer: AddressId) -> rusqlite::Result<()> {
        let at = message.provider_at.unwrap_or(fact.recorded_at).0;
        if let Some(name) = message.profile_name.as_deref().map(str::trim).filter(|name| is_visible(name)) {
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

    /// Notes that the provider took no free text because of its window.
    pub(super) fn provider_took_no_free_text(&self, peer: AddressId, at_ms: i64) -> rusqlite::Result<()> {
        self.stub_address(peer)?;
        let sql = "INSERT INTO windows_refused (peer, at_ms) VALUES (?1, ?2)
                   ON CONFLICT (peer) DO UPDATE SET at_ms = max(at_ms, excluded.at_ms)";
        self.tx.prepare_cached(sql)?.execute(params![peer.blob(), at_ms]).map(drop)
    }

    /// Notes that the provider refuses to send because the person opted out there.
    pub(super) fn provider_says_opted_out(&self, peer: AddressId, at_ms: i64) -> rusqlite::Result<()> {
        self.stub_address(peer)?;
        self.touch_person(peer);
        let sql = "UPDATE addresses SET refused_ms = max(refused_ms, ?2) WHERE id = ?1";
        self.tx.prepare_cached(sql)?.execute(params![peer.blob(), at_ms]).map(drop)
    }
}
