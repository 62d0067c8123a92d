//! Troubles that the window itself has with reaching the node.

use paperplane_bridge::{Code, Trouble};

/// The answer could not be read, or the question not be asked.
pub(super) fn unreadable() -> Trouble {
    Trouble::new(Code::Internal, say!("door-unreadable"))
}

/// The node cannot be reached.
pub(super) fn offline() -> Trouble {
    Trouble::new(Code::Offline, say!("door-offline"))
}
