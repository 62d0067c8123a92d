//! The viewer of a list.

use paperplane_core::{ids::MemberId, time::Timestamp};

/// The context of a filter.
#[derive(Clone, Copy, Debug)]
pub struct Viewer {
    /// The member who looks.
    pub me: Option<MemberId>,
    /// Now: what rested until before now is open.
    pub now: Timestamp,
}
