//! Answers about pipelines and cases, ready to draw.

pub mod board;
pub mod case;
pub mod pipeline;
