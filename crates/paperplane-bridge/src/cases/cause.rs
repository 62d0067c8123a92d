//! Causes about pipelines and cases: errors and notices.

use crate::code::Code;
use paperplane_core::{
    cases::{
        decide::{CaseTextRefused, DefinitionRefused, HeldBack},
        money::MoneyRefused,
    },
    limits::CASE_TEXT_CHARS_MAX,
};
use serde::{Deserialize, Serialize};

/// A cause with its English sentence: what happened and what to do, without personal data.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[serde(tag = "cause", rename_all = "snake_case")]
pub enum CasesCause {
    /// A case that is not here.
    #[error("This case is not here.")]
    CaseGone,
    /// A pipeline that is not here.
    #[error("This pipeline is not here.")]
    PipelineGone,
    /// Another version of the pipeline was published meanwhile.
    #[error("This pipeline was changed meanwhile. Look at the newer version, then publish yours.")]
    PipelineNewer,
    /// A stage that the pipeline of the case does not have.
    #[error("The pipeline of this case has no such stage.")]
    StageGone,
    /// The case went elsewhere meanwhile.
    #[error("This case was moved meanwhile. Look where it stands, then decide.")]
    MovedMeanwhile,
    /// A case that has not ended, or has ended already.
    #[error("This case stands so already.")]
    StandsSo,
    /// Items that a rule of the stage asks for.
    #[error("Some items of the checklist are neither accepted nor waived.")]
    ListUnsettled,
    /// A fact that a rule of the stage asks for.
    #[error("The stage asks for a fact that is not written down: partner, programme, date or fees.")]
    FactUnknown,
    /// A line that is too long, or holds a control character.
    #[error("This is one line of at most {chars_max} characters.")]
    LineWrong {
        /// The most characters.
        chars_max: usize,
    },
    /// An item that is not here.
    #[error("This item is not here.")]
    ItemGone,
    /// A task that is not here.
    #[error("This task is not here.")]
    TaskGone,
    /// Another version of the item came meanwhile.
    #[error("The client sent something new meanwhile. Look at it, then decide.")]
    ItemNewer,
    /// Neither files nor a fact, or too many files.
    #[error("An item takes from 1 to {files_max} files, or one line.")]
    ItemEmpty {
        /// The most files.
        files_max: usize,
    },
    /// A file that is not here.
    #[error("This file is not here.")]
    FileGone,
    /// A refusal without a reason.
    #[error("A refusal needs a reason, in the client's language.")]
    ReasonMissing,
    /// A line that must not be empty.
    #[error("This line must not be empty.")]
    LineEmpty,
    /// More items than a case takes.
    #[error("A case takes at most {items_max} items.")]
    ItemsFull {
        /// The most items.
        items_max: usize,
    },
    /// A text that is no day.
    #[error("A day is written like 2027-09-01.")]
    DayWrong,
    /// An amount of money.
    #[error("An amount is a number like 14500 or 14500.50, in a currency like EUR.")]
    MoneyWrong,
    /// A definition that cannot be used.
    #[error("This pipeline cannot be used: {reason}.")]
    DefinitionWrong {
        /// The reason, in English.
        reason: String,
    },
}

impl CasesCause {
    /// The code that a window acts on.
    pub const fn code(&self) -> Code {
        match self {
            Self::CaseGone | Self::PipelineGone | Self::ItemGone | Self::TaskGone => Code::NotFound,
            Self::MovedMeanwhile | Self::ItemNewer | Self::PipelineNewer => Code::Newer,
            Self::StageGone
            | Self::StandsSo
            | Self::ListUnsettled
            | Self::FactUnknown
            | Self::LineWrong { .. }
            | Self::ItemEmpty { .. }
            | Self::FileGone
            | Self::ReasonMissing
            | Self::LineEmpty
            | Self::ItemsFull { .. }
            | Self::DayWrong
            | Self::MoneyWrong
            | Self::DefinitionWrong { .. } => Code::Invalid,
        }
    }
}

impl From<CaseTextRefused> for CasesCause {
    fn from(refused: CaseTextRefused) -> Self {
        match refused {
            CaseTextRefused::TooLong | CaseTextRefused::ControlCharacter => {
                Self::LineWrong { chars_max: CASE_TEXT_CHARS_MAX }
            }
        }
    }
}

impl From<MoneyRefused> for CasesCause {
    fn from(refused: MoneyRefused) -> Self {
        match refused {
            MoneyRefused::Amount | MoneyRefused::Currency => Self::MoneyWrong,
        }
    }
}

impl From<DefinitionRefused> for CasesCause {
    fn from(refused: DefinitionRefused) -> Self {
        Self::DefinitionWrong { reason: refused.to_string() }
    }
}

impl From<HeldBack> for CasesCause {
    fn from(held: HeldBack) -> Self {
        match held {
            HeldBack::Unsettled(_) => Self::ListUnsettled,
            HeldBack::Unknown(_) => Self::FactUnknown,
        }
    }
}
