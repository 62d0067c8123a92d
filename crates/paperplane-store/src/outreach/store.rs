//! Questions to the projection outreach.

use super::{
    read,
    work::{self, OutreachFacts, OutreachWork},
};
use crate::{kernel::error::StoreError, store::Store};
use paperplane_bridge::view::outreach::{LedgerKind, LedgerPage, OutreachRow, OutreachView};
use paperplane_core::{
    ids::{AddressId, OutreachId},
    time::Timestamp,
};

impl Store {
    /// All outreaches, the newest first.
    ///
    /// # Errors
    /// If the replica cannot be read.
    pub async fn outreaches(&self) -> Result<Vec<OutreachRow>, StoreError> {
        self.view(read::rows).await
    }

    /// One outreach with its counts.
    ///
    /// # Errors
    /// If the replica cannot be read.
    pub async fn outreach(&self, outreach: OutreachId) -> Result<Option<OutreachView>, StoreError> {
        self.view(move |connection| read::view(connection, outreach)).await
    }

    /// The people of an outreach, in the order of the audience: `limit` of them from a place on.
    ///
    /// # Errors
    /// If the replica cannot be read.
    pub async fn outreach_ledger(
        &self,
        outreach: OutreachId,
        kind: Option<LedgerKind>,
        page: (u32, u32),
    ) -> Result<LedgerPage, StoreError> {
        self.view(move |connection| read::ledger(connection, outreach, kind, page)).await
    }

    /// The outreaches that run, as the log has them.
    ///
    /// # Errors
    /// If the replica cannot be read.
    pub async fn running_outreaches(&self) -> Result<Vec<OutreachId>, StoreError> {
        self.readers.run(work::running).await
    }

    /// An outreach as its worker needs it.
    ///
    /// # Errors
    /// If the replica cannot be read.
    pub async fn outreach_work(&self, outreach: OutreachId) -> Result<Option<OutreachWork>, StoreError> {
        self.view(move |connection| work::one(connection, outreach)).await
    }

    /// The people of an outreach who were neither written to nor left out, with their places in the audience.
    ///
    /// # Errors
    /// If the replica cannot be read.
    pub async fn outreach_waiting(&self, outreach: OutreachId) -> Result<Vec<(u32, AddressId)>, StoreError> {
        self.readers.run(move |connection| work::waiting(connection, outreach)).await
    }

    /// The time of the newest message of an outreach.
    ///
    /// # Errors
    /// If the replica cannot be read.
    pub async fn outreach_last_written(&self, outreach: OutreachId) -> Result<Option<Timestamp>, StoreError> {
        self.readers.run(move |connection| work::last_written(connection, outreach)).await
    }

    /// Facts about the person at a place of an audience; messages are counted from `since` on.
    ///
    /// # Errors
    /// If the replica cannot be read.
    pub async fn outreach_facts(
        &self,
        place: (OutreachId, u32),
        person: AddressId,
        since: Timestamp,
    ) -> Result<OutreachFacts, StoreError> {
        self.readers.run(move |connection| work::facts(connection, place, person, since)).await
    }
}
