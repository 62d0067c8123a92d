//! The story of one client and one agency, from the first words on.

mod by_mail;
mod two_channels;
