//! Contacts: their block.

use crate::{parts::in_full, words::say};
use paperplane_bridge::view::block::BlockView;

/// The member who blocked a contact, and the time.
pub fn blocked(block: &BlockView) -> String {
    let at = in_full(block.at);
    if block.by.is_empty() {
        say!("contact-blocked", at = at)
    } else {
        say!("contact-blocked-by", who = block.by.clone(), at = at)
    }
}
