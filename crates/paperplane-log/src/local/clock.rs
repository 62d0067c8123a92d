//! The clock of appending.

use paperplane_core::time::Timestamp;
use std::sync::Arc;

/// Answers with the current time, at which a record is appended.
pub type Clock = Arc<dyn Fn() -> Timestamp + Send + Sync>;
