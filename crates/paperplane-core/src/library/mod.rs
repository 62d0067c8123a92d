//! The domain library: labels, canned responses, saved views and templates, shared by the staff.

pub mod decide;
pub mod event;
pub mod filter;
pub mod message_template;
pub mod template;
pub mod wording;
