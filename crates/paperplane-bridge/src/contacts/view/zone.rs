//! A person's time zone.

use serde::{Deserialize, Serialize};

/// A time zone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ZoneView {
    /// Its IANA name.
    pub name: String,
    /// Staff wrote it down, or the whole country of the number keeps this time.
    pub sure: bool,
}
