//! The shapes that are stored for ever: what is written, what is read back, and what is done with anything else.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod anything;
mod examples;
mod forever;
