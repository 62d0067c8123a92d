//! Stories of what staff keep ready.

mod templates;
