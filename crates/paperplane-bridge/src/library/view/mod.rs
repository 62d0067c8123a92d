//! Answers about what staff share for their work, ready to draw.

pub mod library;
pub mod templates;
