//! Mail: read from a mailbox by IMAP, handed over by SMTP.

mod account;
mod autoconfig;
mod bounce;
mod calendar;
mod compose;
mod dkim;
mod guess;
mod html;
mod imap;
mod known;
mod line;
mod lists;
mod login;
mod mime;
mod oauth;
mod provider;
mod read;
mod remote;
mod server;
mod sides;
mod sign_in;
mod smtp;
mod srv;
#[cfg(test)]
mod tests;
mod thread;
mod trust;

pub use account::{FIELDS, NAME, from_form};
pub use calendar::meetings;
pub use html::{FILE_SCHEME, Sheet, Wish, sheet};
pub use provider::{MAIL, Mail};
pub use remote::pictures;
