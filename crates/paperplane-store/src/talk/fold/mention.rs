//! Notices to members of staff, before names and conversations are looked up.

use paperplane_core::{
    ids::{AddressId, MemberId},
    time::Timestamp,
};

/// Something that concerns members of staff.
pub(super) struct PendingMention {
    pub to: Vec<MemberId>,
    pub ours: AddressId,
    pub peer: AddressId,
    pub at: Timestamp,
    pub what: MentionKind,
}

/// The kind of a pending notice.
pub(super) enum MentionKind {
    /// A note names them.
    Mention { by: Option<MemberId>, text: String },
    /// Somebody else assigned the conversation first.
    Overtaken { first: Option<MemberId> },
    /// Somebody else decided about the case first.
    CaseOvertaken { first: Option<MemberId> },
}
