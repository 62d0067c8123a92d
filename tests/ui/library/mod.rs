//! The library at the desk.

mod messages;
