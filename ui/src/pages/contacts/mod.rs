//! Contacts: who the person of a conversation is, and what is known of them.

mod addresses;
mod block;
mod consents;
mod conversations;
mod description;
mod edit;
mod import;
mod language;
mod merge;
mod name;
mod notes;
mod opt_out;
mod page;
mod pane;
mod people;
mod same_person;
mod skeleton;
mod zone;

pub use block::BlockButton;
pub use opt_out::button as opt_out_button;
pub use page::SECTION as PEOPLE;
pub use pane::ContactPane;
pub use people::{people_found, use_people};
