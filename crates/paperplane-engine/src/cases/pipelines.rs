//! Pipelines that staff change: a new version, and the running cases that go by it.

use crate::desk::{Desk, broken};
use paperplane_bridge::{
    CasesCause, Trouble,
    ask::{AdoptPipeline, PublishPipeline},
    view::unpublished::DraftKind,
};
use paperplane_core::{
    cases::decide::accept_definition,
    envelope::Actor,
    event::{PipelineAdopted, PipelinePublished},
    ids::PipelineId,
};

impl Desk {
    /// The id of a pipeline that is not published yet.
    pub fn new_pipeline(&self) -> PipelineId {
        PipelineId::new(self.node.host.now(), self.node.ten_random())
    }

    /// Publishes a version of a pipeline. Answers with its number.
    ///
    /// # Errors
    /// If the definition is refused, another version was published since the one that was seen, or it cannot be kept.
    pub async fn publish_pipeline_as(&self, by: Actor, ask: PublishPipeline) -> Result<u32, Trouble> {
        let definition = accept_definition(ask.definition).map_err(CasesCause::from)?;
        let newest = self.store().pipeline(ask.pipeline).await.map_err(broken)?.map_or(0, |one| one.version);
        if newest != ask.seen {
            return Err(CasesCause::PipelineNewer.into());
        }
        let version = newest + 1;
        self.write(by, PipelinePublished { pipeline: ask.pipeline, version, definition }).await?;
        self.end_draft(DraftKind::Pipeline, ask.pipeline.to_string()).await?;
        Ok(version)
    }

    /// Lets running cases go by the newest version of their pipeline.
    ///
    /// # Errors
    /// If there is no such pipeline, or the event cannot be kept.
    pub async fn adopt_pipeline_as(&self, by: Actor, ask: AdoptPipeline) -> Result<(), Trouble> {
        let newest = self.store().pipeline(ask.pipeline).await.map_err(broken)?.ok_or(CasesCause::PipelineGone)?;
        self.write(by, PipelineAdopted { pipeline: ask.pipeline, version: newest.version }).await
    }
}
