//! The domain workspace: the agency, its members, channel accounts and unreadable requests.

pub mod decide;
pub mod event;
