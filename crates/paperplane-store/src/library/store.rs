//! Questions to the projection library.

use super::{read, unpublished};
use crate::{kernel::error::StoreError, store::Store};
use paperplane_bridge::view::{
    library::Library,
    message_templates::MessageTemplateView,
    unpublished::{DraftKind, Unpublished},
};
use paperplane_core::{event::TemplateListed, ids::MessageTemplateId};

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

    /// The message templates that are offered, by name.
    ///
    /// # Errors
    /// If the replica cannot be read.
    pub async fn message_templates(&self) -> Result<Vec<MessageTemplateView>, StoreError> {
        self.view(read::message_templates).await
    }

    /// All versions of a message template, the newest first.
    ///
    /// # Errors
    /// If the replica cannot be read.
    pub async fn message_template_versions(
        &self,
        template: MessageTemplateId,
    ) -> Result<Vec<MessageTemplateView>, StoreError> {
        self.view(move |connection| read::message_template_versions(connection, template)).await
    }

    /// The drafts of a kind on this device, the newest first.
    ///
    /// # Errors
    /// If the database cannot be read.
    pub async fn unpublished(&self, kind: DraftKind) -> Result<Vec<Unpublished>, StoreError> {
        self.view(move |connection| unpublished::of_kind(connection, kind)).await
    }

    /// Keeps a draft on this device.
    ///
    /// # Errors
    /// If the disk does not take it.
    pub async fn keep_unpublished(&self, draft: Unpublished) -> Result<(), StoreError> {
        self.writer.run(move |connection| unpublished::keep(connection, &draft)).await
    }

    /// Ends a draft on this device.
    ///
    /// # Errors
    /// If the disk does not take it.
    pub async fn end_unpublished(&self, kind: DraftKind, id: String) -> Result<(), StoreError> {
        self.writer.run(move |connection| unpublished::end(connection, kind, &id)).await
    }
}
