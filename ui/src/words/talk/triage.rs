//! Status and priority of conversations, and activities of staff.

use crate::{parts::in_full, words::say};
use paperplane_bridge::{
    Priority, Status,
    view::triage::{Activity, ActivityKind},
};

/// The name of a priority.
pub fn priority(priority: Priority) -> String {
    match priority {
        Priority::Low => say!("priority-low"),
        Priority::Normal => say!("priority-normal"),
        Priority::High => say!("priority-high"),
        Priority::Urgent => say!("priority-urgent"),
    }
}

/// The name of a status.
pub fn status(status: Status) -> String {
    match status {
        Status::Open => say!("status-open"),
        Status::Pending => say!("status-pending"),
        Status::Snoozed => say!("status-snoozed"),
        Status::Resolved => say!("status-resolved"),
        Status::Blocked => say!("status-blocked"),
        Status::Any => say!("status-any"),
    }
}

/// An activity as a sentence; a note has words of its own.
pub fn done(activity: &Activity) -> String {
    let who = if activity.who.is_empty() { say!("done-somebody") } else { activity.who.clone() };
    match &activity.what {
        ActivityKind::Note { .. } => String::new(),
        ActivityKind::Assigned { to: Some(to) } if *to == activity.who => say!("done-took", who = who),
        ActivityKind::Assigned { to: Some(to) } => say!("done-gave", who = who, to = to.clone()),
        ActivityKind::Assigned { to: None } => say!("done-gave-up", who = who),
        ActivityKind::Overtaken { to, first } => overtaken(&who, to.as_deref(), first.as_deref()),
        ActivityKind::StatusSet { status: Status::Resolved, .. } => say!("done-resolved", who = who),
        ActivityKind::StatusSet { status: Status::Pending, .. } => say!("done-pending", who = who),
        ActivityKind::StatusSet { status: Status::Snoozed, until: Some(until) } => {
            say!("done-snoozed", who = who, until = in_full(*until))
        }
        ActivityKind::StatusSet { status: Status::Open | Status::Blocked | Status::Any, .. }
        | ActivityKind::StatusSet { status: Status::Snoozed, until: None } => say!("done-opened", who = who),
        ActivityKind::Labelled { label, on: true } => say!("done-labelled", who = who, label = label.clone()),
        ActivityKind::Labelled { label, on: false } => say!("done-unlabelled", who = who, label = label.clone()),
        ActivityKind::Prioritised { priority: to } => say!("done-prioritised", who = who, priority = priority(*to)),
    }
}

/// The sentence for a claim that came too late.
fn overtaken(who: &str, to: Option<&str>, first: Option<&str>) -> String {
    match (to, first) {
        (Some(to), Some(first)) if to == who => say!("done-overtaken", who = who, first = first),
        (_, Some(first)) => say!("done-overtaken-giving", who = who, first = first),
        (_, None) => say!("done-overtaken-free", who = who),
    }
}
