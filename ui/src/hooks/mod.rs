//! Hooks: asking, hearing, and keys.

mod asked;
mod heard;

pub use asked::{Shown, use_asked};
pub use heard::{use_door, use_heard};
