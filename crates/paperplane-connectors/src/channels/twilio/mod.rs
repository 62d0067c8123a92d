//! Twilio: WhatsApp and text messages through its messaging API.
//!
//! What a webhook carries and we do not read is kept raw beside our reading.

mod account;
mod address;
mod details;
mod errors;
mod form;
pub mod list;
pub mod media;
mod message;
pub mod send;
mod signature;
mod status;
pub mod templates;
pub mod webhook;

#[cfg(test)]
mod tests;

pub use account::{Secret, TwilioAccount, capabilities, is_sandbox};
pub use errors::ProviderTrouble;
pub use status::status_of;
pub use webhook::{WEBHOOK_ANSWER, WEBHOOK_ANSWER_TYPE};
