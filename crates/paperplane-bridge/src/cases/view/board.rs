//! The board: the lanes of a pipeline, and the cases in each.

use super::{case::CaseCard, pipeline::PipelineView};
use paperplane_core::{
    cases::{definition::Stage, money::Money},
    ids::MemberId,
};
use serde::{Deserialize, Serialize};

/// The cases that are wanted.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(default)]
pub struct CaseFilter {
    /// Only cases of this member.
    pub owner: Option<MemberId>,
    /// Only cases that stand longer than their stage allows.
    pub stuck: bool,
}

/// The board of one pipeline.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Board {
    /// All pipelines.
    pub pipelines: Vec<PipelineView>,
    /// The index of the one that is shown; `None` where there is none.
    pub shown: Option<usize>,
    /// Its lanes in order. Stages of older versions stand behind them while cases are in them.
    pub lanes: Vec<Lane>,
    /// All of its cases that go on, whatever the filter.
    pub open: u32,
}

/// One lane.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lane {
    /// The stage.
    pub stage: Stage,
    /// The cases in it.
    pub count: u32,
    /// Their fees, summed up by currency, the largest sum first.
    pub sums: Vec<Money>,
    /// True if only an older version of the pipeline has it.
    pub is_old: bool,
}

/// A stretch of a lane.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct LanePage {
    /// The place of the first card, from 0.
    pub from: u32,
    /// All cases of the lane.
    pub total: u32,
    /// The cards, from there on.
    pub cards: Vec<CaseCard>,
}
