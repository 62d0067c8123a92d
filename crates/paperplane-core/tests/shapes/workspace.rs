//! Examples of the agency's events: members, channel accounts and unreadable requests.

use super::values::{id, ours, raw};
use paperplane_core::{channel::Channel, event::*};
use std::iter::successors;

/// All events of the domain. A new one does not compile until it stands in this chain.
pub fn all() -> impl Iterator<Item = WorkspaceEvent> {
    successors(Some(WorkspaceEvent::WorkspaceFounded(founded())), after)
}

fn after(event: &WorkspaceEvent) -> Option<WorkspaceEvent> {
    Some(match event {
        WorkspaceEvent::WorkspaceFounded(_) => {
            WorkspaceEvent::WorkspaceNamed(WorkspaceNamed { name: "Nour & 林 Study Abroad".into() })
        }
        WorkspaceEvent::WorkspaceNamed(_) => {
            WorkspaceEvent::MemberJoined(MemberJoined { member: id(1), name: "Allen".into() })
        }
        WorkspaceEvent::MemberJoined(_) => WorkspaceEvent::InboxAdded(inbox()),
        WorkspaceEvent::InboxAdded(_) => WorkspaceEvent::DeadLetterKept(DeadLetterKept {
            provider: "twilio".into(),
            reason: "it names no sender".into(),
            raw: raw(),
        }),
        WorkspaceEvent::DeadLetterKept(_) => {
            WorkspaceEvent::DeadLetterSettled(DeadLetterSettled { dead_letter: id(14) })
        }
        WorkspaceEvent::DeadLetterSettled(_) => return None,
    })
}

fn founded() -> WorkspaceFounded {
    WorkspaceFounded {
        workspace: id(9),
        workspace_key_fingerprint: "wk".into(),
        naming_key_fingerprint: "nk".into(),
        channel_partition_count: 12,
        format: 1,
    }
}

fn inbox() -> InboxAdded {
    InboxAdded {
        inbox: id(6),
        provider: "twilio".into(),
        channel: Channel::WHATSAPP,
        account: "AC1".into(),
        address: ours(),
    }
}
