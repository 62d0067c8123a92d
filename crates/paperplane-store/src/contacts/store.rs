//! Questions to the projection contacts.

use super::{
    consents,
    imported::{self, ImportWork},
    read::{self, Description, WishAboutMany},
};
use crate::{kernel::error::StoreError, people, store::Store};
use paperplane_bridge::view::{consent::ConsentLine, import::ImportView};
use paperplane_core::{
    channel::Channel,
    contacts::import::{Column, RefusedRow},
    ids::{AddressId, ImportId, LabelId},
};

impl Store {
    /// The person to whom an address belongs, as staff described them.
    ///
    /// # Errors
    /// If the replica cannot be read.
    pub async fn description(&self, address: AddressId) -> Result<Description, StoreError> {
        self.view(move |connection| read::description(connection, address)).await
    }

    /// The newest wish about mails that go to many of the person to whom an address belongs.
    ///
    /// # Errors
    /// If the replica cannot be read.
    pub async fn wish_about_many(&self, address: AddressId) -> Result<Option<WishAboutMany>, StoreError> {
        self.view(move |connection| read::wish_of_address(connection, address)).await
    }

    /// True if a person agreed to messages that they did not ask for over a channel; false where nothing is recorded.
    ///
    /// # Errors
    /// If the replica cannot be read.
    pub async fn has_consent(&self, person: AddressId, channel: Channel) -> Result<bool, StoreError> {
        self.view(move |connection| consents::has_consent(connection, person, channel)).await
    }

    /// The ledger of consent of the person to whom an address belongs, the newest line first.
    ///
    /// # Errors
    /// If the replica cannot be read.
    pub async fn consents(&self, address: AddressId) -> Result<Vec<ConsentLine>, StoreError> {
        self.view(move |connection| {
            consents::ledger(connection, people::contact_of(connection, address)?.unwrap_or(address))
        })
        .await
    }

    /// All imports, the newest first.
    ///
    /// # Errors
    /// If the replica cannot be read.
    pub async fn imports(&self) -> Result<Vec<ImportView>, StoreError> {
        self.view(imported::all).await
    }

    /// One import.
    ///
    /// # Errors
    /// If the replica cannot be read.
    pub async fn import(&self, import: ImportId) -> Result<Option<ImportView>, StoreError> {
        self.view(move |connection| imported::one(connection, import)).await
    }

    /// The imports of which rows wait, as the log has them.
    ///
    /// # Errors
    /// If the replica cannot be read.
    pub async fn running_imports(&self) -> Result<Vec<ImportId>, StoreError> {
        self.readers.run(imported::running).await
    }

    /// An import as its worker needs it.
    ///
    /// # Errors
    /// If the replica cannot be read.
    pub async fn import_work(&self, import: ImportId) -> Result<Option<ImportWork>, StoreError> {
        self.view(move |connection| imported::work(connection, import)).await
    }

    /// The rows of an import that were not taken.
    ///
    /// # Errors
    /// If the replica cannot be read.
    pub async fn refused_rows(&self, import: ImportId) -> Result<Vec<RefusedRow>, StoreError> {
        self.view(move |connection| imported::refused(connection, import)).await
    }

    /// The meaning of columns with these headers, as the newest import of such a list had it.
    ///
    /// # Errors
    /// If the replica cannot be read.
    pub async fn remembered_columns(&self, headers: Vec<String>) -> Result<Option<Vec<Column>>, StoreError> {
        self.view(move |connection| imported::remembered(connection, &headers)).await
    }

    /// The rows of an import whose people came to something meanwhile.
    ///
    /// # Errors
    /// If the replica cannot be read.
    pub async fn rows_with_history(&self, import: ImportId) -> Result<Vec<u32>, StoreError> {
        self.view(move |connection| imported::came_to_something(connection, import)).await
    }

    /// The rows of an import behind one whose people were added already.
    ///
    /// # Errors
    /// If the replica cannot be read.
    pub async fn added_rows(&self, import: ImportId, after: u32) -> Result<Vec<u32>, StoreError> {
        self.view(move |connection| imported::added_rows(connection, import, after)).await
    }

    /// Of each group of addresses the person who is known by one of them.
    ///
    /// # Errors
    /// If the replica cannot be read.
    pub async fn known_among(&self, groups: Vec<Vec<AddressId>>) -> Result<Vec<Option<AddressId>>, StoreError> {
        self.view(move |connection| imported::known_among(connection, &groups)).await
    }

    /// The labels of the agency by name.
    ///
    /// # Errors
    /// If the replica cannot be read.
    pub async fn label_names(&self) -> Result<Vec<(String, LabelId)>, StoreError> {
        self.view(imported::labels).await
    }
}
