//! People with all that is known of them, for exports.

use paperplane_core::{
    address::Address,
    contacts::person::{Evidence, PersonSource, ProspectStatus, Standing},
    ids::ContactId,
    time::Timestamp,
};

/// A person with all that is known of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PersonInFull {
    /// The contact.
    pub contact: ContactId,
    /// Their name, or an address where no name is known; empty where neither is.
    pub who: String,
    /// Their name; empty where none is known.
    pub name: String,
    /// All of their addresses.
    pub addresses: Vec<Address>,
    /// Their language, BCP 47; empty where nobody wrote it down.
    pub language: String,
    /// The country of their number, ISO 3166 in two letters; empty where it is not known.
    pub country: String,
    /// The time zone, IANA; empty where nobody wrote it down.
    pub zone: String,
    /// Their source.
    pub source: PersonSource,
    /// The evidence for it.
    pub evidence: Evidence,
    /// The time since which they are known.
    pub since: Timestamp,
    /// Their status.
    pub status: ProspectStatus,
    /// Their standing.
    pub standing: Standing,
    /// The names of their labels.
    pub labels: Vec<String>,
    /// The time of the newest message with them.
    pub last_at: Option<Timestamp>,
}
