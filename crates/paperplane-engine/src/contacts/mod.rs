//! The domain contacts: people and their addresses.

pub mod adding;
mod desk;
mod language;
mod prospects;
pub mod subscription;
