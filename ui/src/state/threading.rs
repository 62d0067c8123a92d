//! How messages stand in a thread: under their days, together where they were said in one breath.

use paperplane_bridge::{
    MessageId, Timestamp,
    view::bubble::{Bubble, Side, ThreadPage},
};
use std::collections::BTreeSet;

/// Messages of one side within this long of each other share their time, in milliseconds.
const TOGETHER_MS: i64 = 5 * 60_000;

/// One line of a thread.
#[derive(Clone, Debug, PartialEq)]
pub enum Line<'a> {
    /// A day begins, as the day of this instant.
    Day(Timestamp),
    /// A message.
    Said {
        /// Which.
        bubble: &'a Bubble,
        /// Whether it is the last of those that share a time.
        last: bool,
    },
}

/// The messages of all pages in reading order, each once; pages come newest first.
pub fn in_order(pages: &[ThreadPage]) -> Vec<&Bubble> {
    let mut known: BTreeSet<MessageId> = BTreeSet::new();
    let mut newest_first: Vec<&Bubble> = Vec::new();
    for bubble in pages.iter().flat_map(|page| page.bubbles.iter().rev()) {
        if known.insert(bubble.id) {
            newest_first.push(bubble);
        }
    }
    newest_first.reverse();
    newest_first
}

/// The lines of a thread, `day_of` telling the number of the day in the reader's zone.
pub fn lines<'a>(bubbles: &[&'a Bubble], day_of: impl Fn(Timestamp) -> i64) -> Vec<Line<'a>> {
    let mut lines = Vec::with_capacity(bubbles.len() + 8);
    let mut day_before = None;
    for (index, bubble) in bubbles.iter().enumerate() {
        let day = day_of(bubble.at);
        if day_before.replace(day) != Some(day) {
            lines.push(Line::Day(bubble.at));
        }
        let next = bubbles.get(index + 1).filter(|next| day_of(next.at) == day);
        let last = next.is_none_or(|next| !in_one_breath(bubble, next));
        lines.push(Line::Said { bubble, last });
    }
    lines
}

fn in_one_breath(one: &Bubble, next: &Bubble) -> bool {
    let same_side = match (&one.side, &next.side) {
        (Side::Theirs, Side::Theirs) => true,
        (Side::Ours { author, .. }, Side::Ours { author: next, .. }) => author == next,
        _ => false,
    };
    same_side && next.at.since_ms(one.at).abs() < TOGETHER_MS
}

/// The newest message of theirs.
pub fn newest_of_theirs(bubbles: &[&Bubble]) -> Option<MessageId> {
    bubbles.iter().rev().find(|bubble| bubble.side == Side::Theirs).map(|bubble| bubble.id)
}

#[cfg(test)]
mod tests {
    use super::*;
    use paperplane_bridge::view::bubble::BubbleState;

    fn said(at: i64, side: Side) -> Bubble {
        Bubble {
            id: MessageId::new(Timestamp(at), [0; 10]),
            text: String::new(),
            media: Vec::new(),
            details: paperplane_bridge::Details::default(),
            quoted: None,
            late: None,
            at: Timestamp(at),
            side,
        }
    }

    fn ours(at: i64, author: &str) -> Bubble {
        said(at, Side::Ours { author: Some(author.into()), state: BubbleState::Sent })
    }

    fn lasts(bubbles: &[Bubble]) -> Vec<bool> {
        let bubbles: Vec<&Bubble> = bubbles.iter().collect();
        let lines = lines(&bubbles, |at| at.0.div_euclid(86_400_000));
        lines.iter().filter_map(|line| if let Line::Said { last, .. } = line { Some(*last) } else { None }).collect()
    }

    #[test]
    fn one_breath_is_five_minutes_of_one_person() {
        assert_eq!(lasts(&[said(0, Side::Theirs), said(TOGETHER_MS - 1, Side::Theirs)]), [false, true]);
        assert_eq!(lasts(&[said(0, Side::Theirs), said(TOGETHER_MS, Side::Theirs)]), [true, true]);
        assert_eq!(lasts(&[said(0, Side::Theirs), ours(1, "Allen")]), [true, true]);
        assert_eq!(lasts(&[ours(0, "Allen"), ours(1, "Inês"), ours(2, "Inês")]), [true, false, true]);
    }

    #[test]
    fn a_day_begins_at_the_readers_midnight() {
        let midnight = 86_400_000;
        let bubbles = [said(midnight - 1, Side::Theirs), said(midnight, Side::Theirs)];
        assert_eq!(lasts(&bubbles), [true, true], "nothing stands together across a day's mark");
        let bubbles: Vec<&Bubble> = bubbles.iter().collect();
        let elsewhere = lines(&bubbles, |at| (at.0 + 3_600_000).div_euclid(86_400_000));
        let days = elsewhere.iter().filter(|line| matches!(line, Line::Day(_))).count();
        assert_eq!(days, 1, "an hour east, both are of one day");
    }

    #[test]
    fn pages_that_overlap_show_each_message_once() {
        let (one, two, three) = (said(1, Side::Theirs), said(2, Side::Theirs), said(3, Side::Theirs));
        let page = |bubbles: &[&Bubble]| ThreadPage {
            bubbles: bubbles.iter().map(|bubble| (*bubble).clone()).collect(),
            previous: None,
        };
        let pages = [page(&[&two, &three]), page(&[&one, &two])];
        assert_eq!(in_order(&pages), [&one, &two, &three]);
    }

    #[test]
    fn the_newest_of_theirs_may_stand_before_ours() {
        let (theirs, reply) = (said(1, Side::Theirs), ours(2, "Allen"));
        assert_eq!(newest_of_theirs(&[&theirs, &reply]), Some(theirs.id));
        assert_eq!(newest_of_theirs(&[&reply]), None);
    }
}
