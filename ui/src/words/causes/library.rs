//! Causes about what staff share.

use crate::words::{LANGUAGES, say};
use paperplane_bridge::{LibraryCause, wording::WordingRefused};

/// The sentence for a cause: the event, and the advice.
pub fn cause(cause: &LibraryCause) -> String {
    match cause {
        LibraryCause::LabelNameless => say!("cause-label-nameless"),
        LibraryCause::LabelTaken => say!("cause-label-taken"),
        LibraryCause::ViewNameless => say!("cause-view-nameless"),
        LibraryCause::SlashWrong { chars_max } => say!("cause-slash-wrong", max = *chars_max),
        LibraryCause::SlashTaken => say!("cause-slash-taken"),
        LibraryCause::CannedWrong { chars_max } => say!("cause-canned-wrong", max = *chars_max),
        LibraryCause::MessageTemplateNameless => say!("cause-message-nameless"),
        LibraryCause::MessageTemplateTaken => say!("cause-message-taken"),
        LibraryCause::MessageTemplateEmpty => say!("cause-message-empty"),
        LibraryCause::TooManyLanguages { count_max } => say!("cause-too-many-languages", max = *count_max),
        LibraryCause::WordingWrong { language, wrong, .. } => {
            say!("cause-wording-wrong", language = name_of(language), why = wording(wrong))
        }
    }
}

/// The reason for which a text with variables cannot be used.
pub fn wording(refused: &WordingRefused) -> String {
    match refused {
        WordingRefused::Syntax { line } => say!("wording-syntax", line = *line),
        WordingRefused::Missing { variable } => say!("wording-missing", variable = variable),
        WordingRefused::Unknown { variable } => say!("wording-unknown", variable = variable),
        WordingRefused::TooMuch => say!("wording-too-much"),
    }
}

/// The name that speakers of a language of this window give it; the code of another one.
fn name_of(language: &str) -> String {
    let known = LANGUAGES.iter().find(|(code, _)| *code == language);
    known.map_or_else(|| language.to_owned(), |(_, name)| (*name).to_owned())
}
