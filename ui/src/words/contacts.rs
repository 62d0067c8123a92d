//! Contacts: their block, and their opt-out.

use crate::{
    parts::in_full,
    words::{self, say},
};
use paperplane_bridge::{
    Channel, Timestamp, UnsubscribedBy,
    view::{
        block::BlockView,
        contact::{SuggestedBecause, Suggestion},
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

/// The reason why somebody may be the same person.
pub fn suggested_because(one: &Suggestion) -> String {
    let is_mail = one.channel == Channel::EMAIL;
    match one.because {
        SuggestedBecause::Wrote { channel: Channel::EMAIL, .. } if is_mail => say!("contact-because-address-in-mail"),
        SuggestedBecause::Wrote { channel: Channel::EMAIL, .. } => say!("contact-because-number-in-mail"),
        SuggestedBecause::Wrote { .. } if is_mail => say!("contact-because-address-in-message"),
        SuggestedBecause::Wrote { .. } => say!("contact-because-number-in-message"),
        SuggestedBecause::Noted if is_mail => say!("contact-because-address-in-note"),
        SuggestedBecause::Noted => say!("contact-because-number-in-note"),
        SuggestedBecause::SameName => say!("contact-because-name"),
    }
}
