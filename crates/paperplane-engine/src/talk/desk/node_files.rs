//! Files for other nodes of the team: given to them, and taken in from them part by part.

use crate::desk::Desk;
use futures_util::{Stream, TryStreamExt as _};
use paperplane_blobs::{BlobError, NotTaken, Stored, Taken};
use paperplane_core::ids::BlobId;
use std::pin::pin;

impl Desk {
    /// The token of the nodes of this workspace.
    pub fn node_token(&self) -> &str {
        &self.node.node_token
    }

    /// A file as it is stored; `None` where it is not here.
    ///
    /// # Errors
    /// If the disk or the shared store does not give it.
    pub async fn stored_file(&self, blob: BlobId) -> Result<Option<Stored>, BlobError> {
        self.node.blobs.stored(blob).await
    }

    /// The state of a file that another node wants to send.
    ///
    /// # Errors
    /// If the disk does not tell.
    pub async fn upload_state(&self, blob: BlobId) -> Result<Taken, BlobError> {
        self.node.uploads.state(blob).await
    }

    /// Takes bytes of a file of `length` bytes, beginning at `at`. What came before `bytes` breaks off is kept.
    ///
    /// # Errors
    /// [`NotTaken`]: they do not continue the file, or the whole is not the file of this id.
    pub async fn upload<B, E>(
        &self,
        blob: BlobId,
        length: u64,
        mut at: u64,
        bytes: impl Stream<Item = Result<B, E>>,
    ) -> Result<Taken, NotTaken>
    where
        B: AsRef<[u8]>,
    {
        let uploads = &self.node.uploads;
        uploads.begin(blob, length).await?;
        let mut bytes = pin!(bytes);
        // A part that breaks off ends here; the node that sends it asks where to go on.
        while let Ok(Some(piece)) = bytes.try_next().await {
            at = uploads.take(blob, at, piece.as_ref()).await?;
        }
        if at == 0 {
            // A part without bytes says nothing of its place.
            return Ok(uploads.state(blob).await?);
        }
        let taken = uploads.end(blob, length).await?;
        if taken == Taken::Whole {
            self.node.file_arrived.send_modify(|count| *count += 1);
        }
        Ok(taken)
    }
}
