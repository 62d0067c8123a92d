//! Hooks: asking, paging, hearing, the day, the settings, what fields hold.

mod asked;
mod heard;
mod paged;
mod settings;
mod today;
mod unread;
mod value;

pub use asked::{Shown, use_asked};
pub use heard::{use_door, use_heard};
pub use paged::{Paged, use_pages};
pub use settings::{ChangeSettings, use_change, use_kept_settings, use_settings};
pub use today::use_today;
pub use unread::use_unread;
pub use value::{put, typed, use_value};
