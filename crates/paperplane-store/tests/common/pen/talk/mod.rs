//! Records of conversations.

mod delivery;
mod messages;
mod triage;
