//! The domain contacts: people and their addresses.

mod desk;
mod language;
pub mod subscription;
