//! One file a row: what is done, how often, and what comes of it.

pub mod bubble;
pub mod footprint;
pub mod gate;
pub mod inbox;
pub mod mailbox;
pub mod replay;
pub mod search;
