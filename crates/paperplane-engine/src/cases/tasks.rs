//! Tasks that staff and programs add, change and tick.

use super::{checklist::full_line, facts::day};
use crate::desk::{Desk, broken};
use paperplane_bridge::{
    CasesCause, Trouble,
    ask::{AddTask, ChangeTask, TickTask},
    view::task::TaskView,
};
use paperplane_core::{
    cases::decide::accept_line,
    envelope::Actor,
    event::{TaskAdded, TaskChanged, TaskTicked},
    ids::TaskId,
};

impl Desk {
    /// One task.
    ///
    /// # Errors
    /// If it is not here.
    pub async fn task(&self, task: TaskId) -> Result<TaskView, Trouble> {
        self.store().task(task).await.map_err(broken)?.ok_or_else(|| CasesCause::TaskGone.into())
    }

    /// Adds a task. With the same idempotency key it is the same task.
    ///
    /// # Errors
    /// If the case or the contact is not here, or the line or the day cannot be used.
    pub async fn add_task_as(&self, by: Actor, ask: AddTask, key: Option<&str>) -> Result<TaskId, Trouble> {
        let what = full_line(&ask.what)?;
        let due = day(Some(ask.due))?.flatten();
        if let Some(case) = ask.case {
            self.case(case).await?;
        }
        let contact = match ask.contact.filter(|_| ask.case.is_none()) {
            Some(contact) => Some(self.address_of_contact(contact).await?),
            None => None,
        };
        let id = match key {
            Some(key) => self.node.naming.plain("api.task", key.as_bytes()),
            None => self.node.new_event_id(),
        };
        let task = TaskId::from_uuid(*id.as_uuid());
        if key.is_some() && self.store().task(task).await.map_err(broken)?.is_some() {
            return Ok(task);
        }
        let added = TaskAdded { task, what, owner: ask.owner, due, case: ask.case, contact };
        self.put(self.node.recorder().workspace(id, by, added)).await?;
        Ok(task)
    }

    /// Changes a task; only a difference is recorded.
    ///
    /// # Errors
    /// If it is not here, or the line or the day cannot be used.
    pub async fn change_task_as(&self, by: Actor, ask: ChangeTask) -> Result<(), Trouble> {
        let known = self.task(ask.task).await?;
        // A task that came of a message that could not be sent has words of its own, so that its line may be empty.
        let what = match known.untold {
            Some(_) => accept_line(&ask.what).map_err(CasesCause::from)?,
            None => full_line(&ask.what)?,
        };
        let due = day(Some(ask.due))?.flatten();
        let owner = known.owner.as_ref().map(|owner| owner.id);
        if (&known.what, owner, known.due) == (&what, ask.owner, due) {
            return Ok(());
        }
        let contact = known.contact.filter(|_| known.case.is_none()).map(|contact| contact.address());
        let changed = TaskChanged { task: ask.task, case: known.case, contact, what, owner: ask.owner, due };
        self.write(by, changed).await
    }

    /// Says that a task is done, or that it is not; only a difference is recorded.
    ///
    /// # Errors
    /// If it is not here.
    pub async fn tick_task_as(&self, by: Actor, ask: TickTask) -> Result<(), Trouble> {
        let known = self.task(ask.task).await?;
        if known.done.is_some() == ask.done {
            return Ok(());
        }
        self.write(by, TaskTicked { task: ask.task, done: ask.done }).await
    }
}
