//! The domain contacts: people and their addresses.

pub mod consent;
pub mod decide;
pub mod event;
pub mod filter;
pub mod headers;
pub mod import;
pub mod person;
