//! The definition of a pipeline as programs write it.

use super::{item_shapes::Kind, shapes::End};
use crate::api::request::whole;
use paperplane_core::cases::{
    definition::{Definition, EntryRule, FactName, Stage, StageItem, StepKey},
    texts::Texts,
};
use serde::Deserialize;
use std::collections::BTreeMap;
use utoipa::ToSchema;

/// A new version of a pipeline.
#[derive(Debug, Deserialize, ToSchema)]
pub(crate) struct PipelineChange {
    /// The newest version that was seen; 0 for a new pipeline.
    #[serde(deserialize_with = "whole")]
    #[schema(minimum = 0)]
    pub(super) expects: u32,
    /// Its name by language, e.g. `en`.
    name: BTreeMap<String, String>,
    /// Its stages in order; the first is where a case begins.
    #[schema(min_items = 1, max_items = 30)]
    stages: Vec<NewStage>,
}

/// A stage.
#[derive(Debug, Deserialize, ToSchema)]
struct NewStage {
    /// Its key, which stays the same over all versions.
    #[schema(example = "documents", pattern = "^[a-z0-9_]{1,40}$")]
    key: String,
    /// Its name by language.
    name: BTreeMap<String, String>,
    /// The days that a case may stay; 0 where it may stay for ever.
    #[serde(default, deserialize_with = "whole")]
    #[schema(minimum = 0, maximum = 65535)]
    days: u16,
    /// Papers and facts that are asked of the client as soon as a case comes here.
    #[serde(default)]
    items: Vec<NewStageItem>,
    /// Rules by which a case may come here.
    #[serde(default)]
    rules: Vec<Rule>,
    /// The message to the client when their case comes here, by language; it may name variables.
    #[serde(default)]
    message: BTreeMap<String, String>,
    /// The end of the case that this stage is.
    #[serde(default)]
    #[schema(nullable = false)]
    ends: Option<End>,
}

/// A paper or a fact that a stage asks for.
#[derive(Debug, Deserialize, ToSchema)]
struct NewStageItem {
    /// Its key, which stays the same over all versions.
    #[schema(example = "passport", pattern = "^[a-z0-9_]{1,40}$")]
    key: String,
    /// Its name by language.
    name: BTreeMap<String, String>,
    #[serde(default)]
    kind: Kind,
    /// True if nothing waits for it.
    #[serde(default)]
    optional: bool,
    /// The days within which it is due; 0 where no day is set.
    #[serde(default, deserialize_with = "whole")]
    #[schema(minimum = 0, maximum = 65535)]
    days: u16,
    /// The months for which it must still be valid on the day that the case is about; 0 for none.
    #[serde(default, deserialize_with = "whole")]
    #[schema(minimum = 0, maximum = 255)]
    valid_months: u16,
}

/// A rule of entry: all that was asked is settled, or a fact of the case is written down.
#[derive(Clone, Copy, Debug, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
enum Rule {
    ListSettled,
    Partner,
    Programme,
    BeginsOn,
    Fees,
}

impl From<PipelineChange> for Definition {
    fn from(change: PipelineChange) -> Self {
        Self { name: Texts(change.name), stages: change.stages.into_iter().map(Stage::from).collect() }
    }
}

impl From<NewStage> for Stage {
    fn from(stage: NewStage) -> Self {
        Self {
            key: StepKey(stage.key),
            name: Texts(stage.name),
            days: Some(stage.days).filter(|days| *days > 0),
            items: stage.items.into_iter().map(StageItem::from).collect(),
            rules: stage.rules.into_iter().map(EntryRule::from).collect(),
            message: Texts(stage.message),
            ends: stage.ends.map(Into::into),
        }
    }
}

impl From<NewStageItem> for StageItem {
    fn from(item: NewStageItem) -> Self {
        Self {
            key: StepKey(item.key),
            name: Texts(item.name),
            kind: item.kind.into(),
            optional: item.optional,
            days: Some(item.days).filter(|days| *days > 0),
            valid_months: u8::try_from(item.valid_months).ok().filter(|months| *months > 0),
        }
    }
}

impl From<Rule> for EntryRule {
    fn from(rule: Rule) -> Self {
        let fact = match rule {
            Rule::ListSettled => return Self::ListSettled,
            Rule::Partner => FactName::Partner,
            Rule::Programme => FactName::Programme,
            Rule::BeginsOn => FactName::BeginsOn,
            Rule::Fees => FactName::Fees,
        };
        Self::Known { fact }
    }
}
