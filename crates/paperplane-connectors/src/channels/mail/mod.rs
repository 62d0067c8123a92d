//! Mail: read from a mailbox by IMAP, handed over by SMTP.

mod account;
mod autoconfig;
mod bounce;
mod compose;
mod guess;
mod imap;
mod known;
mod line;
mod mime;
mod provider;
mod read;
mod server;
mod sides;
mod smtp;
#[cfg(test)]
mod tests;
mod thread;
mod trust;

pub use account::{FIELDS, NAME, from_form};
pub use provider::Mail;
