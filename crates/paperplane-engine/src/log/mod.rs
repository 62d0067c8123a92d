//! Following the log into the replica, and appending what this device wrote.

pub mod folding;
pub(crate) mod projector;
pub(crate) mod uplink;
