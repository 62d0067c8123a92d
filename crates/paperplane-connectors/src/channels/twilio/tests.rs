//! What the whole folder promises, tried from outside it: on recorded shapes, against a provider that misbehaves,
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
