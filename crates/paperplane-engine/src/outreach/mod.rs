//! The domain outreach: one message to many people.

pub mod desk;
mod preview;
mod turn;
pub(crate) mod worker;
