//! Errors at the door: a code the window acts on, and a cause that it says in its own words.

use crate::cause::Cause;
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

/// Why an answer did not come.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Trouble {
    /// What the window can do about it.
    pub code: Code,
    /// What happened; as text its English sentence.
    pub cause: Cause,
}

impl Trouble {
    /// A trouble of this code, for what no window needs to say in other languages.
    pub fn new(code: Code, cause: impl Into<Cause>) -> Self {
        Self { code, cause: cause.into() }
    }
}

impl From<Cause> for Trouble {
    fn from(cause: Cause) -> Self {
        Self { code: cause.code(), cause }
    }
}

impl std::fmt::Display for Trouble {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.cause.fmt(f)
    }
}

impl std::error::Error for Trouble {}
