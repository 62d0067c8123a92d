//! Causes about labels, canned responses, saved views and templates: errors and notices.

use crate::code::Code;
use paperplane_core::{
    library::decide::{CannedRefused, LabelRefused},
    limits::{CANNED_CHARS_MAX, SLASH_CHARS_MAX},
};
use serde::{Deserialize, Serialize};

/// A cause with its English sentence: what happened and what to do, without personal data.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[serde(tag = "cause", rename_all = "snake_case")]
pub enum LibraryCause {
    /// A label without a name.
    #[error("Write what the label says.")]
    LabelNameless,
    /// Another label has this name.
    #[error("There is a label of this name already.")]
    LabelTaken,
    /// A view without a name.
    #[error("Write what the view is called.")]
    ViewNameless,
    /// The word behind the slash.
    #[error("The word behind the slash has no spaces and at most {chars_max} characters.")]
    SlashWrong {
        /// The most characters.
        chars_max: usize,
    },
    /// Another text has this word.
    #[error("There is a text of this word already.")]
    SlashTaken,
    /// A text kept ready that is empty or too long.
    #[error("Write the text, of at most {chars_max} characters.")]
    CannedWrong {
        /// The most characters.
        chars_max: usize,
    },
}

impl LibraryCause {
    /// The code that a window acts on.
    pub const fn code(&self) -> Code {
        match self {
            Self::LabelNameless
            | Self::LabelTaken
            | Self::ViewNameless
            | Self::SlashWrong { .. }
            | Self::SlashTaken
            | Self::CannedWrong { .. } => Code::Invalid,
        }
    }
}

impl From<LabelRefused> for LibraryCause {
    fn from(refused: LabelRefused) -> Self {
        match refused {
            LabelRefused::Name(_) => Self::LabelNameless,
            LabelRefused::Taken => Self::LabelTaken,
        }
    }
}

impl From<CannedRefused> for LibraryCause {
    fn from(refused: CannedRefused) -> Self {
        match refused {
            CannedRefused::SlashWrong => Self::SlashWrong { chars_max: SLASH_CHARS_MAX },
            CannedRefused::SlashTaken => Self::SlashTaken,
            CannedRefused::TextEmpty | CannedRefused::TextTooLong => Self::CannedWrong { chars_max: CANNED_CHARS_MAX },
        }
    }
}
