//! The provider's templates.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A template as the provider lists it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TemplateView {
    /// The provider's account that has it.
    pub account: String,
    /// The provider's id of it.
    pub id: String,
    /// The template's name.
    pub name: String,
    /// Its language, e.g. `en`.
    pub language: String,
    /// Its text with blanks like `{{1}}`.
    pub body: String,
    /// The names of its blanks, in the order in which they stand.
    pub blanks: Vec<String>,
    /// Sample values of its blanks, by the blank's name.
    #[serde(default)]
    pub samples: BTreeMap<String, String>,
    /// True if WhatsApp has approved it; only then can it be sent.
    pub approved: bool,
    /// WhatsApp's own word: `approved`, `pending`, `rejected`, `paused`.
    pub approval: String,
}
