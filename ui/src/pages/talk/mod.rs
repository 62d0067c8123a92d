//! Talk: conversations with people, their messages, and what staff do with them.

mod activity;
mod acts;
pub mod attach;
pub mod attached;
mod bubble;
mod canned;
mod clicked;
mod colon;
mod commands;
mod composer;
mod emoji;
mod empty_state;
mod forward;
mod head;
mod inbox;
mod keys;
mod labels;
mod later;
mod list;
mod menus;
mod message_menu;
mod narrow;
mod new_conversation;
mod newer_message;
mod performing;
mod row;
mod said;
#[cfg(feature = "parts")]
pub mod samples;
mod scroll_position;
mod seen;
mod selected;
mod status;
mod stuck_message;
mod templates;
mod thread;
mod toast_text;
mod unshown;
pub mod viewer;
mod views;
mod walking;
mod window_left;
mod work;
mod writing;

pub use inbox::SECTION as INBOX;
