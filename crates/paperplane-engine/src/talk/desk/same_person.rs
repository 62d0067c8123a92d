//! People who may be the same person, for programs: windows are told with the person.

use crate::desk::{Desk, broken};
use paperplane_bridge::{TalkCause, Trouble, view::contact::Suggestion};
use paperplane_core::ids::{AddressId, ContactId};

impl Desk {
    /// People who may be the same as a contact, those with the best reason first; `None` for a contact that is not here.
    ///
    /// # Errors
    /// If the replica cannot be read.
    pub async fn same_person(&self, contact: ContactId) -> Result<Option<Vec<Suggestion>>, Trouble> {
        self.store().same_person(contact, &self.node.naming).await.map_err(broken)
    }

    /// The address that a contact is named by; an error for a contact that is not here.
    ///
    /// # Errors
    /// [`paperplane_bridge::Code::NotFound`].
    pub async fn address_of_contact(&self, contact: ContactId) -> Result<AddressId, Trouble> {
        let found = self.store().address_of_contact(contact).await.map_err(broken)?;
        found.ok_or_else(|| TalkCause::ConversationGone.into())
    }
}
