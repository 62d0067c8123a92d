//! Folds imports of lists: how far they came, the rows that were not taken, and taking one back.

use super::fold::Contacts;
use crate::kernel::{
    batch::{Change, Fact},
    ids::{self, Blob},
};
use paperplane_core::{
    contacts::{
        event::{ContactAdded, ImportProgressed, ImportStarted, ImportUndone},
        import::headers_key,
    },
    event::{AddressLinked, LinkReason},
    ids::{AddressId, ImportId},
};
use rusqlite::params;

impl Contacts<'_, '_> {
    pub(super) fn import_started(&self, fact: &Fact<'_>, started: &ImportStarted) -> rusqlite::Result<()> {
        let ImportStarted { import, plan } = started;
        let sql = "INSERT INTO imports (id, plan, headers, member, started_ms, rows_count)
                   VALUES (?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT DO NOTHING";
        let json = serde_json::to_string(plan).unwrap_or_default();
        let headers = headers_key(&plan.headers);
        let row = params![import.blob(), json, headers, fact.member(), fact.recorded_at.0, plan.rows];
        self.tx.prepare_cached(sql)?.execute(row).map(drop)
    }

    pub(super) fn import_progressed(&self, progressed: &ImportProgressed) -> rusqlite::Result<()> {
        let ImportProgressed { import, through, added, known, refused } = progressed;
        let sql = "UPDATE imports SET through = ?2, added = added + ?3, known = known + ?4
                   WHERE id = ?1 AND through < ?2 AND undone_ms = 0";
        if self.tx.prepare_cached(sql)?.execute(params![import.blob(), through, added, known])? == 0 {
            return Ok(());
        }
        let sql = "INSERT INTO import_refused (import, nth, why) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING";
        let mut statement = self.tx.prepare_cached(sql)?;
        for row in refused {
            let why = serde_json::to_string(&row.why).unwrap_or_default();
            statement.execute(params![import.blob(), row.row, why])?;
        }
        Ok(())
    }

    /// True where nothing of an import counts any more.
    pub(super) fn is_undone(&self, import: ImportId) -> rusqlite::Result<bool> {
        let sql = "SELECT 1 FROM imports WHERE id = ?1 AND undone_ms > 0";
        self.tx.prepare_cached(sql)?.exists([import.blob()])
    }

    pub(super) fn import_undone(&self, fact: &Fact<'_>, undone: &ImportUndone) -> rusqlite::Result<()> {
        let ImportUndone { import, kept } = undone;
        let sql = "UPDATE imports SET undone_ms = ?2, kept = ?3 WHERE id = ?1 AND undone_ms = 0";
        let count = i64::try_from(kept.len()).unwrap_or(i64::MAX);
        if self.tx.prepare_cached(sql)?.execute(params![import.blob(), fact.recorded_at.0.max(1), count])? == 0 {
            return Ok(());
        }
        let sql = "SELECT address, nth, seq FROM added WHERE import = ?1 ORDER BY nth";
        let all: Vec<(AddressId, u32, i64)> = self
            .tx
            .prepare_cached(sql)?
            .query_map([import.blob()], |row| Ok((ids::id(row, 0)?, row.get(1)?, row.get(2)?)))?
            .collect::<Result<_, _>>()?;
        for (first, _, seq) in all.into_iter().filter(|(_, nth, _)| !kept.contains(nth)) {
            self.take_away(first, seq)?;
        }
        Ok(())
    }

    /// Takes back that a person was added: their addresses are nobody's again, and what was said of them with the list is gone.
    fn take_away(&self, first: AddressId, seq: i64) -> rusqlite::Result<()> {
        let before = self.contact_of(first)?;
        self.touch_person(before);
        let sql = "SELECT address FROM given WHERE added = ?1 AND address <> ?1";
        let others: Vec<AddressId> =
            self.tx.prepare_cached(sql)?.query_map([first.blob()], |row| ids::id(row, 0))?.collect::<Result<_, _>>()?;
        for sql in ["DELETE FROM given WHERE added = ?1", "DELETE FROM added WHERE address = ?1"] {
            self.tx.prepare_cached(sql)?.execute([first.blob()])?;
        }
        // Only what the list said: whatever staff wrote down since has a later place.
        for column in ["name", "language", "zone"] {
            let sql = format!(
                "UPDATE described SET {column} = '', {column}_seq = 0 WHERE address = ?1 AND {column}_seq = ?2"
            );
            self.tx.prepare_cached(&sql)?.execute(params![first.blob(), seq])?;
        }
        for sql in [
            "DELETE FROM contact_labelled WHERE address = ?1 AND seq = ?2",
            "DELETE FROM consents WHERE address = ?1 AND seq = ?2",
        ] {
            self.tx.prepare_cached(sql)?.execute(params![first.blob(), seq])?;
        }
        for other in others {
            self.part(first, other)?;
        }
        self.index_person(first)?;
        let contact = self.contact_of(first)?;
        self.note_change(Change::Described { contact });
        Ok(())
    }

    /// Parts two addresses that a list brought together, unless anybody else said so.
    fn part(&self, first: AddressId, other: AddressId) -> rusqlite::Result<()> {
        let (low, high) = if first < other { (first, other) } else { (other, first) };
        let because = serde_json::to_string(&LinkReason::Added).unwrap_or_default();
        let sql = "DELETE FROM links WHERE one = ?1 AND other = ?2 AND because = ?3";
        self.tx.prepare_cached(sql)?.execute(params![low.blob(), high.blob(), because])?;
        self.regroup(low, high)
    }

    /// Links the addresses of a person from a list, and gives them the labels and the consent that it tells of.
    pub(super) fn listed(
        &self,
        fact: &Fact<'_>,
        first: AddressId,
        added: &ContactAdded,
        seq: i64,
    ) -> rusqlite::Result<()> {
        for address in added.addresses.iter().skip(1) {
            let (one, other) = (first, self.know_address(address)?);
            if one != other {
                self.address_linked(&AddressLinked { one, other, because: LinkReason::Added })?;
            }
        }
        let sql = "INSERT OR IGNORE INTO contact_labelled (address, label, is_on, seq) VALUES (?1, ?2, 1, ?3)";
        for label in &added.labels {
            self.tx.prepare_cached(sql)?.execute(params![first.blob(), label.blob(), seq])?;
        }
        for (nth, consent) in (0..).zip(&added.consents) {
            self.write_consent(fact, (first, nth, seq), consent)?;
        }
        Ok(())
    }
}
