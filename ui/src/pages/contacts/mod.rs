//! Contacts: who the person of a conversation is, and what is known of them.

mod acts;
mod addresses;
mod chooser;
mod conversations;
mod description;
mod edit;
mod labels;
mod language;
mod merge;
mod minute;
mod name;
mod notes;
mod pane;
mod skeleton;
mod status;
mod zone;

pub use pane::ContactPane;
