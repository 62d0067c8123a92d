//! Pipelines and cases as programs read them.

use crate::error::ApiError;
use paperplane_bridge::view::{case::CaseCard, pipeline::PipelineView};
use paperplane_core::{
    cases::{
        definition::{Outcome, Stage},
        texts::Texts,
    },
    ids::CaseId,
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use utoipa::ToSchema;

/// All pipelines.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Pipelines {
    /// In the order in which they were first published.
    items: Vec<Pipeline>,
}

/// A pipeline in its newest version.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Pipeline {
    #[schema(format = "uuid")]
    id: String,
    /// The version, from 1.
    version: u32,
    /// Its name by language.
    name: BTreeMap<String, String>,
    /// Its stages in order.
    stages: Vec<PipelineStage>,
}

/// A stage of a pipeline.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct PipelineStage {
    /// Its key, by which a case is moved to it.
    #[schema(example = "documents")]
    key: String,
    /// Its name by language.
    name: BTreeMap<String, String>,
    /// The days that a case may stay.
    #[serde(skip_serializing_if = "Option::is_none")]
    days: Option<u16>,
    /// True if the client is told when their case comes here.
    tells: bool,
    /// The end of the case that this stage is.
    #[serde(skip_serializing_if = "Option::is_none")]
    ends: Option<End>,
}

/// The end of a case.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum End {
    Won,
    Lost,
}

impl From<Outcome> for End {
    fn from(outcome: Outcome) -> Self {
        match outcome {
            Outcome::Won => Self::Won,
            Outcome::Lost => Self::Lost,
        }
    }
}

impl From<End> for Outcome {
    fn from(end: End) -> Self {
        match end {
            End::Won => Self::Won,
            End::Lost => Self::Lost,
        }
    }
}

impl From<Stage> for PipelineStage {
    fn from(stage: Stage) -> Self {
        let (tells, Texts(name)) = (stage.tells(), stage.name);
        Self { key: stage.key.0, name, days: stage.days, tells, ends: stage.ends.map(End::from) }
    }
}

impl From<PipelineView> for Pipeline {
    fn from(view: PipelineView) -> Self {
        Self {
            id: view.id.to_string(),
            version: view.version,
            name: view.definition.name.0,
            stages: view.definition.stages.into_iter().map(PipelineStage::from).collect(),
        }
    }
}

impl From<Vec<PipelineView>> for Pipelines {
    fn from(all: Vec<PipelineView>) -> Self {
        Self { items: all.into_iter().map(Pipeline::from).collect() }
    }
}

/// The id of something that was made.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Made {
    #[schema(format = "uuid")]
    pub(crate) id: String,
}

/// A page of cases.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Cases {
    /// Those that came where they stand last come first.
    pub(crate) items: Vec<Case>,
    /// The value of `after` for the next page; absent after the last.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) next: Option<String>,
}

/// A case.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Case {
    #[schema(format = "uuid")]
    id: String,
    #[schema(format = "uuid")]
    contact_id: String,
    /// The person: their name, or an address where no name is known.
    who: String,
    /// May be empty.
    title: String,
    #[schema(format = "uuid")]
    pipeline_id: String,
    /// The version of the pipeline by which it goes.
    version: u32,
    /// The key of the stage where it stands.
    #[schema(example = "documents")]
    stage: String,
    /// Since when it stands there, in milliseconds since 1970.
    since_ms: i64,
    /// From when on it stands there too long.
    #[serde(skip_serializing_if = "Option::is_none")]
    late_ms: Option<i64>,
    /// The time at which it was opened.
    opened_ms: i64,
    /// The value that `expects` needs to move it from where it stands.
    #[schema(format = "uuid")]
    standing: String,
    /// Its end; absent while it goes on.
    #[serde(skip_serializing_if = "Option::is_none")]
    outcome: Option<End>,
    /// The id of the member whose case it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(format = "uuid")]
    owner: Option<String>,
    /// The items of its checklist that are not optional.
    items: u32,
    /// Those of them that are accepted or waived.
    items_settled: u32,
    /// The day on which the first of the others is due.
    #[serde(skip_serializing_if = "Option::is_none")]
    items_due: Option<String>,
}

impl From<CaseCard> for Case {
    fn from(card: CaseCard) -> Self {
        Self {
            id: card.id.to_string(),
            contact_id: card.contact.to_string(),
            who: card.who,
            title: card.title,
            pipeline_id: card.pipeline.to_string(),
            version: card.version,
            stage: card.stage.0,
            since_ms: card.since.0,
            late_ms: card.late.map(|late| late.0),
            opened_ms: card.opened.0,
            standing: card.standing.to_string(),
            outcome: card.outcome.map(End::from),
            owner: card.owner.map(|member| member.id.to_string()),
            items: card.progress.all,
            items_settled: card.progress.done,
            items_due: card.progress.due.map(|day| day.to_string()),
        }
    }
}

/// A case's id in a path; 404 for a text that is none.
pub(crate) fn case_id(text: &str) -> Result<CaseId, ApiError> {
    text.parse().map_err(|_| ApiError::not_found("This case is not here."))
}
