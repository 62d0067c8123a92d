//! Stories of people with several addresses.

mod adding;
mod blocking;
mod importing;
mod merging;
mod one_person;
mod opting_out;
mod senders;
mod spellings;
mod suggestions;
mod unsubscribing;
