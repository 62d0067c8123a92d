//! The outside world's words: one folder per provider.
//!
//! A provider's vocabulary stops inside its own folder. What comes in leaves as [`Observation`]s, what goes out
//! comes back as a [`DeliveryOutcome`]; nothing here keeps anything or knows the log.
//!
//! [`Observation`]: paperplane_core::talk::observation::Observation
//! [`DeliveryOutcome`]: paperplane_core::talk::delivery::DeliveryOutcome

pub mod channels;
pub mod files;
pub mod http;
pub mod transport;
