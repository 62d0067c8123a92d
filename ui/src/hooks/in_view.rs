//! Saying what the desk shows, so that nothing is announced that is before the person's eyes.

use super::use_door;
use paperplane_bridge::ConversationId;
use yew::prelude::*;

/// Says which conversation is open, from the first drawing on, and at the end that none is.
#[hook]
pub fn use_in_view(open: Option<ConversationId>) {
    let door = use_door();
    // Two effects: a cleanup of the first would say "none" between one conversation and the next.
    use_effect_with(open, {
        let door = door.clone();
        move |open| door.in_view(*open)
    });
    use_effect_with((), move |()| move || door.in_view(None));
}
