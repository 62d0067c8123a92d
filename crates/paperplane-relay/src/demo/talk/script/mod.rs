//! The texts that the invented agency and its clients write to each other, in six languages.
//!
//! Braces are filled in per person: `{name}`, `{uni}`, `{hospital}`, `{city}`, `{course}`, `{treatment}`, `{month}`,
//! `{price}`, `{deposit}`, `{airport}`. All institutions are invented.

mod arabic;
mod chinese;
mod english;
mod institutions;
mod language;
mod line;
mod phrases;
mod portuguese;
mod russian;
mod spanish;

pub(in crate::demo) use institutions::{AIRPORTS, HOSPITALS, UNIVERSITIES};
pub(in crate::demo) use language::Language;
pub(in crate::demo) use line::{Enclosed, Line, Scene, message_count};
pub(in crate::demo) use phrases::Phrases;
