//! Order and time: opens a node, follows the log, runs the workers, and answers what is asked.
//!
//! [`Node`] opens files and log and starts the loops; [`Desk`] is all that a person, a window or the gate can ask for.
//!
//! Every `select!` here is `biased`: which of two ready things goes first is what stands first (the stop always), never
//! chance. So a rehearsal that sets time and chance can repeat a whole day to the step.

mod cases;
mod contacts;
pub mod desk;
mod library;
mod log;
mod node;
mod outreach;
mod talk;
mod workers;
mod workspace;

pub use cases::desk::NewCase;
pub use contacts::{adding::PersonToAdd, export::ExportPage, subscription::Subscription};
pub use desk::Desk;
pub use node::{
    config::{self, LogChoice, NodeConfig, Timing, environment},
    error::OpenError,
    files::FilesChoice,
    health::{self, Deliveries, Health},
    host::{self, Host, SystemHost},
    measures::Measures,
    open::{Node, NodeParts},
    vault::{self, FileVault, Vault, VaultError},
};
pub use paperplane_store::{Arrival, StaffNotice, StaffNoticeKind};
pub use talk::{
    desk::{exports::MessagesPage, files, requests::Asked, triage::TriageChange},
    reread::Reread,
};
