//! A click on a row of the list.

use paperplane_bridge::ConversationId;

/// A click on a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Clicked {
    pub conversation: ConversationId,
    pub index: u32,
    /// Shift: all rows from the one of the keys to this one are selected.
    pub extends: bool,
    /// Ctrl or Cmd: this one is selected, or no longer.
    pub selects: bool,
}
