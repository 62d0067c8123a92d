//! Causes about people.

use crate::words::say;
use paperplane_bridge::ContactsCause;

/// What happened and what to do.
pub fn cause(cause: &ContactsCause) -> String {
    match cause {
        ContactsCause::NameTooLong => say!("cause-name-too-long"),
        ContactsCause::ZoneUnknown => say!("cause-zone-unknown"),
        ContactsCause::OnePerson => say!("cause-one-person"),
    }
}
