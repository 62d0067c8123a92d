//! The ledger of consent, ready to draw.

use paperplane_core::{contacts::consent::Consent, time::Timestamp};
use serde::{Deserialize, Serialize};

/// A line of the ledger.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ConsentLine {
    /// The consent that was given, or taken back.
    pub consent: Consent,
    /// The name of who wrote it down; empty if a program did.
    pub by: String,
    /// The time at which it was written down.
    pub recorded_at: Timestamp,
}
