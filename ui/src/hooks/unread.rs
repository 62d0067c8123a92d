//! The number of conversations with something unread, for pages that do not show them.

use super::use_asked;
use crate::dom;
use paperplane_bridge::ask::GetInbox;
use yew::prelude::*;

/// The number for the rail's badge; the window's title shows it too.
#[hook]
pub fn use_unread() -> u32 {
    let inbox = use_asked(GetInbox { after: None, limit: 1 }, |_, _| true);
    let unread = inbox.ready().map_or(0, |page| page.unread_conversations);
    use_effect_with(unread, |unread| dom::set_title(&say!("window-title", unread = *unread)));
    unread
}
