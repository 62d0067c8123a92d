//! Ways of talking to people.

pub mod twilio;
