//! Talk: messages, their failures, where conversations stand, and how long one may write.

mod emoji;
mod failures;
mod messages;
mod news;
mod triage;
mod window;

pub use emoji::emoji_group;
pub use failures::{failure, lost, reason};
pub use messages::{
    approval, blank, blank_refused, file, file_name, forwarded, gist, line, mail_field, mail_file, quoted, saved,
    shown, shown_saved, size, tick,
};
pub use news::announced;
pub use triage::{done, priority, status};
pub use window::{shut, window_left};
