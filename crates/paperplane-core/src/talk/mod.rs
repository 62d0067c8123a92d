//! The domain talk: messages, their delivery, and what staff do with conversations.

pub mod conversation;
pub mod decide;
pub mod delivery;
pub mod event;
pub mod failure;
pub mod file_kind;
pub mod gist;
pub mod guard;
pub mod mail_history;
pub mod mail_thread;
pub mod mail_writing;
pub mod markup;
pub mod meeting;
pub mod mention;
pub mod notice;
pub mod observation;
pub mod optout;
pub mod pace;
pub mod query;
pub mod reconcile;
pub mod window;
