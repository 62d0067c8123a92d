//! Errors at the door: a code the window acts on, and a sentence for the log of a developer.

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
    /// What happened and what to do, in plain English, without personal data.
    pub message: String,
}

impl Trouble {
    /// A trouble of this code.
    pub fn new(code: Code, message: impl Into<String>) -> Self {
        Self { code, message: message.into() }
    }
}

impl std::fmt::Display for Trouble {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for Trouble {}
