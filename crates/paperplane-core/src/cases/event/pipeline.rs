//! Events of pipelines.

use crate::{cases::definition::Definition, ids::PipelineId};
use serde::{Deserialize, Serialize};

/// A version of a pipeline was published. The first record of a version holds; versions are counted from 1.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PipelinePublished {
    /// The pipeline.
    pub pipeline: PipelineId,
    /// The version.
    pub version: u32,
    /// The whole definition.
    pub definition: Definition,
}
