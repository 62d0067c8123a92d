//! Pages: what fills the window, a folder for each domain.

mod cases;
mod contacts;
mod finder;
mod library;
mod outreach;
#[cfg(feature = "parts")]
mod parts;
mod rail;
mod section;
mod sections;
mod talk;
mod unreached;
mod workspace;

#[cfg(feature = "parts")]
pub use parts::PartsPage;
pub use section::{Frame, Page};
pub use sections::REGISTRY;
pub use talk::INBOX;
pub use unreached::Unreached;
pub use workspace::{FirstChannel, FirstRun, TroublePage};
