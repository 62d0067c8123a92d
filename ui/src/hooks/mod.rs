//! Hooks: asking, paging, hearing, the day.

mod asked;
mod heard;
mod paged;
mod today;

pub use asked::{Shown, use_asked};
pub use heard::{use_door, use_heard};
pub use paged::{Paged, use_pages};
pub use today::use_today;
