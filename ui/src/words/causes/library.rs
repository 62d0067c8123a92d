//! Causes about what staff share.

use crate::words::say;
use paperplane_bridge::LibraryCause;

/// The sentence for a cause: the event, and the advice.
pub fn cause(cause: &LibraryCause) -> String {
    match cause {
        LibraryCause::LabelNameless => say!("cause-label-nameless"),
        LibraryCause::LabelTaken => say!("cause-label-taken"),
        LibraryCause::ViewNameless => say!("cause-view-nameless"),
        LibraryCause::SlashWrong { chars_max } => say!("cause-slash-wrong", max = *chars_max),
        LibraryCause::SlashTaken => say!("cause-slash-taken"),
        LibraryCause::CannedWrong { chars_max } => say!("cause-canned-wrong", max = *chars_max),
    }
}
