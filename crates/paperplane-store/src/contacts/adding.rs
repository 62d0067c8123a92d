//! Folds people who were added, and what staff decide about them: labels, source, how far it has come.

use super::fold::Contacts;
use crate::kernel::{
    batch::{Change, Fact},
    ids::Blob,
};
use paperplane_core::{
    contacts::event::{ContactAdded, ContactLabelled, ProspectMarked, ProspectSourced},
    ids::AddressId,
};
use rusqlite::params;

impl Contacts<'_, '_> {
    pub(super) fn contact_added(&self, fact: &Fact<'_>, added: &ContactAdded) -> rusqlite::Result<()> {
        let Some(first) = added.addresses.first() else { return Ok(()) };
        if let Some(row) = added.import
            && self.is_undone(row.import)?
        {
            return Ok(());
        }
        let (first, seq) = (self.know_address(first)?, self.next_seq()?);
        let (import, nth) = added.import.map_or((Vec::new(), 0), |row| (row.import.blob().to_vec(), row.row));
        let sql = "INSERT INTO added (address, at_ms, source, evidence, link, import, nth, member, seq)
                   VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9) ON CONFLICT DO NOTHING";
        self.tx.prepare_cached(sql)?.execute(params![
            first.blob(),
            fact.recorded_at.0,
            added.source.as_str(),
            added.evidence.text,
            added.evidence.link,
            import,
            nth,
            fact.member(),
            seq,
        ])?;
        for address in &added.addresses {
            let address = self.know_address(address)?;
            let sql = "INSERT INTO given (address, added) VALUES (?1, ?2) ON CONFLICT DO NOTHING";
            self.tx.prepare_cached(sql)?.execute(params![address.blob(), first.blob()])?;
        }
        self.describe_new(first, added, seq)?;
        if added.import.is_some() {
            self.listed(fact, first, added, seq)?;
        }
        let contact = self.contact_of(first)?;
        self.note_change(Change::Described { contact });
        Ok(())
    }

    /// Writes down what a person was added with; what staff wrote down before stays.
    fn describe_new(&self, first: AddressId, added: &ContactAdded, seq: i64) -> rusqlite::Result<()> {
        let fields = [("name", &added.name), ("language", &added.language), ("zone", &added.zone)];
        for (column, value) in fields.into_iter().filter(|(_, value)| !value.is_empty()) {
            let sql = "INSERT INTO described (address) VALUES (?1) ON CONFLICT DO NOTHING";
            self.tx.prepare_cached(sql)?.execute([first.blob()])?;
            let sql = format!(
                "UPDATE described SET {column} = ?2, {column}_seq = ?3 WHERE address = ?1 AND {column}_seq = 0"
            );
            self.tx.prepare_cached(&sql)?.execute(params![first.blob(), value, seq])?;
        }
        self.index_person(first)
    }

    pub(super) fn contact_labelled(&self, labelled: &ContactLabelled) -> rusqlite::Result<()> {
        let ContactLabelled { address, label, on } = *labelled;
        let sql = "INSERT OR REPLACE INTO contact_labelled (address, label, is_on, seq) VALUES (?1, ?2, ?3, ?4)";
        let row = params![address.blob(), label.blob(), on, self.next_seq()?];
        self.tx.prepare_cached(sql)?.execute(row)?;
        self.person_changed(address)
    }

    pub(super) fn prospect_sourced(&self, sourced: &ProspectSourced) -> rusqlite::Result<()> {
        let ProspectSourced { address, source, evidence } = sourced;
        let sql = "INSERT OR REPLACE INTO sourced (address, source, evidence, link, seq) VALUES (?1, ?2, ?3, ?4, ?5)";
        let row = params![address.blob(), source.as_str(), evidence.text, evidence.link, self.next_seq()?];
        self.tx.prepare_cached(sql)?.execute(row)?;
        self.person_changed(*address)
    }

    pub(super) fn prospect_marked(&self, marked: &ProspectMarked) -> rusqlite::Result<()> {
        let sql = "INSERT OR REPLACE INTO marked (address, mark, seq) VALUES (?1, ?2, ?3)";
        let mark = serde_json::to_string(&marked.mark).unwrap_or_default();
        let row = params![marked.address.blob(), mark, self.next_seq()?];
        self.tx.prepare_cached(sql)?.execute(row)?;
        self.person_changed(marked.address)
    }

    fn person_changed(&self, address: AddressId) -> rusqlite::Result<()> {
        self.stub_address(address)?;
        self.touch_person(address);
        Ok(())
    }
}
