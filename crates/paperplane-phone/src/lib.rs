//! A pretend Twilio with a phone at its other end: for the demo and for tests.
//!
//! It uses none of our other crates and signs with code of its own, so that it finds our mistakes. It is
//! as strict as Twilio where Twilio is, and can be made to misbehave.

mod api;
mod calls;
mod client;
mod faults;
mod files;
mod line;
mod page;
mod server;
mod signing;
mod templates;

pub use faults::{Faults, Hold};
pub use line::{Direction, File, Message, Past, PhoneConfig, Request, Saying, Template};
pub use server::{Phone, Started};
