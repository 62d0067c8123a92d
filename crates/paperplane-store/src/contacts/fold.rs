//! Folds events of people. Which addresses are one person's: those that are linked, and linked to linked ones; the lowest id
//! names them all.

use crate::kernel::{
    batch::{Batch, Change, Fact},
    ids::{self, Blob},
};
use paperplane_core::{
    contacts::event::{
        AddressLinked, AddressUnlinked, ContactBlocked, ContactDescribed, ContactOptedOut, ContactUnsubscribed,
        ContactsEvent, ContactsToldApart,
    },
    ids::AddressId,
};
use rusqlite::params;
use std::ops::Deref;

/// Folds one event.
pub(crate) fn fold(batch: &Batch<'_>, fact: &Fact<'_>, event: &ContactsEvent) -> rusqlite::Result<()> {
    let contacts = Contacts { batch };
    match event {
        ContactsEvent::AddressLinked(linked) => contacts.address_linked(linked),
        ContactsEvent::AddressUnlinked(unlinked) => contacts.address_unlinked(unlinked),
        ContactsEvent::ContactDescribed(described) => contacts.contact_described(described),
        ContactsEvent::ContactBlocked(blocked) => contacts.contact_blocked(fact, blocked),
        ContactsEvent::ContactOptedOut(opted_out) => contacts.contact_opted_out(fact, opted_out),
        ContactsEvent::ContactUnsubscribed(unsubscribed) => contacts.contact_unsubscribed(fact, unsubscribed),
        ContactsEvent::ContactsToldApart(told_apart) => contacts.told_apart(told_apart),
        ContactsEvent::ContactAdded(added) => contacts.contact_added(fact, added),
        ContactsEvent::ContactLabelled(labelled) => contacts.contact_labelled(labelled),
        ContactsEvent::ProspectSourced(sourced) => contacts.prospect_sourced(sourced),
        ContactsEvent::ProspectMarked(marked) => contacts.prospect_marked(marked),
        ContactsEvent::ImportStarted(started) => contacts.import_started(fact, started),
        ContactsEvent::ImportProgressed(progressed) => contacts.import_progressed(progressed),
        ContactsEvent::ImportUndone(undone) => contacts.import_undone(fact, undone),
        ContactsEvent::ConsentRecorded(recorded) => contacts.consent_recorded(fact, recorded),
    }
}

/// Takes all groups apart, before the links are folded again.
pub(crate) fn ungroup(batch: &Batch<'_>) -> rusqlite::Result<()> {
    let sql = "SELECT id, contact FROM addresses WHERE contact <> id";
    let grouped: Vec<(AddressId, AddressId)> = batch
        .tx
        .prepare_cached(sql)?
        .query_map([], |row| Ok((ids::id(row, 0)?, ids::id(row, 1)?)))?
        .collect::<Result<_, _>>()?;
    batch.tx.execute("UPDATE addresses SET contact = id WHERE contact <> id", [])?;
    batch.cache.clear_contacts();
    for (address, before) in grouped {
        batch.note_change(Change::Regrouped { address, before, now: address });
    }
    Ok(())
}

pub(super) struct Contacts<'b, 't> {
    batch: &'b Batch<'t>,
}

impl<'t> Deref for Contacts<'_, 't> {
    type Target = Batch<'t>;

    fn deref(&self) -> &Batch<'t> {
        self.batch
    }
}

fn ordered(one: AddressId, other: AddressId) -> (AddressId, AddressId) {
    if one < other { (one, other) } else { (other, one) }
}

impl Contacts<'_, '_> {
    pub(super) fn address_linked(&self, linked: &AddressLinked) -> rusqlite::Result<()> {
        let (low, high) = ordered(linked.one, linked.other);
        let because = serde_json::to_string(&linked.because).unwrap_or_default();
        let sql = "INSERT OR REPLACE INTO links (one, other, because) VALUES (?1, ?2, ?3)";
        self.tx.prepare_cached(sql)?.execute(params![low.blob(), high.blob(), because])?;
        self.regroup(low, high)
    }

    fn address_unlinked(&self, unlinked: &AddressUnlinked) -> rusqlite::Result<()> {
        let (low, high) = ordered(unlinked.one, unlinked.other);
        let sql = "DELETE FROM links WHERE one = ?1 AND other = ?2";
        self.tx.prepare_cached(sql)?.execute(params![low.blob(), high.blob()])?;
        self.regroup(low, high)
    }

    fn told_apart(&self, told_apart: &ContactsToldApart) -> rusqlite::Result<()> {
        let (low, high) = ordered(told_apart.one, told_apart.other);
        let sql = "INSERT INTO told_apart (one, other) VALUES (?1, ?2) ON CONFLICT DO NOTHING";
        self.tx.prepare_cached(sql)?.execute(params![low.blob(), high.blob()])?;
        for address in [low, high] {
            let contact = self.contact_of(address)?;
            self.note_change(Change::Described { contact });
        }
        Ok(())
    }

    /// Names the people of two addresses anew, and moves what was said to where it belongs now.
    pub(super) fn regroup(&self, one: AddressId, other: AddressId) -> rusqlite::Result<()> {
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
                    self.note_change(Change::Regrouped { address, before, now: contact });
                }
            }
        }
        Ok(())
    }

    fn contact_described(&self, described: &ContactDescribed) -> rusqlite::Result<()> {
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
        self.note_change(Change::Described { contact });
        Ok(())
    }

    fn contact_blocked(&self, fact: &Fact<'_>, blocked: &ContactBlocked) -> rusqlite::Result<()> {
        let ContactBlocked { address, on } = *blocked;
        let sql = "INSERT OR REPLACE INTO blocked (address, is_on, member, at_ms, seq) VALUES (?1, ?2, ?3, ?4, ?5)";
        self.switched(fact, sql, address, on)
    }

    fn contact_opted_out(&self, fact: &Fact<'_>, opted_out: &ContactOptedOut) -> rusqlite::Result<()> {
        let ContactOptedOut { address, on } = *opted_out;
        let sql = "INSERT OR REPLACE INTO opted_out (address, is_on, member, at_ms, seq) VALUES (?1, ?2, ?3, ?4, ?5)";
        self.switched(fact, sql, address, on)
    }

    fn contact_unsubscribed(&self, fact: &Fact<'_>, unsubscribed: &ContactUnsubscribed) -> rusqlite::Result<()> {
        let ContactUnsubscribed { address, on, by } = *unsubscribed;
        let by = serde_json::to_string(&by).unwrap_or_default();
        let sql = "INSERT OR REPLACE INTO unsubscribed (address, is_on, said_by, at_ms, event, seq)
                   VALUES (?1, ?2, ?3, ?4, ?5, ?6)";
        let row = params![address.blob(), on, by, fact.recorded_at.0, fact.id().blob(), self.next_seq()?];
        self.tx.prepare_cached(sql)?.execute(row)?;
        let contact = self.contact_of(address)?;
        self.note_change(Change::Described { contact });
        Ok(())
    }

    /// Writes down something that a member switched on or off for a contact.
    fn switched(&self, fact: &Fact<'_>, sql: &str, address: AddressId, on: bool) -> rusqlite::Result<()> {
        let row = params![address.blob(), on, fact.member(), fact.recorded_at.0, self.next_seq()?];
        self.tx.prepare_cached(sql)?.execute(row)?;
        let contact = self.contact_of(address)?;
        self.note_change(Change::Described { contact });
        Ok(())
    }
}
