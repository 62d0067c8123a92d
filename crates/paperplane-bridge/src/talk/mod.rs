//! The contract about conversations and messages.

pub mod ask;
pub mod cause;
pub mod stale;
pub mod view;

/// Rules by which a window checks what a person typed before it asks.
pub use paperplane_core::talk::decide;
/// The reading of names in a note, so that a window draws those that the note mentions.
pub use paperplane_core::talk::mention;
