//! Causes about people.

use crate::words::say;
use paperplane_bridge::ContactsCause;

/// The sentence for a cause: the event, and the advice.
pub fn cause(cause: &ContactsCause) -> String {
    match cause {
        ContactsCause::NameTooLong => say!("cause-name-too-long"),
        ContactsCause::ZoneUnknown => say!("cause-zone-unknown"),
        ContactsCause::TheirOwnWish => say!("cause-their-own-wish"),
        ContactsCause::OnePerson => say!("cause-one-person"),
    }
}
