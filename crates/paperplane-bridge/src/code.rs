//! What a window can do about an error.

use serde::{Deserialize, Serialize};

/// What the window can do about it. A code exists only if a window acts on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Code {
    /// The text is empty or too long for the channel.
    TextRefused,
    /// What was asked for is not (or no longer) there.
    NotFound,
    /// It cannot be done now; nothing is broken.
    NotNow,
    /// Something newer arrived while it was written: look at it, then send.
    Newer,
    /// A field was filled in wrongly.
    Invalid,
    /// The door wants a token.
    NotLetIn,
    /// The node cannot be reached.
    Offline,
    /// Something is broken on our side.
    Internal,
}
