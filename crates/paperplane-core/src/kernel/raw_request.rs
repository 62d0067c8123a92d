//! A provider's request or list item as it came.

use serde::{Deserialize, Serialize};

/// A request or list item as it came. Holds no signature and no secret.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RawRequest {
    /// The path and query it was sent to; empty for list items.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub path: String,
    /// Its content type.
    pub content_type: String,
    /// Its body, exactly.
    pub body: String,
}
