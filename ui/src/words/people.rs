//! People: source, status, standing.

use crate::words::say;
use paperplane_bridge::{Mark, PeopleOrder, PersonSource, ProspectStatus, Standing};

/// The source of a person.
pub fn person_source(source: PersonSource) -> String {
    match source {
        PersonSource::Hand => say!("source-hand"),
        PersonSource::Api => say!("source-api"),
        PersonSource::Import => say!("source-import"),
        PersonSource::WroteFirst => say!("source-wrote-first"),
        PersonSource::Ad => say!("source-ad"),
        PersonSource::WrittenFirst => say!("source-written-first"),
        PersonSource::Referral => say!("source-referral"),
    }
}

/// The status of a person.
pub fn prospect_status(status: ProspectStatus) -> String {
    match status {
        ProspectStatus::New => say!("prospect-new"),
        ProspectStatus::Selected => say!("prospect-selected"),
        ProspectStatus::Contacted => say!("prospect-contacted"),
        ProspectStatus::Replied => say!("prospect-replied"),
        ProspectStatus::Won => say!("prospect-won"),
        ProspectStatus::Lost => say!("prospect-lost"),
    }
}

/// A decision on how far it has come.
pub fn mark(mark: Mark) -> String {
    match mark {
        Mark::New => say!("mark-new"),
        Mark::Selected => say!("mark-selected"),
        Mark::Won => say!("mark-won"),
        Mark::Lost => say!("mark-lost"),
    }
}

/// The answer to the question whether a person may be written to.
pub fn standing(standing: Standing) -> String {
    match standing {
        Standing::Open => say!("standing-open"),
        Standing::OptedOut => say!("standing-opted-out"),
        Standing::Blocked => say!("standing-blocked"),
        Standing::Unreachable => say!("standing-unreachable"),
    }
}

/// The order of a list of people.
pub fn people_order(order: PeopleOrder) -> String {
    match order {
        PeopleOrder::LastWord => say!("people-by-last-word"),
        PeopleOrder::Name => say!("people-by-name"),
        PeopleOrder::Newest => say!("people-by-newest"),
    }
}
