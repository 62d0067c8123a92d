//! The contract about pipelines and cases.

pub mod ask;
pub mod cause;
pub mod stale;
pub mod view;

/// Rules by which a window checks what a person typed before it asks.
pub use paperplane_core::cases::{checklist, day, decide, definition, event, money, ready_made, refusal, texts};
