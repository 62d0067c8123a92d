//! Order and time: who carries what where, and when.
//!
//! [`Node`] opens the house and starts its loops; [`Desk`] is all that a person, a window or the gate can ask for.

mod alarms;
mod complete;
pub mod config;
mod delivery;
pub mod desk;
mod folding;
mod founding;
pub mod health;
pub mod host;
mod listed;
mod media;
mod open;
mod poll;
mod projector;
mod secrets;
mod setup;
mod templates;
mod uplink;
pub mod vault;

pub use config::{LogChoice, NodeConfig, Timing, environment};
pub use desk::{Desk, reread::Reread};
pub use health::Health;
pub use host::{Host, SystemHost};
pub use open::{Node, OpenError};
pub use paperplane_store::{Arrival, Noticed, NoticedKind};
pub use vault::{FileVault, Vault, VaultError};
