//! People whose conversations were open of late, as long as the window lives.

use paperplane_bridge::view::{conversation::ConversationHead, search::PersonHit};
use std::cell::RefCell;
use yew::prelude::*;

/// People that are offered.
const LATELY_MAX: usize = 4;

thread_local! {
    /// The one that was opened last comes first.
    static LATELY: RefCell<Vec<PersonHit>> = const { RefCell::new(Vec::new()) };
}

/// Remembers the person of the open conversation; answers with the others that were open before, the last one first.
#[hook]
pub fn use_lately(head: Option<&ConversationHead>) -> Vec<PersonHit> {
    let open =
        head.map(|head| PersonHit { conversation: head.id, who: head.who.clone(), address: head.address.clone() });
    LATELY.with_borrow_mut(|lately| {
        if let Some(open) = open.clone().filter(|open| lately.first() != Some(open)) {
            lately.retain(|one| one.conversation != open.conversation);
            lately.insert(0, open);
            // And the one that is open now.
            lately.truncate(LATELY_MAX + 1);
        }
        let open = open.map(|open| open.conversation);
        lately.iter().filter(|one| Some(one.conversation) != open).take(LATELY_MAX).cloned().collect()
    })
}
