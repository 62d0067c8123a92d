//! Events of cases, on the topic `workspace`: one order, so that everybody agrees who was first.

mod case;
mod pipeline;

pub use case::*;
pub use pipeline::*;

use crate::kernel::{events::events, subject::Subject};

events! {
    /// An event of the domain cases.
    CasesEvent {
        /// A version of a pipeline was published.
        PipelinePublished = "pipeline.published", about |_, _, _| Subject::None;
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
    }
}
