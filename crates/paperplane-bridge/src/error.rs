//! Errors of answers: a code that the window acts on, and a cause that it says in its own language.

use crate::{cause::Cause, code::Code};
use serde::{Deserialize, Serialize};

/// The error of a request: a code and a cause.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Trouble {
    /// The code of the action that a window takes.
    pub code: Code,
    /// The cause; displayed as its English sentence.
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
