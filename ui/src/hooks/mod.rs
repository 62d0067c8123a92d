//! Hooks: asking, reading lists and conversations, hearing, the day, the language.

mod asked;
mod heard;
mod listed;
mod timeline;
mod today;
mod tongue;

pub use asked::{Shown, use_asked};
pub use heard::{use_door, use_heard};
pub use listed::{Listed, use_listed};
pub use timeline::use_timeline;
pub use today::use_today;
pub use tongue::Tongue;
