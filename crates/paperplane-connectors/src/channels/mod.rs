//! Messaging providers behind one trait: what the engine and the relay need of each of them.
//!
//! A provider is a folder with equal file names and one line in [`registry`]. Its words stop inside its folder.

pub mod account;
pub mod answer;
pub mod guess;
pub mod listing;
pub mod mail;
pub mod mailbox;
pub mod media;
pub mod parcel;
pub mod provider;
pub mod public_url;
pub mod registry;
pub mod request;
pub mod template;
pub mod trouble;
pub mod twilio;

pub use account::{Account, KeptAccount, OPT_OUT_LANGUAGES, Renewed, Secret, WrongField};
pub use provider::{Answer, Provider, Sandbox};
pub use public_url::PublicUrl;
pub use registry::{by_name, providers};
