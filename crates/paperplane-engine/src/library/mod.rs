//! The domain library: labels, canned responses, saved views and templates.

mod desk;
mod message_templates;
pub(crate) mod templates;
