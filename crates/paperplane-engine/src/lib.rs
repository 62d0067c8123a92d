//! Order and time: who carries what where, and when.
//!
//! [`Node`] opens the house and starts its loops; [`Desk`] is all that a person, a window or the gate can ask for.
//!
//! Every `select!` here is `biased`: which of two ready things goes first is what stands first (the stop always), never
//! chance. So a rehearsal that sets time and chance can repeat a whole day to the step.

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
mod loops;
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
pub use open::{Node, NodeParts, OpenError};
pub use paperplane_store::{Arrival, StaffNotice, StaffNoticeKind};
pub use vault::{FileVault, Vault, VaultError};
