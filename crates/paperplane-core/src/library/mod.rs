//! The domain library: labels, canned responses, saved views and templates, shared by the staff.

pub mod event;
pub mod filter;
