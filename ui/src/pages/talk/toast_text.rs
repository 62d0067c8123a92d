//! The sentence of a toast: an act that was done with some conversations.

use super::acts::{Act, Target};
use crate::{parts::in_full, words};
use paperplane_bridge::{LabelId, MemberId, Status, ask::NewStatus, view::library::Library};

/// The act in a few words, with the number of conversations where it is more than one.
pub fn text(act: &Act, targets: &[Target], library: &Library) -> String {
    let what = one(act, targets, library);
    if targets.len() > 1 { say!("toast-many", what = what, count = targets.len()) } else { what }
}

fn one(act: &Act, targets: &[Target], library: &Library) -> String {
    match act {
        Act::Resolve if targets.iter().all(is_resolved) => say!("toast-opened"),
        Act::Resolve | Act::SetStatus(NewStatus::Resolved) => say!("toast-resolved"),
        Act::SetStatus(NewStatus::Open) => say!("toast-opened"),
        Act::SetStatus(NewStatus::Pending) => say!("toast-pending"),
        Act::SetStatus(NewStatus::Snoozed { until }) => say!("toast-snoozed", until = in_full(*until)),
        Act::Give(None) => say!("toast-given-up"),
        Act::Give(Some(to)) => say!("toast-given", to = member(*to, library)),
        Act::Prioritise(to) => say!("toast-priority", priority = words::priority(*to)),
        Act::Label(id, true) => say!("toast-labelled", label = label(*id, library)),
        Act::Label(id, false) => say!("toast-unlabelled", label = label(*id, library)),
        Act::NewLabel(name) => say!("toast-labelled", label = name.clone()),
        Act::Follow(true) => say!("toast-followed"),
        Act::Follow(false) => say!("toast-unfollowed"),
        Act::Block(true) => say!("toast-blocked"),
        Act::Block(false) => say!("toast-unblocked"),
        Act::MarkUnread => say!("toast-unread"),
        Act::MarkSeen(_) => say!("toast-seen"),
    }
}

/// True if a conversation was resolved before the act.
pub fn is_resolved(target: &Target) -> bool {
    target.triage.as_ref().is_some_and(|triage| triage.status == Status::Resolved)
}

fn member(id: MemberId, library: &Library) -> String {
    library.members.iter().find(|member| member.id == id).map(|member| member.name.clone()).unwrap_or_default()
}

fn label(id: LabelId, library: &Library) -> String {
    library.labels.iter().find(|label| label.id == id).map(|label| label.name.clone()).unwrap_or_default()
}
