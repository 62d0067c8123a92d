//! Twilio: WhatsApp and text messages through its messaging API.
//!
//! Fields of a webhook that are not read are kept raw beside our reading.

mod account;
mod address;
mod details;
mod errors;
mod form;
mod list;
mod media;
mod message;
pub mod provider;
mod send;
mod shared_key;
mod sid;
mod signature;
mod status;
mod templates;
pub mod webhook;

#[cfg(test)]
mod tests;

pub use account::{NAME, TwilioAccount, are_shared_keys, is_service};
pub use status::status_of;
