//! The windows' thinking, without a browser: plain functions, tested natively.

pub mod grouping;
pub mod names;
pub mod times;
