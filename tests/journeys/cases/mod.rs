//! Stories of cases.

mod by_program;
mod two_desks;
