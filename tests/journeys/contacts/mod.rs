//! Stories of people with several addresses.

mod merging;
mod one_person;
