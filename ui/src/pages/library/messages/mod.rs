//! The page of messages that staff keep for many people: the list, the editor, and the message as somebody reads it.

mod approved;
mod editor;
mod insert;
mod list;
mod preview;
mod section;
mod tabs;
mod versions;

pub use section::SECTION;
