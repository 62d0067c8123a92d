//! Stories of settings and channel accounts.

mod channels;
mod settings;
mod two_accounts;
