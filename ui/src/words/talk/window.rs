//! The window of a conversation: if a person may be written to now, and for how long.

use crate::{
    parts::in_full,
    state::times::left,
    words::{self, say},
};
use paperplane_bridge::{
    Reach, Timestamp,
    view::conversation::{ConversationHead, WindowView},
};

/// The reason why nothing can be written at this moment, where that is so.
pub fn shut(head: &ConversationHead, now_ms: i64) -> Option<String> {
    shut_since(head, now_ms, in_full)
}

/// The same; `written` writes the time since which it is so.
fn shut_since(head: &ConversationHead, now_ms: i64, written: impl Fn(Timestamp) -> String) -> Option<String> {
    if head.blocked.is_some() {
        return Some(say!("contact-is-blocked"));
    }
    if head.reach == Reach::No {
        return Some(say!("window-sender"));
    }
    if let Some(opt_out) = &head.opt_out {
        return Some(words::opted_out(opt_out, written));
    }
    let is_shut = match head.window {
        WindowView::Refused { since } => return Some(say!("window-refused", time = written(since))),
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
    use paperplane_bridge::view::opt_out::{OptOutBy, OptOutView};

    fn shut(head: &ConversationHead, now_ms: i64) -> Option<String> {
        shut_since(head, now_ms, |_| "10:42".into())
    }

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
                reach: Reach::Yes,
                ours: String::new(),
                subject: String::new(),
                other_writers: Vec::new(),
                answer: None,
                account: String::new(),
                capabilities: paperplane_bridge::Channel::WHATSAPP.capabilities(),
                opted_out,
                opt_out: opted_out.then(|| OptOutView {
                    at: Timestamp(1),
                    by: OptOutBy::Word { word: "Stop".into(), channel: paperplane_bridge::Channel::SMS },
                }),
                unsubscribed: None,
                may_be_stop: None,
                blocked: None,
                window,
                triage: Default::default(),
                followers: Vec::new(),
                zone: None,
                newest: None,
                first_unread: None,
                unseen_mentions: Vec::new(),
                draft: Default::default(),
                scheduled: Vec::new(),
            }
        };
        let open = WindowView::Open { until: Timestamp(10) };
        assert!(shut(&head(open, false), 9).is_none());
        assert!(shut(&head(open, false), 10).is_some());
        let stopped = shut(&head(open, true), 9).unwrap_or_default();
        assert!(
            stopped.contains("“Stop”") && stopped.contains("any channel") && stopped.contains("START"),
            "{stopped}"
        );
        assert!(shut(&head(WindowView::Unknown, false), 9).is_none(), "nobody knows, so the provider judges");
        let of = |reach| shut(&ConversationHead { reach, ..head(WindowView::Always, false) }, 9);
        let refused = shut(&head(WindowView::Refused { since: Timestamp(3) }, false), 9);
        assert!(refused.is_some_and(|why| why.contains("10:42") && why.contains("template")));
        assert!(of(Reach::No).is_some() && of(Reach::Perhaps).is_none(), "a short code may take an answer");
    }
}
