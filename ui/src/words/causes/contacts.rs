//! Causes about people.

use crate::words::say;
use paperplane_bridge::ContactsCause;

/// The sentence for a cause: the event, and the advice.
pub fn cause(cause: &ContactsCause) -> String {
    match cause {
        ContactsCause::NotAList => say!("cause-not-a-list"),
        ContactsCause::ListEmpty => say!("cause-list-empty"),
        ContactsCause::ListTooLong { count_max } => say!("cause-list-too-long", count = *count_max),
        ContactsCause::NobodyNamed => say!("cause-nobody-named"),
        ContactsCause::ColumnsDoNotFit => say!("cause-columns-do-not-fit"),
        ContactsCause::ConsentMissing => say!("cause-consent-missing"),
        ContactsCause::ListChanged => say!("cause-list-changed"),
        ContactsCause::ImportGone => say!("cause-import-gone"),
        ContactsCause::ListGone => say!("cause-list-gone"),
        ContactsCause::ConsentInFuture => say!("cause-consent-in-future"),
        ContactsCause::NameTooLong => say!("cause-name-too-long"),
        ContactsCause::ZoneUnknown => say!("cause-zone-unknown"),
        ContactsCause::TheirOwnWish => say!("cause-their-own-wish"),
        ContactsCause::OnePerson => say!("cause-one-person"),
        ContactsCause::Nobody => say!("cause-nobody"),
        ContactsCause::TooManyAddresses { count_max } => say!("cause-too-many-addresses", count = *count_max),
        ContactsCause::NotAnAddress { .. } => say!("cause-not-an-address"),
        ContactsCause::LanguageUnknown => say!("cause-language-unknown"),
        ContactsCause::EvidenceTooLong { chars_max } => say!("cause-evidence-too-long", count = *chars_max),
        ContactsCause::PersonGone => say!("cause-person-gone"),
        ContactsCause::KeyUsed => say!("cause-key-used"),
        ContactsCause::TooManyPeople { count_max } => say!("cause-too-many-people", count = *count_max),
    }
}
