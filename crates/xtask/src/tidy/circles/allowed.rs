//! Circles between files that stand today and are to go.

/// A folder of sources, files in it that may name each other in a circle, and why they do.
pub type Allowed = (&'static str, &'static [&'static str], &'static str);

/// Shrinks until it is empty. A file that is in no circle any more has to leave the table.
pub const ALLOWED: &[Allowed] = &[];
