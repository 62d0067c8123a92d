//! Cases: the board, a case, the cases of a person, and the editor of pipelines.

mod board;
mod checklist;
mod pipeline;
