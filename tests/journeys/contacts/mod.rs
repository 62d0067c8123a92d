//! Stories of people with several addresses.

mod blocking;
mod merging;
mod one_person;
