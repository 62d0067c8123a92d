//! The answer to adding a person.

use paperplane_core::ids::ContactId;
use serde::{Deserialize, Serialize};

/// A person who was added, or was known already.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Added {
    /// The contact.
    pub contact: ContactId,
    /// True if nobody was known by these addresses.
    pub is_new: bool,
}
