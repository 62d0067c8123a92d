//! The domain contacts: people and their addresses.

pub mod adding;
mod desk;
pub mod export;
pub mod import;
mod language;
mod numbers;
mod prospects;
pub(crate) mod sheet;
pub mod subscription;
