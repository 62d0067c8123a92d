//! Words of any script as they are searched: one spelling for what is written in many ways, used when a text is indexed and
//! when it is looked for.
//!
//! Unicode's compatibility forms, letter case, accents and points fall away; scripts without spaces are one word a character;
//! beside its words a text has others by which it is also found, e.g. the end of a number, or `connor` in O'Connor.

mod asked;
mod letters;
mod numbers;
mod others;
mod spelled;
mod words;

pub use asked::{Asked, Wanted, Way, fits};
pub use numbers::address;
pub use spelled::plain;
pub use words::Spelled;
