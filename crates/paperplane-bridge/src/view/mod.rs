//! What the windows draw, ready to draw: one type from the SQL row to the screen.

pub mod bubble;
pub mod channels;
pub mod contact;
pub mod conversation;
pub mod draft;
pub mod inbox;
pub mod library;
pub mod search;
pub mod settings;
pub mod triage;
pub mod workspace;
