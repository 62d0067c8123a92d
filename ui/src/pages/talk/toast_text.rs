//! The sentence of a toast: an act that was done with some conversations.

use super::acts::{Act, Target};
use crate::{parts::in_full, words};
use paperplane_bridge::{LabelId, MemberId, Status, ask::NewStatus, view::library::Library};

/// The act in a few words, with the number of conversations where it is more than one.
pub fn text(act: &Act, targets: &[Target], library: &Library) -> String {
    let what = one(act, targets, library);
    let what = if targets.len() > 1 { say!("toast-many", what = what, count = targets.len()) } else { what };
    match left_unsent(act, targets).len() {
        0 => what,
        count => say!("toast-draft-left", what = what, count = count),
    }
}

/// The conversations that an act puts away although something was begun in them and not sent.
pub fn left_unsent<'t>(act: &Act, targets: &'t [Target]) -> Vec<&'t Target> {
    let resolves = match act {
        Act::Resolve => !targets.iter().all(is_resolved),
        Act::SetStatus(status) => *status == NewStatus::Resolved,
        Act::Give(_)
        | Act::Prioritise(_)
        | Act::Label(..)
        | Act::NewLabel(_)
        | Act::Follow(_)
        | Act::Block(_)
        | Act::MarkUnread
        | Act::MarkSeen(_) => false,
    };
    targets.iter().filter(|target| resolves && target.has_draft).collect()
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

#[cfg(test)]
mod tests {
    use super::*;
    use paperplane_bridge::{ConversationId, Timestamp, view::triage::TriageView};

    fn target(nth: u8, has_draft: bool) -> Target {
        let conversation = ConversationId::new(Timestamp(1), [nth; 10]);
        Target { conversation, triage: Some(TriageView::default()), has_draft }
    }

    #[test]
    fn what_is_resolved_with_an_unsent_draft_is_said() {
        let library = Library::default();
        let one = [target(1, true)];
        assert_eq!(text(&Act::Resolve, &one, &library), "Resolved, with a draft that was not sent");
        assert_eq!(text(&Act::Resolve, &[target(1, false)], &library), "Resolved");
        let many = [target(1, false), target(2, true), target(3, true)];
        let said = text(&Act::SetStatus(NewStatus::Resolved), &many, &library);
        assert!(said.contains("2 drafts that were not sent"), "{said}");
        assert_eq!(left_unsent(&Act::Resolve, &many)[0].conversation, many[1].conversation);
        assert!(left_unsent(&Act::Follow(true), &one).is_empty());
        let resolved = TriageView { status: Status::Resolved, ..TriageView::default() };
        let again = [Target { triage: Some(resolved), ..target(1, true) }];
        assert_eq!(text(&Act::Resolve, &again, &library), "Opened again");
    }
}
