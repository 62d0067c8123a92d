//! The domain contacts: people and their addresses.

pub mod decide;
pub mod event;
pub mod filter;
pub mod person;
