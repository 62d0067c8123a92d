//! Events of tasks: something to be done by a member of staff, for a case, for a person, or for neither.

use crate::{
    cases::day::Day,
    ids::{AddressId, CaseId, MemberId, TaskId},
};
use serde::{Deserialize, Serialize};

/// Something is to be done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TaskAdded {
    /// The task.
    pub task: TaskId,
    /// The thing to do, in a line.
    pub what: String,
    /// The member who is to do it; absent for whoever comes first.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub owner: Option<MemberId>,
    /// The day on which it is due; absent where no day is set.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<Day>,
    /// The case that it is for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub case: Option<CaseId>,
    /// An address of the person that it is for, where it is for no case.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contact: Option<AddressId>,
}

/// A task changed. The last in the log counts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TaskChanged {
    /// The task.
    pub task: TaskId,
    /// The case that it is for, which stays.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub case: Option<CaseId>,
    /// An address of the person that it is for, which stays.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contact: Option<AddressId>,
    /// The thing to do, in a line.
    pub what: String,
    /// The member who is to do it; absent for whoever comes first.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub owner: Option<MemberId>,
    /// The day on which it is due; absent where no day is set.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<Day>,
}

/// A task is done, or is not. The last in the log counts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TaskTicked {
    /// The task.
    pub task: TaskId,
    /// True if it is done.
    pub done: bool,
}
