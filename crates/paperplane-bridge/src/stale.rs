//! Which answers have grown old. The windows never guess and never poll.

use paperplane_core::ids::ConversationId;
use serde::{Deserialize, Serialize};

/// One sort of answer that has grown old.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(tag = "what", content = "id", rename_all = "snake_case")]
pub enum Stale {
    /// The list of conversations.
    Inbox,
    /// One conversation's thread and head.
    Conversation(ConversationId),
    /// The agency, its members, its inboxes, and what staff keep for their work.
    Workspace,
    /// Messages that were written for later.
    Schedules,
    /// The settings of this device.
    Settings,
    /// How the node is: the log in use, whether it keeps up.
    Health,
    /// Everything: the view was built anew.
    Everything,
}

/// A conversation to show now: a notification was clicked, or a link followed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Show {
    /// Which.
    pub conversation: ConversationId,
}

/// What a window is told without asking.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "push", rename_all = "snake_case")]
pub enum Push {
    /// These answers have grown old.
    Changed {
        /// The tags, each once.
        stale: Vec<Stale>,
    },
    /// Show this conversation.
    Show(Show),
}

/// The name of the window event that carries a [`Push`].
pub const PUSH_EVENT: &str = "paperplane://push";
