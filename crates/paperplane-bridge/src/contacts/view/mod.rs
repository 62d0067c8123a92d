//! Answers about people, ready to draw.

pub mod added;
pub mod block;
pub mod consent;
pub mod import;
pub mod in_full;
pub mod made;
pub mod opt_out;
pub mod zone;
