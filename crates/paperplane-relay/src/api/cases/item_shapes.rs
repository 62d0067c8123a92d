//! Checklist items as programs read them.

use crate::error::ApiError;
use paperplane_bridge::view::checklist::{GivenView, ItemView};
use paperplane_core::{
    cases::{checklist::ItemState, definition::ItemKind},
    event::BlobRef,
    ids::ItemId,
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use utoipa::ToSchema;

/// The checklist of a case.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Items {
    /// In the order in which they were asked for.
    items: Vec<Item>,
}

/// A paper or a fact that a client is asked for.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Item {
    #[schema(format = "uuid")]
    id: String,
    #[schema(format = "uuid")]
    case_id: String,
    /// Its name by language; under `und` where a person typed it.
    name: BTreeMap<String, String>,
    kind: Kind,
    /// True if nothing waits for it.
    optional: bool,
    state: State,
    /// Since when it is in this state, in milliseconds since 1970.
    since_ms: i64,
    /// The day on which it is due.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(example = "2027-03-01")]
    due: Option<String>,
    /// The last day on which it is valid.
    #[serde(skip_serializing_if = "Option::is_none")]
    valid_until: Option<String>,
    /// True if it ends too early for the day of the case.
    ends_too_early: bool,
    /// The reason of its refusal, in the client's language.
    #[serde(skip_serializing_if = "String::is_empty")]
    #[schema(required = false)]
    reason: String,
    /// The newest version that was received, from 1; 0 where nothing was. `expects` of a decision needs it.
    version: u32,
    /// All that was received, the newest first.
    received: Vec<Received>,
}

/// A version of an item, as it was received.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Received {
    version: u32,
    /// In milliseconds since 1970.
    at_ms: i64,
    files: Vec<ItemFile>,
    /// The fact as the client said it.
    #[serde(skip_serializing_if = "String::is_empty")]
    #[schema(required = false)]
    said: String,
    /// The message with which it came.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(format = "uuid")]
    message_id: Option<String>,
}

/// A file of an item.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ItemFile {
    #[schema(format = "uuid")]
    id: String,
    #[schema(example = "image/jpeg")]
    content_type: String,
    /// Its length in bytes.
    bytes: u64,
    name: String,
}

/// The kind of an item.
#[derive(Clone, Copy, Debug, Default, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Kind {
    /// Files.
    #[default]
    Document,
    /// A fact that the client says.
    Data,
}

/// The state of an item.
#[derive(Clone, Copy, Debug, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
enum State {
    Asked,
    Received,
    Accepted,
    Refused,
    Waived,
    Expired,
}

impl From<ItemState> for State {
    fn from(state: ItemState) -> Self {
        match state {
            ItemState::Asked => Self::Asked,
            ItemState::Received => Self::Received,
            ItemState::Accepted => Self::Accepted,
            ItemState::Refused => Self::Refused,
            ItemState::Waived => Self::Waived,
            ItemState::Expired => Self::Expired,
        }
    }
}

impl From<ItemKind> for Kind {
    fn from(kind: ItemKind) -> Self {
        match kind {
            ItemKind::Document => Self::Document,
            ItemKind::Data => Self::Data,
        }
    }
}

impl From<Kind> for ItemKind {
    fn from(kind: Kind) -> Self {
        match kind {
            Kind::Document => Self::Document,
            Kind::Data => Self::Data,
        }
    }
}

impl From<BlobRef> for ItemFile {
    fn from(file: BlobRef) -> Self {
        Self { id: file.blob.to_string(), content_type: file.content_type, bytes: file.bytes, name: file.name }
    }
}

impl From<GivenView> for Received {
    fn from(given: GivenView) -> Self {
        Self {
            version: given.version,
            at_ms: given.at.0,
            files: given.files.into_iter().map(ItemFile::from).collect(),
            said: given.said,
            message_id: given.message.map(|message| message.to_string()),
        }
    }
}

impl From<ItemView> for Item {
    fn from(item: ItemView) -> Self {
        Self {
            id: item.id.to_string(),
            case_id: item.case.to_string(),
            name: item.name.0,
            kind: item.kind.into(),
            optional: item.optional,
            state: item.state.into(),
            since_ms: item.since.0,
            due: item.due.map(|day| day.to_string()),
            valid_until: item.valid_until.map(|day| day.to_string()),
            ends_too_early: item.ends_too_early,
            reason: item.reason,
            version: item.version,
            received: item.given.into_iter().map(Received::from).collect(),
        }
    }
}

impl From<Vec<ItemView>> for Items {
    fn from(items: Vec<ItemView>) -> Self {
        Self { items: items.into_iter().map(Item::from).collect() }
    }
}

/// An item's id in a path; 404 for a text that is none.
pub(crate) fn item_id(text: &str) -> Result<ItemId, ApiError> {
    text.parse().map_err(|_| ApiError::not_found("This item is not here."))
}
