//! Stories of messages to many people.

mod by_program;
mod crashes;
