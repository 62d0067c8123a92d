//! Contacts: their block, and their opt-out.

use crate::{
    parts::in_full,
    words::{self, say},
};
use paperplane_bridge::{
    Timestamp, UnsubscribedBy,
    view::{
        block::BlockView,
        opt_out::{OptOutBy, OptOutView, UnsubscribedView},
    },
};

/// The member who blocked a contact, and the time.
pub fn blocked(block: &BlockView) -> String {
    let at = in_full(block.at);
    if block.by.is_empty() {
        say!("contact-blocked", at = at)
    } else {
        say!("contact-blocked-by", who = block.by.clone(), at = at)
    }
}

/// The rule of an opt-out where it acts: by which word, since when, what is stopped, and how it ends; `written` writes the time.
pub fn opted_out(opt_out: &OptOutView, written: impl Fn(Timestamp) -> String) -> String {
    let at = written(opt_out.at);
    match &opt_out.by {
        OptOutBy::Word { word, channel } if word.is_empty() => {
            say!("opt-out-asked", channel = words::channel(*channel), at = at)
        }
        OptOutBy::Word { word, channel } => {
            say!("opt-out-word", word = word.clone(), channel = words::channel(*channel), at = at)
        }
        OptOutBy::Provider => say!("opt-out-provider", at = at),
        OptOutBy::Staff { who } if who.is_empty() => say!("opt-out-noted", at = at),
        OptOutBy::Staff { who } => say!("opt-out-noted-by", who = who.clone(), at = at),
    }
}

/// The rule of having unsubscribed from mails that go to many: how, since when, and what still goes out.
pub fn unsubscribed(unsubscribed: UnsubscribedView) -> String {
    let at = in_full(unsubscribed.at);
    match unsubscribed.by {
        UnsubscribedBy::Link => say!("unsubscribed-by-link", at = at),
        UnsubscribedBy::Mail => say!("unsubscribed-by-mail", at = at),
    }
}
