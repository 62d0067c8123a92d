//! Questions to the projection contacts.

use super::read::{self, Description, WishAboutMany};
use crate::{kernel::error::StoreError, store::Store};
use paperplane_core::ids::AddressId;

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
}
