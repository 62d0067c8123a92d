//! Hooks: asking, paging, hearing, the day, the language.

mod asked;
mod heard;
mod in_view;
mod paged;
mod today;
mod tongue;

pub use asked::{Shown, use_asked};
pub use heard::{use_door, use_heard};
pub use in_view::use_in_view;
pub use paged::{Paged, use_pages};
pub use today::use_today;
pub use tongue::Tongue;
