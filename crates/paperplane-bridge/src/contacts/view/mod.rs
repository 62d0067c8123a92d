//! Answers about people, ready to draw.

pub mod added;
pub mod block;
pub mod opt_out;
pub mod zone;
