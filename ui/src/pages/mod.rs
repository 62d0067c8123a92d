//! Pages: what fills the window, a folder for each domain.

mod contacts;
mod library;
#[cfg(feature = "parts")]
mod parts;
mod rail;
mod talk;
mod workspace;

#[cfg(feature = "parts")]
pub use parts::PartsPage;
pub use rail::Page;
pub use talk::{Desk, Open};
pub use workspace::{Channels, FirstChannel, FirstRun, Section, Settings, TroublePage};
