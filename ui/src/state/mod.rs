//! The windows' thinking, without a browser: plain functions, tested natively.

pub mod address;
pub mod announcing;
pub mod completing;
pub mod cursor;
pub mod drafts;
pub mod emoji;
pub mod folding;
pub mod hours;
pub mod look;
pub mod mentioning;
pub mod names;
pub mod numbers;
pub mod open;
pub mod quoting;
pub mod showing;
pub mod sparse;
pub mod steps;
pub mod templates;
pub mod threading;
pub mod times;
pub mod typing;
pub mod unread;
pub mod when;
pub mod window;
pub mod wishes;
pub mod write_to;
