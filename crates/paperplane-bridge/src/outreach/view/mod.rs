//! Answers about outreaches, ready to draw.

pub mod outreach;
