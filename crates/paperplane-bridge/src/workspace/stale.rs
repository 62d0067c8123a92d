//! Answers about the agency and this device that grow stale.

use paperplane_core::workspace::event::WorkspaceEvent;
use serde::{Deserialize, Serialize};

/// An answer about the agency or this device that has grown stale.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WorkspaceStale {
    /// The agency, its members and its channel accounts.
    Agency,
    /// The settings of this device.
    Settings,
    /// The node's health: the log in use, its lag, unreadable records and webhooks.
    Health,
}

/// The answers that an event makes stale.
pub(crate) const fn of(event: &WorkspaceEvent) -> &'static [WorkspaceStale] {
    match event {
        WorkspaceEvent::WorkspaceFounded(_) => &[],
        WorkspaceEvent::WorkspaceNamed(_) | WorkspaceEvent::MemberJoined(_) | WorkspaceEvent::InboxAdded(_) => {
            &[WorkspaceStale::Agency]
        }
        WorkspaceEvent::DeadLetterKept(_) | WorkspaceEvent::DeadLetterSettled(_) => &[WorkspaceStale::Health],
    }
}
