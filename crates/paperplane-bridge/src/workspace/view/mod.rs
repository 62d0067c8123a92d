//! Answers about the agency, its channel accounts and this device, ready to draw.

pub mod member;
pub mod settings;
pub mod verdict;
pub mod workspace;
