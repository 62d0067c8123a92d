//! Pages: what fills the window.

mod about;
mod channel;
mod first_run;
mod inbox;
mod join;
mod rail;
mod trouble;

pub use channel::Channel;
pub use first_run::FirstRun;
pub use inbox::Desk;
pub use trouble::TroublePage;
