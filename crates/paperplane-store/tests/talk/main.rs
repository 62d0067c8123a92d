//! Conversations in the replica: messages, delivery, triage, drafts and their pages.
#![allow(clippy::unwrap_used, clippy::panic, missing_docs)]

#[path = "../common/mod.rs"]
mod common;

mod decisions;
mod drafts;
mod gists;
mod mails;
mod mentions;
mod note_files;
mod pages;
mod staff_notices;
mod triage;
