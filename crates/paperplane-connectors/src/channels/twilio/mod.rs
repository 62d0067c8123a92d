//! Twilio: WhatsApp messages and their statuses.

mod account;
pub mod errors;
pub mod list;
pub mod send;
mod signature;
mod status;
pub mod webhook;

pub use account::{Secret, TwilioAccount};
pub use status::status_of;

/// The body of "thank you, no reply": empty TwiML. Plain text would be sent to the person as an answer.
pub const WEBHOOK_ANSWER: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response></Response>";
/// The content type of [`WEBHOOK_ANSWER`]; any other is Twilio's error 12300.
pub const WEBHOOK_ANSWER_TYPE: &str = "text/xml";
