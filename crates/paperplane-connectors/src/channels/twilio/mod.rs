//! Twilio: WhatsApp through its messaging API.
//!
//! Only text and statuses are read here so far; what else a webhook carries is kept raw beside our reading.

mod account;
mod errors;
mod form;
pub mod list;
mod message;
pub mod send;
mod signature;
mod status;
pub mod webhook;

#[cfg(test)]
mod tests;

pub use account::{Secret, TwilioAccount};
pub use errors::ProviderTrouble;
pub use status::status_of;
pub use webhook::{WEBHOOK_ANSWER, WEBHOOK_ANSWER_TYPE};
