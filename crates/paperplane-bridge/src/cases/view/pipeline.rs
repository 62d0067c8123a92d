//! Pipelines.

use paperplane_core::{cases::definition::Definition, ids::PipelineId, time::Timestamp};
use serde::{Deserialize, Serialize};

/// A pipeline in its newest version.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PipelineView {
    /// The id of the pipeline.
    pub id: PipelineId,
    /// The version, from 1.
    pub version: u32,
    /// Its definition.
    pub definition: Definition,
    /// The time at which this version was published.
    pub at: Timestamp,
}
