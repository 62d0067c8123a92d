//! Questions to the projection workspace.

use super::read::{self, Agency, DeadLetter, InboxRecord};
use crate::{kernel::error::StoreError, store::Store};

impl Store {
    /// The agency, its members and inboxes.
    ///
    /// # Errors
    /// If the replica cannot be read.
    pub async fn agency(&self) -> Result<Agency, StoreError> {
        self.view(read::agency).await
    }

    /// The channel accounts in the order they were added.
    ///
    /// # Errors
    /// If the replica cannot be read.
    pub async fn inboxes(&self) -> Result<Vec<InboxRecord>, StoreError> {
        self.view(read::inboxes).await
    }

    /// Genuine requests that could not be read and that nobody has settled, the newest first.
    ///
    /// # Errors
    /// If the replica cannot be read.
    pub async fn dead_letters(&self, limit: u32) -> Result<Vec<DeadLetter>, StoreError> {
        self.view(move |connection| read::dead_letters(connection, limit)).await
    }
}
