//! One transaction of the fold: the connection, and facts that all projections share in it.

use super::{cache::BatchCache, ids::Blob};
use paperplane_bridge::Stale;
use paperplane_core::{
    channel::Channel,
    envelope::{Actor, Envelope, Key},
    ids::{AddressId, EventId, MemberId},
    naming::NamingKey,
    time::Timestamp,
};
use rusqlite::Connection;
use std::{cell::RefCell, collections::BTreeSet};

/// The fold of one batch.
pub(crate) struct Batch<'t> {
    pub tx: &'t Connection,
    pub naming: &'t NamingKey,
    pub cache: BatchCache,
    /// Answers that became stale.
    pub stale: RefCell<BTreeSet<Stale>>,
    /// Changes of one projection that others follow within the same transaction.
    changes: RefCell<Vec<Change>>,
    /// Addresses of people whose rows are to be summed up anew.
    pub people: RefCell<BTreeSet<AddressId>>,
}

/// A change of one projection that others follow.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Change {
    /// An address belongs to another contact now.
    Regrouped { address: AddressId, before: AddressId, now: AddressId },
    /// Facts about a contact were written down.
    Described { contact: AddressId },
    /// The first address of ours on a channel.
    FirstInbox { address: AddressId, channel: Channel },
    /// A decision of a member about a person's case that did not count: somebody was first.
    CaseOvertaken { contact: AddressId, author: MemberId, first: Option<MemberId>, at: Timestamp },
}

impl<'t> Batch<'t> {
    pub(crate) fn new(tx: &'t Connection, naming: &'t NamingKey) -> Self {
        Self {
            tx,
            naming,
            cache: BatchCache::default(),
            stale: RefCell::default(),
            changes: RefCell::default(),
            people: RefCell::default(),
        }
    }

    /// Notes a change for other projections.
    pub(crate) fn note_change(&self, change: Change) {
        self.touch_people_of(&change);
        self.changes.borrow_mut().push(change);
    }

    /// The changes since the last call.
    pub(crate) fn take_changes(&self) -> Vec<Change> {
        std::mem::take(&mut self.changes.borrow_mut())
    }

    /// The next number in the order of events on `workspace` that later ones overtake.
    pub(crate) fn next_seq(&self) -> rusqlite::Result<i64> {
        let sql = "INSERT INTO workspace_seq (one, next) VALUES (1, 1) ON CONFLICT (one) DO UPDATE SET next = next + 1
                   RETURNING next";
        self.tx.prepare_cached(sql)?.query_row([], |row| row.get(0))
    }
}

/// One event with the times and ids that folding needs.
pub(crate) struct Fact<'e> {
    /// The first half of the sort key, unless the provider has a time of its own.
    pub recorded_at: Timestamp,
    /// The time at which the log appended it.
    pub appended_at: Timestamp,
    pub envelope: &'e Envelope,
}

impl Fact<'_> {
    pub(crate) fn id(&self) -> &EventId {
        &self.envelope.id
    }

    /// The member of staff who did it.
    pub(crate) const fn author(&self) -> Option<MemberId> {
        match self.envelope.actor {
            Actor::Member(member) => Some(member),
            Actor::Client(_) | Actor::Agent(_) | Actor::Provider | Actor::Api | Actor::PlainRecord | Actor::System => {
                None
            }
        }
    }

    /// The author as it is stored; empty if it was nobody of the staff.
    pub(crate) fn member(&self) -> Vec<u8> {
        self.author().map(|member| member.blob().to_vec()).unwrap_or_default()
    }

    /// The person's address of a channel record.
    pub(crate) const fn peer(&self) -> Option<AddressId> {
        match self.envelope.key {
            Key::Address(id) => Some(id),
            Key::Workspace(_) | Key::Other(_) => None,
        }
    }
}
