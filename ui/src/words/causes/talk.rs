//! Causes about conversations and messages.

use crate::words::{blank_refused, say};
use paperplane_bridge::TalkCause;

/// The sentence for a cause: the event, and the advice.
pub fn cause(cause: &TalkCause) -> String {
    match cause {
        TalkCause::Newer => say!("cause-newer"),
        TalkCause::TextEmpty => say!("cause-text-empty"),
        TalkCause::TextTooLong { chars, chars_max } => say!("failure-too-long", chars = *chars, max = *chars_max),
        TalkCause::ConversationGone => say!("cause-conversation-gone"),
        TalkCause::MessageGone => say!("cause-message-gone"),
        TalkCause::OnItsWay => say!("cause-on-its-way"),
        TalkCause::WaitsNoMore => say!("cause-waits-no-more"),
        TalkCause::TimePassed => say!("cause-time-passed"),
        TalkCause::NoteTooLong { chars_max } => say!("cause-note-too-long", max = *chars_max),
        TalkCause::FileEmpty => say!("cause-file-empty"),
        TalkCause::FileTooLarge { megabytes } => say!("cause-file-too-large", megabytes = *megabytes),
        TalkCause::FileProgram => say!("cause-file-program"),
        TalkCause::TooManyFiles { count_max } => say!("cause-too-many-files", max = *count_max),
        TalkCause::NotTaken => say!("cause-channel-cannot"),
        TalkCause::BlankRefused { why, .. } => blank_refused(*why),
        TalkCause::NotAnswerable => say!("window-sender"),
        TalkCause::NoMailAddress { among, place } => {
            say!("cause-no-mail-address", field = crate::words::mail_field(*among), place = *place)
        }
        TalkCause::TooManyRecipients { count_max } => say!("cause-too-many-recipients", max = *count_max),
        TalkCause::NotANumber => say!("cause-not-a-number"),
        TalkCause::InboxGone => say!("cause-inbox-gone"),
        TalkCause::TheyWriteFirst => say!("cause-they-write-first"),
        TalkCause::TemplateFirst => say!("cause-template-first"),
        TalkCause::FileNotWanted => say!("cause-file-not-wanted"),
        TalkCause::FetchedElsewhere => say!("cause-fetched-elsewhere"),
        TalkCause::FileUnreadable => say!("cause-file-unreadable"),
    }
}
