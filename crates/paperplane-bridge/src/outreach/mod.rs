//! The contract about messages to many people.

pub mod ask;
pub mod audience;
pub mod cause;
pub mod refused;
pub mod stale;
pub mod view;

/// Rules by which a window checks a plan before it asks.
pub use paperplane_core::outreach::{decide, event};
/// The reason for which nobody can be written to.
pub use paperplane_core::talk::notice::NoWay;
