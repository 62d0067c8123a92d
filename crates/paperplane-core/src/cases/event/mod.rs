//! Events of cases, on the topic `workspace`: one order, so that everybody agrees who was first.

mod case;
mod item;
mod pipeline;
mod task;

pub use case::*;
pub use item::*;
pub use pipeline::*;
pub use task::*;

use crate::{
    ids::{AddressId, CaseId},
    kernel::{events::events, subject::Subject},
};

events! {
    /// An event of the domain cases.
    CasesEvent {
        /// A version of a pipeline was published.
        PipelinePublished = "pipeline.published", about |_, _, _| Subject::None;
        /// Running cases go by a version of their pipeline from now on.
        PipelineAdopted = "pipeline.adopted", about |_, _, _| Subject::None;
        /// A case was opened for a person.
        CaseOpened = "case.opened", about |opened, _, _| Subject::Case(opened.case);
        /// Facts of a case were written down.
        CaseDescribed = "case.described", about |described, _, _| Subject::Case(described.case);
        /// A case went to another stage.
        CaseMoved = "case.moved", about |moved, _, _| Subject::Case(moved.case);
        /// A case ended where it stands.
        CaseClosed = "case.closed", about |closed, _, _| Subject::Case(closed.case);
        /// A client could not be told that their case moved.
        CaseNotTold = "case.not_told", about |not_told, _, _| Subject::Case(not_told.case);
        /// A case that had ended goes on.
        CaseReopened = "case.reopened", about |reopened, _, _| Subject::Case(reopened.case);
        /// A case was given to a member of staff, or to nobody.
        CaseGiven = "case.given", about |given, _, _| Subject::Case(given.case);
        /// The client was asked for something that no stage asks for.
        ItemAsked = "item.asked", about |asked, _, _| Subject::Case(asked.case);
        /// The client gave what an item asks for.
        ItemReceived = "item.received", about |received, _, _| Subject::Case(received.case);
        /// Somebody decided about an item.
        ItemDecided = "item.decided", about |decided, _, _| Subject::Case(decided.case);
        /// An item is due on another day.
        ItemDated = "item.dated", about |dated, _, _| Subject::Case(dated.case);
        /// Something is to be done.
        TaskAdded = "task.added", about |added, _, _| about_task(added.case, added.contact);
        /// A task changed.
        TaskChanged = "task.changed", about |changed, _, _| about_task(changed.case, changed.contact);
        /// A task is done, or is not.
        TaskTicked = "task.ticked", about |_, _, _| Subject::None;
    }
}

fn about_task(case: Option<CaseId>, contact: Option<AddressId>) -> Subject {
    let person = contact.map_or(Subject::None, Subject::Address);
    case.map_or(person, Subject::Case)
}
