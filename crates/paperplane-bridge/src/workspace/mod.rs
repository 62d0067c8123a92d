//! The contract about the agency, its channel accounts and this device.

pub mod ask;
pub mod cause;
pub mod mail;
pub mod stale;
pub mod view;

/// Rules by which a window checks what a person typed before it asks.
pub use paperplane_core::workspace::decide;
