//! Outreach: one message to many people.

mod detail;
mod line;
mod list;
mod preview;
mod section;
mod write;

pub use section::SECTION as OUTREACH;
pub use write::WriteToMany;
