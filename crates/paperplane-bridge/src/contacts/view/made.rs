//! Files that are made here, to be saved.

use paperplane_core::ids::BlobId;
use serde::{Deserialize, Serialize};

/// A file that was made here.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MadeFile {
    /// Its content.
    pub blob: BlobId,
    /// The name under which it is saved.
    pub name: String,
}
