//! Public HTTP: webhooks, the REST API, the desk by browser.
//!
//! [`Gate`] is the only part that the internet can reach. It keeps nothing: what comes in is checked and given to the
//! engine's `Desk`, and an answer is promised only for what the log has acknowledged. [`demo`] is an invented agency
//! with a pretend phone, for a first look without any account.

mod api;
mod assets;
mod caller;
pub mod demo;
mod desk_pages;
mod error;
mod file_response;
mod files;
mod gate;
mod limits;
mod metrics;
mod nodes;
mod openapi;
mod pages;
mod public;
mod route;
mod router;
mod seed_line;
mod serving;
mod state;
mod token;
mod webhooks;

pub use gate::{Gate, GateConfig, GateError};
