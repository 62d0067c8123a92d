//! Cases: the board, a case, and the cases of a person.

mod board;
mod checklist;
