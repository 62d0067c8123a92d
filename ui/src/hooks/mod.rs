//! Hooks: asking, reading lists and conversations, hearing, the day, the settings, what fields hold.

mod acts;
mod address;
mod announce;
mod asked;
mod caret;
mod heard;
mod in_view;
mod lately;
mod listed;
mod mentioning;
mod minute;
mod modal;
mod settings;
mod timeline;
mod today;
mod unread;
mod unsaved;
mod value;

pub use acts::{Acts, use_acts};
pub use address::{addressed, use_address};
pub use announce::use_announced;
pub use asked::{Shown, use_asked};
pub use caret::{Caret, use_caret};
pub use heard::{use_door, use_heard};
pub use in_view::use_in_view;
pub use lately::use_lately;
pub use listed::{Listed, use_listed};
pub use mentioning::use_mentioning;
pub use minute::use_minute;
pub use modal::use_modal;
pub use settings::{ChangeSettings, use_change, use_kept_settings, use_settings};
pub use timeline::use_timeline;
pub use today::use_today;
pub use unread::use_unread;
pub use unsaved::{keep_draft, save_draft, unsaved_draft, use_away, use_unsaved_drafts, use_unsaved_text};
pub use value::{put, typed, use_value};
