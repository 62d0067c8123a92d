//! Ways of talking to people, one folder per provider with the same file names.

pub mod twilio;
