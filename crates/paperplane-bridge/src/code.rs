//! Codes of errors, by the action that a window takes.

use serde::{Deserialize, Serialize};

/// The action that a window takes. A code exists only if a window acts on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Code {
    /// The text is empty or too long for the channel.
    TextRefused,
    /// The requested thing is not (or no longer) there.
    NotFound,
    /// It cannot be done now; nothing is broken.
    NotNow,
    /// Something newer arrived while it was written: look at it, then send.
    Newer,
    /// A field was filled in wrongly.
    Invalid,
    /// The request is not authorised: it has no valid token, or comes from another page.
    NotLetIn,
    /// The node cannot be reached.
    Offline,
    /// Something is broken on our side.
    Internal,
}
