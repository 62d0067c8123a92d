//! Events of pipelines.

use crate::{cases::definition::Definition, ids::PipelineId};
use serde::{Deserialize, Serialize};

/// A version of a pipeline was published. Versions are counted from 1; of two of one number the later record becomes the next version.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PipelinePublished {
    /// The pipeline.
    pub pipeline: PipelineId,
    /// The version.
    pub version: u32,
    /// The whole definition.
    pub definition: Definition,
}

/// All running cases of a pipeline go by one of its versions from now on. Those whose stage it does not have stay as they are.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PipelineAdopted {
    /// The pipeline.
    pub pipeline: PipelineId,
    /// The version.
    pub version: u32,
}
