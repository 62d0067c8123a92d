//! Stories of cases.

mod by_program;
mod told_once;
mod two_desks;
