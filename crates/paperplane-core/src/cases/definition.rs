//! The definition of a pipeline: its stages in order, with all that each of them asks, allows and says.

use super::texts::Texts;
use serde::{Deserialize, Serialize};
use std::fmt;

/// The name by which a stage or a checklist item is known within its pipeline: lower-case letters, digits and `_`.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct StepKey(pub String);

impl StepKey {
    /// The key as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for StepKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl From<&str> for StepKey {
    fn from(text: &str) -> Self {
        Self(text.to_owned())
    }
}

/// One version of a pipeline.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Definition {
    /// Its name.
    pub name: Texts,
    /// Its stages in order; the first is where a case begins.
    pub stages: Vec<Stage>,
}

/// One stage.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stage {
    /// Its key, which stays the same over all versions.
    pub key: StepKey,
    /// Its name.
    pub name: Texts,
    /// The days that a case may stay; absent where it may stay for ever.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub days: Option<u16>,
    /// Papers and facts that are asked of the client as soon as a case comes here.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub items: Vec<StageItem>,
    /// Rules by which a case may come here.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub rules: Vec<EntryRule>,
    /// The message to the client when their case comes here, a template; empty where they are not told.
    #[serde(default, skip_serializing_if = "Texts::is_empty")]
    pub message: Texts,
    /// The end of the case that this stage is; absent where the case goes on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ends: Option<Outcome>,
}

/// A paper or a fact that a stage asks of the client.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct StageItem {
    /// Its key, which stays the same over all versions.
    pub key: StepKey,
    /// Its name.
    pub name: Texts,
    /// Its kind.
    #[serde(default)]
    pub kind: ItemKind,
    /// True if nothing waits for it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub optional: bool,
    /// The days within which it is due; absent where no day is set.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub days: Option<u16>,
    /// The months for which it must still be valid on the day that the case is about, e.g. 6 for a passport.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub valid_months: Option<u8>,
}

/// The kind of a checklist item.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ItemKind {
    /// Files.
    #[default]
    Document,
    /// A fact that the client says.
    Data,
}

/// A rule by which a case may come to a stage.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "rule", rename_all = "snake_case")]
pub enum EntryRule {
    /// All that was asked and is not optional is accepted or waived.
    ListSettled,
    /// A fact of the case is written down.
    Known {
        /// The fact.
        fact: FactName,
    },
}

/// A fact of a case that a rule may ask for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FactName {
    /// The partner institution.
    Partner,
    /// The programme or treatment.
    Programme,
    /// The day of the intake or of the treatment.
    BeginsOn,
    /// The fees.
    Fees,
}

/// The end of a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// The client has what they came for.
    Won,
    /// Nothing came of it.
    Lost,
}

impl Definition {
    /// The stage of a key.
    pub fn stage(&self, key: &StepKey) -> Option<&Stage> {
        self.stages.iter().find(|stage| stage.key == *key)
    }

    /// The place of a stage in the order, from 0.
    pub fn place(&self, key: &StepKey) -> Option<usize> {
        self.stages.iter().position(|stage| stage.key == *key)
    }
}

impl Stage {
    /// True if the client is told when their case comes here.
    pub fn tells(&self) -> bool {
        !self.message.is_empty()
    }
}
