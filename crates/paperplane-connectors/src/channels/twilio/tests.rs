//! Tests of the whole folder from outside: on recorded shapes, against a provider that misbehaves,
//! and on anything at all.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod anything;
mod golden;
mod listing;
mod media;
mod provider;
mod scene;
mod sending;
mod signatures;
mod webhooks;
