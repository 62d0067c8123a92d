//! Drafts of things that staff publish: kept on one device, also offline, until they are published as an event.

use paperplane_core::time::Timestamp;
use serde::{Deserialize, Serialize, de::DeserializeOwned};

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

impl Unpublished {
    /// The draft of a thing, begun with a version of it.
    pub fn of(kind: DraftKind, id: impl ToString, based_on: u32, draft: &impl Serialize) -> Self {
        let body = serde_json::to_value(draft).unwrap_or_default();
        Self { kind, id: id.to_string(), based_on, body, changed_at: Timestamp::default() }
    }

    /// The draft; `None` where it has another form.
    pub fn read<T: DeserializeOwned>(&self) -> Option<T> {
        T::deserialize(&self.body).ok()
    }
}
