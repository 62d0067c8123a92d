//! Answers about what staff share for their work, ready to draw.

pub mod library;
pub mod message_templates;
pub mod templates;
pub mod unpublished;
