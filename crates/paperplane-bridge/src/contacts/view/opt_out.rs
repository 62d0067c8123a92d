//! The opt-out of a contact.

use paperplane_core::{channel::Channel, event::UnsubscribedBy, time::Timestamp};
use serde::{Deserialize, Serialize};

/// The opt-out of a contact: nothing is sent to them on any channel until it ends.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OptOutView {
    /// The time since which it counts.
    pub at: Timestamp,
    /// The evidence for it.
    pub by: OptOutBy,
}

/// The evidence that a contact opted out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "by", rename_all = "snake_case")]
pub enum OptOutBy {
    /// They wrote an opt-out word. It ends when they write an opt-in word.
    Word {
        /// The word as they wrote it; empty if the message is not here.
        word: String,
        /// The channel on which they wrote it.
        channel: Channel,
    },
    /// The provider refused a message because they opted out there. It ends when they write an opt-in word.
    Provider,
    /// A member of staff noted it. It also ends when the note is taken back.
    Staff {
        /// The name of the member; empty if a program did, or the name is not known.
        who: String,
    },
}

/// A contact unsubscribed from mails that go to many: none of those is sent to them; what is written to them alone is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct UnsubscribedView {
    /// The time since which it counts.
    pub at: Timestamp,
    /// The way in which they said so.
    pub by: UnsubscribedBy,
}
