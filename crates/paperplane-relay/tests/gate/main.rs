//! The gate as the outside meets it: a real node on a local log, real sockets, and every request that is refused.

#![allow(clippy::unwrap_used, clippy::expect_used)]

mod anything;
mod demo;
mod desk;
mod document;
mod metrics;
mod reread;
mod rest;
mod send_message;
mod test_gate;
mod unsubscribing;
mod webhooks;
