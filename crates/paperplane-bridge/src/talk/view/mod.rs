//! Answers about conversations and messages, ready to draw.

pub mod bubble;
pub mod channels;
pub mod contact;
pub mod conversation;
pub mod draft;
pub mod found_address;
pub mod inbox;
pub mod join_code;
pub mod mail_page;
pub mod media;
pub mod news;
pub mod people;
pub mod search;
pub mod triage;
