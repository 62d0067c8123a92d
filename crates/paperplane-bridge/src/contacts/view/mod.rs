//! Answers about people, ready to draw.

pub mod block;
pub mod zone;
