//! The window of a conversation: if a person may be written to now, and for how long.

use crate::{state::times::left, words::say};
use paperplane_bridge::view::conversation::{ConversationHead, WindowView};

/// The reason why nothing can be written at this moment, where that is so.
pub fn shut(head: &ConversationHead, now_ms: i64) -> Option<String> {
    if head.blocked.is_some() {
        return Some(say!("contact-is-blocked"));
    }
    if head.opted_out {
        return Some(say!("failure-opted-out"));
    }
    let is_shut = match head.window {
        WindowView::Closed { .. } => true,
        WindowView::Open { until } => until.0 <= now_ms,
        WindowView::Unknown | WindowView::Always => false,
    };
    is_shut.then(|| say!("window-shut"))
}

/// The time for which one may write freely.
pub fn window_left(ms: i64) -> String {
    say!("window-left", time = left(ms))
}

#[cfg(test)]
mod tests {
    use super::*;
    use paperplane_bridge::Timestamp;

    #[test]
    fn a_window_that_ends_while_one_looks_is_shut() {
        let head = |window, opted_out| {
            let id = paperplane_bridge::ConversationId::new(Timestamp(1), [0; 10]);
            let contact = serde_json::from_str(&format!("\"{id}\"")).unwrap();
            ConversationHead {
                id,
                contact,
                who: String::new(),
                channel: serde_json::from_str("\"whatsapp\"").unwrap(),
                address: String::new(),
                ours: String::new(),
                account: String::new(),
                capabilities: paperplane_bridge::Channel::WHATSAPP.capabilities(),
                opted_out,
                blocked: None,
                window,
                triage: Default::default(),
                followers: Vec::new(),
                zone: None,
                newest: None,
                first_unread: None,
                draft: Default::default(),
                scheduled: Vec::new(),
            }
        };
        let open = WindowView::Open { until: Timestamp(10) };
        assert!(shut(&head(open, false), 9).is_none());
        assert!(shut(&head(open, false), 10).is_some());
        assert!(shut(&head(open, true), 9).is_some_and(|why| why.contains("START")));
        assert!(shut(&head(WindowView::Unknown, false), 9).is_none(), "nobody knows, so the provider judges");
    }
}
