//! What the windows draw, ready to draw: one type from the SQL row to the screen.

pub mod bubble;
pub mod channels;
pub mod conversation;
pub mod inbox;
pub mod search;
pub mod workspace;
