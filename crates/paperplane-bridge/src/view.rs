//! What the windows draw, ready to draw: one type from the SQL row to the screen. Nested by domain.

pub use crate::{library::view::*, talk::view::*, workspace::view::*};
