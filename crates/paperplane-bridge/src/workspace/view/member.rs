//! A member of staff.

use paperplane_core::ids::MemberId;
use serde::{Deserialize, Serialize};

/// Somebody of the staff.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MemberView {
    /// The member's id.
    pub id: MemberId,
    /// As they wrote it.
    pub name: String,
}
