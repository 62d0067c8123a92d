//! Answers about cases that grow stale.

use paperplane_core::cases::event::CasesEvent;
use serde::{Deserialize, Serialize};

/// An answer about cases that has grown stale.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CasesStale {
    /// The pipelines.
    Pipelines,
    /// The cases.
    Cases,
    /// The tasks.
    Tasks,
}

/// The answers that an event makes stale.
pub(crate) const fn of(event: &CasesEvent) -> &'static [CasesStale] {
    match event {
        CasesEvent::PipelinePublished(_) | CasesEvent::PipelineAdopted(_) => {
            &[CasesStale::Pipelines, CasesStale::Cases]
        }
        CasesEvent::CaseOpened(_)
        | CasesEvent::CaseMoved(_)
        | CasesEvent::CaseClosed(_)
        | CasesEvent::CaseReopened(_)
        | CasesEvent::CaseGiven(_)
        | CasesEvent::CaseDescribed(_)
        | CasesEvent::ItemAsked(_)
        | CasesEvent::ItemReceived(_)
        | CasesEvent::ItemDecided(_)
        | CasesEvent::ItemDated(_) => &[CasesStale::Cases],
        // An untold client is a task.
        CasesEvent::CaseNotTold(_) => &[CasesStale::Cases, CasesStale::Tasks],
        CasesEvent::TaskAdded(_) | CasesEvent::TaskChanged(_) | CasesEvent::TaskTicked(_) => &[CasesStale::Tasks],
    }
}
