//! Questions to the projection cases.

use super::read::{
    board::{self, LaneAsked},
    card::{self, Telling},
    checklist, pipelines,
    tasks::{self, TasksAsked},
    today::{self, TodayAsked},
    whole,
};
use crate::{kernel::error::StoreError, people, store::Store};
use paperplane_bridge::view::{
    board::{Board, CaseFilter, LanePage},
    case::{CaseCard, CaseItems, CaseView},
    checklist::{ItemView, SentFile},
    pipeline::PipelineView,
    task::TaskView,
    today::Today,
};
use paperplane_core::{
    cases::day::Day,
    ids::{AddressId, CaseId, ItemId, PipelineId, TaskId},
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

    /// The number of running cases that go by an older version of a pipeline than the newest.
    ///
    /// # Errors
    /// If the replica cannot be read.
    pub async fn older_cases(&self, pipeline: PipelineId) -> Result<u32, StoreError> {
        self.view(move |connection| pipelines::older(connection, pipeline)).await
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

    /// One case whole, as it is on a day; `None` for one that is not here.
    ///
    /// # Errors
    /// If the replica cannot be read.
    pub async fn case(&self, case: CaseId, today: Day) -> Result<Option<CaseView>, StoreError> {
        self.view(move |connection| whole::whole(connection, case, today)).await
    }

    /// One item, as it is on a day; `None` for one that is not here.
    ///
    /// # Errors
    /// If the replica cannot be read.
    pub async fn item(&self, item: ItemId, today: Day) -> Result<Option<ItemView>, StoreError> {
        self.view(move |connection| checklist::one(connection, item, today)).await
    }

    /// The cases of the person to whom an address belongs that go on, with their checklists.
    ///
    /// # Errors
    /// If the replica cannot be read.
    pub async fn items_of(&self, address: AddressId, today: Day) -> Result<Vec<CaseItems>, StoreError> {
        self.view(move |connection| {
            let contact = people::contact_of(connection, address)?.unwrap_or(address);
            whole::of_contact(connection, contact, today)
        })
        .await
    }

    /// The files that the person to whom an address belongs sent with messages.
    ///
    /// # Errors
    /// If the replica cannot be read.
    pub async fn files_sent_by(&self, address: AddressId) -> Result<Vec<SentFile>, StoreError> {
        self.view(move |connection| {
            let contact = people::contact_of(connection, address)?.unwrap_or(address);
            checklist::sent_by(connection, contact)
        })
        .await
    }

    /// One task; `None` for one that is not here.
    ///
    /// # Errors
    /// If the replica cannot be read.
    pub async fn task(&self, task: TaskId) -> Result<Option<TaskView>, StoreError> {
        self.view(move |connection| tasks::one(connection, task)).await
    }

    /// A stretch of all tasks, the newest first.
    ///
    /// # Errors
    /// If the replica cannot be read.
    pub async fn tasks(&self, asked: TasksAsked) -> Result<Vec<TaskView>, StoreError> {
        self.view(move |connection| tasks::list(connection, &asked)).await
    }

    /// The page of today.
    ///
    /// # Errors
    /// If the replica cannot be read.
    pub async fn today(&self, asked: TodayAsked) -> Result<Today, StoreError> {
        self.view(move |connection| today::today(connection, &asked)).await
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
