//! Who looks at a list, and when.

use paperplane_core::{ids::MemberId, time::Timestamp};

/// What a filter needs to know beside itself.
#[derive(Clone, Copy, Debug)]
pub struct Viewer {
    /// Who looks.
    pub me: Option<MemberId>,
    /// Now: what rested until before now is open.
    pub now: Timestamp,
}
