//! The contract about the agency, its channel accounts and this device.

pub mod ask;
pub mod cause;
pub mod stale;
pub mod view;
