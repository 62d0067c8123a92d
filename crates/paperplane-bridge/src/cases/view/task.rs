//! Tasks.

use crate::view::member::MemberView;
use paperplane_core::{
    cases::{day::Day, event::NotToldWhy, texts::Texts},
    ids::{CaseId, ContactId, TaskId},
    time::Timestamp,
};
use serde::{Deserialize, Serialize};

/// A task.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TaskView {
    /// The id of the task.
    pub id: TaskId,
    /// The thing to do, in a line; empty where a client could not be told.
    pub what: String,
    /// The client who could not be told: the reason, for a task that came of that.
    pub untold: Option<Untold>,
    /// The member who is to do it; `None` for whoever comes first.
    pub owner: Option<MemberView>,
    /// The day on which it is due.
    pub due: Option<Day>,
    /// The case that it is for.
    pub case: Option<CaseId>,
    /// The contact that it is for, also by the case.
    pub contact: Option<ContactId>,
    /// The name of that contact; empty for none.
    pub who: String,
    /// The time at which it was added.
    pub made: Timestamp,
    /// The time at which it was done; `None` while it is to be done.
    pub done: Option<Timestamp>,
    /// The member who did it.
    pub done_by: Option<MemberView>,
}

/// The news that a client could not be told.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Untold {
    /// The reason.
    pub why: NotToldWhy,
    /// The name of the item that was refused; `None` for a move.
    pub item: Option<Texts>,
}
