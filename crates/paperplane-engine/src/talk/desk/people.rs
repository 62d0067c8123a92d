//! People as programs list them.

use crate::desk::{Desk, broken};
use paperplane_bridge::{Trouble, view::people::PersonRow};
use paperplane_core::{contacts::filter::PeopleFilter, ids::ContactId};

impl Desk {
    /// The next people who fit a filter, those who are known for the shortest time first; `None` where `after` is nobody.
    ///
    /// # Errors
    /// If the replica cannot be read.
    pub async fn people_after(
        &self,
        filter: PeopleFilter,
        after: Option<ContactId>,
        limit: u32,
    ) -> Result<Option<Vec<PersonRow>>, Trouble> {
        self.store().people_after(filter, after, limit).await.map_err(broken)
    }

    /// One person; `None` where they are not here.
    ///
    /// # Errors
    /// If the replica cannot be read.
    pub async fn person(&self, contact: ContactId) -> Result<Option<PersonRow>, Trouble> {
        self.store().person(contact).await.map_err(broken)
    }
}
