//! Types of answers, ready to draw: one type from the SQL row to the screen. Nested by domain.

pub use crate::{
    cases::view::*, contacts::view::*, library::view::*, outreach::view::*, talk::view::*, workspace::view::*,
};
