//! Mail servers as processes of their own: Dovecot holds mailboxes, aiosmtpd takes what is sent.

mod account;
mod certificate;
mod dkim;
mod dovecot;
mod folders;
mod office;
mod servers;
mod sign_in;
mod smtp;

pub use account::{account, form, settings};
pub use certificate::{Certificate, Encryption};
pub use dkim::Dkimpy;
pub use dovecot::{Dovecot, Mailboxes};
pub use office::{NOBODY, OFFICE, PASSWORD};
pub use servers::servers;
pub use sign_in::{CLIENT, REFRESH_TOKEN, SignIn};
pub use smtp::{SmtpServer, SmtpServers};
