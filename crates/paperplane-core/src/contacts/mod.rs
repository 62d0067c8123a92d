//! The domain contacts: people and their addresses.

pub mod country;
pub mod decide;
pub mod event;
