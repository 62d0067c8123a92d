//! Errors of answers: a code that the window acts on, and a cause that it says in its own language.

use crate::{cause::Cause, code::Code};
use serde::{Deserialize, Serialize};

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

impl<C: Into<Cause>> From<C> for Trouble {
    fn from(cause: C) -> Self {
        let cause = cause.into();
        Self { code: cause.code(), cause }
    }
}

impl std::fmt::Display for Trouble {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.cause.fmt(f)
    }
}

impl std::error::Error for Trouble {}
