//! Answers about pipelines and cases, ready to draw.

pub mod board;
pub mod case;
pub mod checklist;
pub mod pipeline;
pub mod task;
pub mod today;
