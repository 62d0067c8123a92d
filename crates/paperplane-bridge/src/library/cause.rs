//! Causes about labels, canned responses, saved views and templates: errors and notices.

use crate::code::Code;
use paperplane_core::{
    library::{
        decide::{CannedRefused, LabelRefused},
        message_template::{MessageTemplateRefused, Part},
        wording::WordingRefused,
    },
    limits::{CANNED_CHARS_MAX, SLASH_CHARS_MAX, WORDING_LANGUAGES_MAX},
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
    /// A message template without a name.
    #[error("Give the message a name.")]
    MessageTemplateNameless,
    /// Another message template has this name.
    #[error("There is a message of this name already.")]
    MessageTemplateTaken,
    /// A message template that says nothing in its first language.
    #[error("Write what the message says.")]
    MessageTemplateEmpty,
    /// A message template in too many languages.
    #[error("A message has at most {count_max} languages.")]
    TooManyLanguages {
        /// The most languages.
        count_max: usize,
    },
    /// A text with variables that cannot be read.
    #[error("This text cannot be used ({language}): {wrong}.")]
    WordingWrong {
        /// The language.
        language: String,
        /// The text.
        part: Part,
        /// The reason.
        wrong: WordingRefused,
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
            | Self::CannedWrong { .. }
            | Self::MessageTemplateNameless
            | Self::MessageTemplateTaken
            | Self::MessageTemplateEmpty
            | Self::TooManyLanguages { .. }
            | Self::WordingWrong { .. } => Code::Invalid,
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

impl From<MessageTemplateRefused> for LibraryCause {
    fn from(refused: MessageTemplateRefused) -> Self {
        match refused {
            MessageTemplateRefused::Name(_) => Self::MessageTemplateNameless,
            MessageTemplateRefused::NameTaken => Self::MessageTemplateTaken,
            MessageTemplateRefused::Empty => Self::MessageTemplateEmpty,
            MessageTemplateRefused::TooManyLanguages => Self::TooManyLanguages { count_max: WORDING_LANGUAGES_MAX },
            MessageTemplateRefused::Wording { language, part, why } => {
                Self::WordingWrong { language, part, wrong: why }
            }
        }
    }
}
