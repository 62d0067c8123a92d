//! Mail: read from a mailbox by IMAP, handed over by SMTP.

mod account;
mod compose;
mod imap;
mod mime;
mod provider;
mod read;
mod server;
mod smtp;
#[cfg(test)]
mod tests;
mod thread;

pub use account::{FIELDS, NAME, from_form};
pub use provider::Mail;
