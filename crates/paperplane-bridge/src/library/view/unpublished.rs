//! Drafts of things that staff publish: kept on one device, also offline, until they are published as an event.

use paperplane_core::time::Timestamp;
use serde::{Deserialize, Serialize};

/// The kind of a thing that is drafted and published.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DraftKind {
    /// A message template.
    MessageTemplate,
    /// A pipeline of cases.
    Pipeline,
}

impl DraftKind {
    /// The stored name.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::MessageTemplate => "message_template",
            Self::Pipeline => "pipeline",
        }
    }
}

/// A draft that is not published yet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unpublished {
    /// The kind of thing.
    pub kind: DraftKind,
    /// The thing: one that is published, or an id of its own.
    pub id: String,
    /// The version that it began with; 0 for a new thing.
    pub based_on: u32,
    /// The draft, in the form of its kind.
    pub body: serde_json::Value,
    /// The time at which it was kept; the node puts it.
    #[serde(default)]
    pub changed_at: Timestamp,
}
