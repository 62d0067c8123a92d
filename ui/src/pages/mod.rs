//! Pages: what fills the window.

mod channel;
mod first_run;
mod inbox;
mod rail;
mod trouble;

pub use channel::{Channel, Join};
pub use first_run::FirstRun;
pub use inbox::Desk;
pub use trouble::TroublePage;
