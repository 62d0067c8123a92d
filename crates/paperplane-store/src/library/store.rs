//! Questions to the projection library.

use super::read;
use crate::{kernel::error::StoreError, store::Store};
use paperplane_bridge::view::library::Library;
use paperplane_core::event::TemplateListed;

impl Store {
    /// The templates that the provider lists, by name and language.
    ///
    /// # Errors
    /// If the replica cannot be read.
    pub async fn templates(&self) -> Result<Vec<TemplateListed>, StoreError> {
        self.view(read::templates).await
    }

    /// The staff, and what they keep for their work.
    ///
    /// # Errors
    /// If the replica cannot be read.
    pub async fn library(&self) -> Result<Library, StoreError> {
        self.view(read::library).await
    }
}
