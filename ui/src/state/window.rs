//! The stretch of a conversation that is here: grows at both ends, forgets the far one, and joins without seams.

use paperplane_bridge::{
    Timestamp,
    view::{
        bubble::{Bubble, TimelinePage},
        triage::Activity,
    },
};
use std::collections::BTreeSet;

/// Messages that are kept at once: more than three screens on either side of what is read.
pub const KEPT_MAX: usize = 180;

/// A stretch of a conversation, oldest first.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Window {
    /// The messages.
    pub bubbles: Vec<Bubble>,
    /// Activities of staff between them.
    pub activities: Vec<Activity>,
    /// Cursor of the page before; absent at the beginning.
    pub previous: Option<String>,
    /// Cursor of the page after; absent at the end.
    pub next: Option<String>,
}

impl From<TimelinePage> for Window {
    fn from(page: TimelinePage) -> Self {
        Self { bubbles: page.bubbles, activities: page.activities, previous: page.previous, next: page.next }
    }
}

/// A cursor just before everything that was said at an instant.
fn before_all_at(at: Timestamp) -> String {
    format!("{}.00000000-0000-0000-0000-000000000000", at.0)
}

/// A cursor just after everything that was said at an instant.
fn after_all_at(at: Timestamp) -> String {
    format!("{}.ffffffff-ffff-ffff-ffff-ffffffffffff", at.0)
}

impl Window {
    /// With an earlier page before it; what is too far down then is forgotten.
    pub fn with_earlier(mut self, page: TimelinePage) -> Self {
        self.previous = page.previous;
        self.bubbles = joined(page.bubbles, self.bubbles);
        self.activities = joined_activities(page.activities, self.activities);
        if self.bubbles.len() > KEPT_MAX {
            self.bubbles.truncate(KEPT_MAX);
            if let Some(last) = self.bubbles.last().map(|last| last.at) {
                self.activities.retain(|activity| activity.at <= last);
                self.next = Some(before_all_at(last));
            }
        }
        self
    }

    /// With a later page behind it; what is too far up then is forgotten.
    pub fn with_later(mut self, page: TimelinePage) -> Self {
        self.next = page.next;
        self.bubbles = joined(self.bubbles, page.bubbles);
        self.activities = joined_activities(self.activities, page.activities);
        let too_many = self.bubbles.len().saturating_sub(KEPT_MAX);
        if too_many > 0 {
            self.bubbles.drain(..too_many);
            if let Some(first) = self.bubbles.first().map(|first| first.at) {
                self.activities.retain(|activity| activity.at >= first);
                self.previous = Some(after_all_at(first));
            }
        }
        self
    }

    /// The cursor from which all of this is read anew; `None` where it is empty.
    pub fn cursor_of_beginning(&self) -> Option<String> {
        self.bubbles.first().map(|first| before_all_at(first.at))
    }

    /// With messages behind it that were sent from here.
    pub fn with_sent(&self, sent: &[Bubble]) -> Self {
        let mut whole = self.clone();
        whole.bubbles.extend_from_slice(sent);
        whole
    }

    /// As it is now, read anew from its beginning; what goes on upwards is as it was.
    pub fn renewed(&self, page: TimelinePage) -> Self {
        Self { previous: self.previous.clone(), ..page.into() }
    }
}

/// Two runs of messages that may overlap, each message once, the later telling of it.
fn joined(first: Vec<Bubble>, second: Vec<Bubble>) -> Vec<Bubble> {
    let known: BTreeSet<_> = second.iter().map(|bubble| bubble.id).collect();
    first.into_iter().filter(|bubble| !known.contains(&bubble.id)).chain(second).collect()
}

fn joined_activities(first: Vec<Activity>, second: Vec<Activity>) -> Vec<Activity> {
    let known: BTreeSet<_> = second.iter().map(|activity| activity.id).collect();
    first.into_iter().filter(|activity| !known.contains(&activity.id)).chain(second).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use paperplane_bridge::{MessageId, view::bubble::Side};

    fn said(at: i64) -> Bubble {
        Bubble {
            id: MessageId::new(Timestamp(at), [0; 10]),
            text: String::new(),
            media: Vec::new(),
            details: paperplane_bridge::Details::default(),
            quoted: None,
            at: Timestamp(at),
            late: None,
            side: Side::Theirs,
        }
    }

    fn page(range: std::ops::Range<i64>, previous: bool, next: bool) -> TimelinePage {
        let cursor = |there: bool| there.then(|| "c".to_owned());
        TimelinePage {
            bubbles: range.map(said).collect(),
            activities: vec![],
            previous: cursor(previous),
            next: cursor(next),
        }
    }

    fn ends(window: &Window) -> (i64, i64, usize) {
        let at = |bubble: Option<&Bubble>| bubble.map_or(-1, |bubble| bubble.at.0);
        (at(window.bubbles.first()), at(window.bubbles.last()), window.bubbles.len())
    }

    #[test]
    fn it_grows_upwards_and_forgets_what_is_far_below() {
        let window = Window::from(page(100..200, true, false)).with_earlier(page(0..101, false, true));
        assert_eq!(ends(&window), (0, 179, KEPT_MAX));
        assert_eq!(window.previous, None);
        assert_eq!(window.next, Some(before_all_at(Timestamp(179))));
    }

    #[test]
    fn it_grows_downwards_and_forgets_what_is_far_above() {
        let window = Window::from(page(0..100, false, true)).with_later(page(99..200, true, false));
        assert_eq!(ends(&window), (20, 199, KEPT_MAX));
        assert_eq!((window.previous, window.next), (Some(after_all_at(Timestamp(20))), None));
    }

    #[test]
    fn read_anew_it_keeps_what_goes_on_upwards() {
        let window = Window::from(page(10..20, false, false));
        assert_eq!(window.cursor_of_beginning(), Some(before_all_at(Timestamp(10))));
        let renewed = window.renewed(page(10..25, true, false));
        assert_eq!((ends(&renewed), renewed.previous), ((10, 24, 15), None));
    }
}
