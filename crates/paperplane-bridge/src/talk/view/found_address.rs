//! A number that a person typed, as somebody to write to.

use paperplane_core::{channel::Capabilities, ids::ConversationId};
use serde::{Deserialize, Serialize};

/// A number that can be written to from one of the agency's own addresses.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FoundAddress {
    /// The address as people write it.
    pub address: String,
    /// The conversation with it, if there is one.
    pub conversation: Option<ConversationId>,
    /// The capabilities of the channel.
    pub capabilities: Capabilities,
    /// True if the first message has to be a template.
    pub needs_template: bool,
}
