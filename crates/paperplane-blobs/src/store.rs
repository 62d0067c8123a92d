//! The seam between a node and the place of its files.

use crate::{error::BlobError, stored::Stored};
use paperplane_core::ids::BlobId;

/// A place that keeps files under their ids: a folder, a bucket, a relay.
///
/// It moves files as they are stored and does not look into them: whoever reads one opens it, which verifies it.
#[async_trait::async_trait]
pub trait BlobStore: Send + Sync + 'static {
    /// True if the whole file is kept there.
    ///
    /// # Errors
    /// If the place does not answer.
    async fn has(&self, id: BlobId) -> Result<bool, BlobError>;

    /// A file; `None` where it is not kept there.
    ///
    /// # Errors
    /// If the place does not answer, or gives only a part. The next call goes on where this one stopped, if the place can.
    async fn get(&self, id: BlobId) -> Result<Option<Stored>, BlobError>;

    /// Keeps a file; returns when it is kept, whole. The same file put twice is one file.
    ///
    /// # Errors
    /// If the place does not take it. The next call goes on where this one stopped, if the place can.
    async fn put(&self, id: BlobId, file: &Stored) -> Result<(), BlobError>;
}
