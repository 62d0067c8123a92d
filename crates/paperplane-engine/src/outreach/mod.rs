//! The domain outreach: one message to many people.

pub mod desk;
mod preview;
pub(crate) mod worker;
