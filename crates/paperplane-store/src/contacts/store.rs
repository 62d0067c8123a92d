//! Questions to the projection contacts.

use super::read::{self, Description};
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
}
