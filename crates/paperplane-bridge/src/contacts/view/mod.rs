//! Answers about people, ready to draw.

pub mod zone;
