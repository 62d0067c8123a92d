//! Pages: what fills the window.

mod about;
mod channel;
mod channels;
mod first_run;
mod inbox;
mod join;
#[cfg(feature = "parts")]
mod parts;
mod rail;
mod settings;
mod trouble;

pub use channel::Channel;
pub use channels::Channels;
pub use first_run::FirstRun;
pub use inbox::{Desk, Open};
#[cfg(feature = "parts")]
pub use parts::PartsPage;
pub use rail::Place;
pub use settings::{Section, Settings};
pub use trouble::TroublePage;
