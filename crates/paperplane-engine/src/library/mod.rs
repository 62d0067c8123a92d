//! The domain library: labels, canned responses, saved views and templates.

mod desk;
pub(crate) mod templates;
