//! The domain talk: messages, their delivery, and what staff do with conversations.

pub(crate) mod complete;
pub(crate) mod delivery;
pub mod desk;
pub(crate) mod exchange;
mod file_name;
mod listed;
pub(crate) mod mailbox;
pub(crate) mod media;
pub(crate) mod notice;
pub(crate) mod poll;
pub mod reread;
pub(crate) mod schedules;
pub(crate) mod sent_copies;
mod trouble;
