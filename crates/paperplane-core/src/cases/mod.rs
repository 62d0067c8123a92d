//! Cases: pipelines with their stages, and the people who go through them.

pub mod checklist;
pub mod day;
pub mod decide;
pub mod definition;
pub mod event;
pub mod money;
pub mod ready_made;
pub mod refusal;
pub mod texts;
