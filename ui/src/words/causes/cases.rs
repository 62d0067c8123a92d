//! Causes about cases.

use crate::words::say;
use paperplane_bridge::CasesCause;

/// The sentence for a cause: the event, and the advice.
pub fn cause(cause: &CasesCause) -> String {
    match cause {
        CasesCause::CaseGone => say!("cause-case-gone"),
        CasesCause::PipelineGone => say!("cause-pipeline-gone"),
        CasesCause::PipelineNewer => say!("cause-pipeline-newer"),
        CasesCause::StageGone => say!("cause-stage-gone"),
        CasesCause::MovedMeanwhile => say!("cause-moved-meanwhile"),
        CasesCause::StandsSo => say!("cause-stands-so"),
        CasesCause::ListUnsettled => say!("cause-list-unsettled"),
        CasesCause::FactUnknown => say!("cause-fact-unknown"),
        CasesCause::LineWrong { chars_max } => say!("cause-line-wrong", max = *chars_max),
        CasesCause::ItemGone => say!("cause-item-gone"),
        CasesCause::TaskGone => say!("cause-task-gone"),
        CasesCause::ItemNewer => say!("cause-item-newer"),
        CasesCause::ItemEmpty { files_max } => say!("cause-item-empty", max = *files_max),
        CasesCause::FileGone => say!("cause-file-gone"),
        CasesCause::ReasonMissing => say!("cause-reason-missing"),
        CasesCause::LineEmpty => say!("cause-line-empty"),
        CasesCause::ItemsFull { items_max } => say!("cause-items-full", max = *items_max),
        CasesCause::DayWrong => say!("cause-day-wrong"),
        CasesCause::MoneyWrong => say!("cause-money-wrong"),
        CasesCause::DefinitionWrong { reason } => say!("cause-definition-wrong", reason = reason),
    }
}
