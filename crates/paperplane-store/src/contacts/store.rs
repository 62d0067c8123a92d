//! Questions to the projection contacts.

use super::read::{self, Description, WishAboutMany};
use crate::{kernel::error::StoreError, store::Store, talk::read::same_person};
use paperplane_bridge::view::contact::Suggestion;
use paperplane_core::{
    ids::{AddressId, ContactId},
    naming::NamingKey,
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

    /// The address that a contact is named by; `None` where nobody talks with them.
    ///
    /// # Errors
    /// If the replica cannot be read.
    pub async fn address_of_contact(&self, contact: ContactId) -> Result<Option<AddressId>, StoreError> {
        let address = AddressId::from_uuid(*contact.as_uuid());
        self.view(move |connection| Ok(read::is_contact(connection, address)?.then_some(address))).await
    }

    /// People who may be the same as a contact, those with the best reason first; `None` where nobody talks with that one.
    ///
    /// # Errors
    /// If the replica cannot be read.
    pub async fn same_person(
        &self,
        contact: ContactId,
        naming: &NamingKey,
    ) -> Result<Option<Vec<Suggestion>>, StoreError> {
        let (address, naming) = (AddressId::from_uuid(*contact.as_uuid()), naming.clone());
        self.view(move |connection| {
            let is_here = read::is_contact(connection, address)?;
            is_here.then(|| same_person::suggestions(connection, address, &naming)).transpose()
        })
        .await
    }
}
