//! Contacts: who the person of a conversation is, and what is known of them.

mod addresses;
mod block;
mod conversations;
mod description;
mod edit;
mod language;
mod merge;
mod name;
mod notes;
mod pane;
mod skeleton;
mod zone;

pub use block::BlockButton;
pub use pane::ContactPane;
