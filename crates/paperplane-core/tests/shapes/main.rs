//! The shapes that are stored for ever: what is written, what is read back, and what is done with anything else.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod anything;
mod cases;
mod contacts;
mod examples;
mod forever;
mod library;
mod outreach;
mod records;
mod talk;
mod values;
mod workspace;
