//! The numbers of what is unread, for pages that do not show it.

use super::use_asked;
use crate::{dom, state::unread::Unread};
use paperplane_bridge::ask::GetInbox;
use yew::prelude::*;

/// The numbers for the rail's badge; the window's title shows the conversations too.
#[hook]
pub fn use_unread() -> Unread {
    let inbox = use_asked(GetInbox { after: None, limit: 1 }, |_, _| true);
    let unread = inbox.ready().map_or_else(Unread::default, |page| Unread {
        conversations: page.unread_conversations,
        mentions: page.unseen_mentions,
    });
    use_effect_with(unread.conversations, |unread| dom::set_title(&say!("window-title", unread = *unread)));
    unread
}
