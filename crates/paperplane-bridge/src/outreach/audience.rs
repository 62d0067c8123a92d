//! The people to whom an outreach goes, as they are chosen; they are put down one by one when it starts.

use paperplane_core::{
    contacts::filter::{PeopleFilter, PeopleOrder},
    ids::ContactId,
};
use serde::{Deserialize, Serialize};

/// The people to whom an outreach goes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "audience", rename_all = "snake_case")]
pub enum Audience {
    /// People who were chosen one by one, in the order of their turns.
    Chosen {
        /// The people.
        people: Vec<ContactId>,
    },
    /// All who fit a filter at that moment.
    Fitting {
        /// The filter.
        filter: PeopleFilter,
        /// The order of their turns.
        order: PeopleOrder,
    },
}
