//! Talk: conversations, messages and what staff do with them, in a browser.

mod days;
mod decisions;
mod emoji;
mod files;
mod finding;
mod first;
mod keys;
mod letters;
mod list_keys;
mod mail;
mod mail_account;
mod mentions;
mod message_acts;
mod messages;
mod notes;
mod papers;
mod scrolling;
mod sending;
mod shared_files;
mod templates;
mod triage;
mod typing;
mod viewer;
mod views;
mod when;
mod writing;
