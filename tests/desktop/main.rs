//! The desktop program: what it is allowed to do.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on has failed")]

mod settings;
mod window;
