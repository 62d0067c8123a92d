//! The gate as the outside meets it: a real node on a local log, real sockets, and every way in that is shut.

#![allow(clippy::unwrap_used, clippy::expect_used)]

mod demo;
mod desk;
mod house;
mod rest;
mod send_message;
mod webhooks;
