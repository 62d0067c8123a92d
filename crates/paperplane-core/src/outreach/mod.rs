//! The domain outreach: one message to many people, with their answers and their wishes respected.

pub mod decide;
pub mod event;
pub mod hours;
