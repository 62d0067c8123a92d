//! Questions to the projection cases.

use super::read::{
    board::{self, LaneAsked},
    card::{self, Telling},
    pipelines,
};
use crate::{kernel::error::StoreError, people, store::Store};
use paperplane_bridge::view::{
    board::{Board, CaseFilter, LanePage},
    case::{CaseCard, CaseView},
    pipeline::PipelineView,
};
use paperplane_core::{
    ids::{AddressId, CaseId, PipelineId},
    time::Timestamp,
};

impl Store {
    /// The pipelines in their newest versions.
    ///
    /// # Errors
    /// If the replica cannot be read.
    pub async fn pipelines(&self) -> Result<Vec<PipelineView>, StoreError> {
        self.view(pipelines::newest).await
    }

    /// A pipeline in its newest version.
    ///
    /// # Errors
    /// If the replica cannot be read.
    pub async fn pipeline(&self, pipeline: PipelineId) -> Result<Option<PipelineView>, StoreError> {
        self.view(move |connection| pipelines::one(connection, pipeline)).await
    }

    /// The lanes of a pipeline with their counts.
    ///
    /// # Errors
    /// If the replica cannot be read.
    pub async fn board(
        &self,
        pipeline: Option<PipelineId>,
        filter: CaseFilter,
        now: Timestamp,
    ) -> Result<Board, StoreError> {
        self.view(move |connection| board::board(connection, pipeline, &filter, now)).await
    }

    /// A stretch of a lane.
    ///
    /// # Errors
    /// If the replica cannot be read.
    pub async fn lane(&self, asked: LaneAsked, now: Timestamp) -> Result<LanePage, StoreError> {
        self.view(move |connection| board::lane(connection, &asked, now)).await
    }

    /// One case whole; `None` for one that is not here.
    ///
    /// # Errors
    /// If the replica cannot be read.
    pub async fn case(&self, case: CaseId) -> Result<Option<CaseView>, StoreError> {
        self.view(move |connection| card::whole(connection, case)).await
    }

    /// Clients who are to be told of a move since a time, and were not yet.
    ///
    /// # Errors
    /// If the replica cannot be read.
    pub async fn tellings(&self, since: Timestamp, limit: u32) -> Result<Vec<Telling>, StoreError> {
        // What is pending here is not in the log: nobody is told of it yet.
        self.readers.run(move |connection| card::tellings(connection, since, limit)).await
    }

    /// The cases of the person to whom an address belongs.
    ///
    /// # Errors
    /// If the replica cannot be read.
    pub async fn cases_of(&self, address: AddressId) -> Result<Vec<CaseCard>, StoreError> {
        self.view(move |connection| {
            let contact = people::contact_of(connection, address)?.unwrap_or(address);
            card::of_contact(connection, contact)
        })
        .await
    }
}
