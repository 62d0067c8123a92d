//! The block of a contact.

use paperplane_core::time::Timestamp;
use serde::{Deserialize, Serialize};

/// The block of a contact: their messages are kept, but neither listed nor announced, and nothing is sent to them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BlockView {
    /// The name of the member who blocked them; empty if a program did, or the name is not known.
    pub by: String,
    /// The time at which it was recorded.
    pub at: Timestamp,
}
