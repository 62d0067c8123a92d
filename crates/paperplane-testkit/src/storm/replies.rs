//! Replies of staff, to be compared with what the provider took.

use std::sync::{Mutex, PoisonError};

/// A reply as staff wrote it.
#[derive(Clone, Debug)]
pub struct Reply {
    /// Its text, which no other reply has.
    pub text: String,
    /// True if the desk said that it has it.
    pub promised: bool,
    /// True if it was written for later.
    pub later: bool,
    /// The name of the node at which it was written.
    pub seat: String,
}

/// All replies, in the order in which the desks answered.
#[derive(Debug, Default)]
pub struct Replies(Mutex<Vec<Reply>>);

impl Replies {
    pub(super) fn add(&self, reply: Reply) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).push(reply);
    }

    /// All of them.
    pub fn all(&self) -> Vec<Reply> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}
