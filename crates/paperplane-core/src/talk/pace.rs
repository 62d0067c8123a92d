//! The pace of news: it is shown singly; of a backlog, which comes in a rush or late, only the count is shown.

use crate::{ids::ConversationId, time::Timestamp};
use std::{
    collections::{BTreeSet, VecDeque},
    time::Duration,
};

/// A time as the duration since any fixed start; it never runs backwards.
type Instant = Duration;

/// So many within [`RUSH`] are shown singly: three people may well write at once.
const SINGLY_COUNT_MAX: usize = 3;
/// The gap within which two count as one rush.
const RUSH: Duration = Duration::from_secs(2);
/// The count is shown when nothing has come for so long.
const QUIET: Duration = Duration::from_secs(1);
/// The count is shown after so long, even if more keeps coming.
const COLLECTING_TIME_MAX: Duration = Duration::from_secs(5);
/// The age in the log, in milliseconds, above which nobody waits for a notification: this computer slept.
const OLD_MS: i64 = 2 * 60 * 1000;

/// The pace of one sort of news.
pub struct Pace<News> {
    /// News that was shown singly of late, the oldest first.
    singly: VecDeque<(Instant, ConversationId, News)>,
    rush: Option<Rush<News>>,
}

impl<News> Default for Pace<News> {
    fn default() -> Self {
        Self { singly: VecDeque::new(), rush: None }
    }
}

/// The news of one rush.
struct Rush<News> {
    first: News,
    news_count: u64,
    conversations: BTreeSet<ConversationId>,
    /// Time of its last news.
    last: Instant,
    /// Since when there is something that the shown count does not hold.
    unsaid_since: Option<Instant>,
}

/// A rush as it is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Collected<News> {
    /// It was one piece of news after all.
    One(News),
    /// It was several.
    Several {
        /// The number of pieces of news.
        news_count: u64,
        /// In how many conversations.
        conversation_count: usize,
        /// The conversation, where it is only one.
        only: Option<ConversationId>,
    },
}

impl<News: Clone> Pace<News> {
    /// Returns true if what comes now, and was recorded at `recorded`, belongs to a backlog.
    pub fn is_backlog(&self, recorded: Timestamp, clock: Timestamp, now: Instant) -> bool {
        let in_rush = self.rush.as_ref().is_some_and(|rush| is_close(rush.last, now));
        let close_count = self.singly.iter().filter(|(at, ..)| is_close(*at, now)).count();
        clock.since_ms(recorded) > OLD_MS || in_rush || close_count >= SINGLY_COUNT_MAX
    }

    /// It is shown by itself.
    pub fn singly(&mut self, conversation: ConversationId, news: News, now: Instant) {
        self.singly.push_back((now, conversation, news));
        if self.singly.len() > SINGLY_COUNT_MAX {
            self.singly.pop_front();
        }
    }

    /// It is counted. Answers with the conversations that were shown singly just now and are counted with it: their
    /// notifications are taken back.
    pub fn collect(&mut self, conversation: ConversationId, news: News, now: Instant) -> Vec<ConversationId> {
        if let Some(rush) = self.rush.as_mut().filter(|rush| is_close(rush.last, now)) {
            rush.add(conversation, now);
            return Vec::new();
        }
        let close = std::mem::take(&mut self.singly).into_iter().filter(|(at, ..)| is_close(*at, now));
        let mut all: Vec<(ConversationId, News)> = close.map(|(_, conversation, news)| (conversation, news)).collect();
        let taken_back = all.iter().map(|(conversation, _)| *conversation).collect();
        all.push((conversation, news));
        let mut rush: Option<Rush<News>> = None;
        for (conversation, news) in all {
            match &mut rush {
                Some(rush) => rush.add(conversation, now),
                None => rush = Some(Rush::of(conversation, news, now)),
            }
        }
        self.rush = rush;
        taken_back
    }

    /// So many came too fast to be seen one by one; they are counted where a rush goes on.
    pub fn missed(&mut self, count: u64, now: Instant) {
        if let Some(rush) = &mut self.rush {
            rush.news_count += count;
            rush.unsaid_since.get_or_insert(now);
        }
    }

    /// The time at which the count is shown.
    pub fn due(&self) -> Option<Instant> {
        let rush = self.rush.as_ref()?;
        rush.unsaid_since.map(|since| (rush.last + QUIET).min(since + COLLECTING_TIME_MAX))
    }

    /// The count, to be shown now.
    pub fn take(&mut self) -> Option<Collected<News>> {
        let rush = self.rush.as_mut()?;
        rush.unsaid_since.take()?;
        if rush.news_count == 1 {
            return Some(Collected::One(rush.first.clone()));
        }
        let conversation_count = rush.conversations.len();
        let only = rush.conversations.first().copied().filter(|_| conversation_count == 1);
        Some(Collected::Several { news_count: rush.news_count, conversation_count, only })
    }
}

impl<News> Rush<News> {
    fn of(conversation: ConversationId, first: News, now: Instant) -> Self {
        let conversations = BTreeSet::from([conversation]);
        Self { first, news_count: 1, conversations, last: now, unsaid_since: Some(now) }
    }

    fn add(&mut self, conversation: ConversationId, now: Instant) {
        self.news_count += 1;
        self.conversations.insert(conversation);
        self.last = now;
        self.unsaid_since.get_or_insert(now);
    }
}

fn is_close(before: Instant, now: Instant) -> bool {
    now.saturating_sub(before) <= RUSH
}

#[cfg(test)]
mod tests {
    use super::*;

    const CLOCK: Timestamp = Timestamp(10_000_000);

    fn id(conversation: u8) -> ConversationId {
        ConversationId::new(Timestamp(1), [conversation; 10])
    }

    /// Plays messages in these conversations, each so many milliseconds after the start.
    fn play(pace: &mut Pace<u8>, start: Instant, steps: &[(u64, u8)]) -> Vec<Option<Vec<ConversationId>>> {
        let mut collected = Vec::new();
        for (after_ms, conversation) in steps {
            let now = start + Duration::from_millis(*after_ms);
            if pace.is_backlog(CLOCK, CLOCK, now) {
                collected.push(Some(pace.collect(id(*conversation), *conversation, now)));
            } else {
                pace.singly(id(*conversation), *conversation, now);
                collected.push(None);
            }
        }
        collected
    }

    fn several(news_count: u64, conversation_count: usize) -> Option<Collected<u8>> {
        Some(Collected::Several { news_count, conversation_count, only: None })
    }

    #[test]
    fn the_fourth_within_two_seconds_makes_a_rush_and_the_first_three_count_with_it() {
        let (mut pace, start) = (Pace::default(), Duration::from_secs(100));
        let collected = play(&mut pace, start, &[(0, 1), (500, 2), (900, 1), (1500, 3), (1600, 4)]);
        assert_eq!(collected[..3], [None, None, None]);
        let taken_back = [1, 2, 1].map(id).to_vec();
        assert_eq!(collected[3..], [Some(taken_back), Some(Vec::new())]);
        assert_eq!(pace.due(), Some(start + Duration::from_millis(1600) + QUIET));
        assert_eq!(pace.take(), several(5, 4));
        assert_eq!((pace.due(), pace.take()), (None, None), "it is said once");
    }

    #[test]
    fn a_conversation_at_its_usual_pace_is_none() {
        let (mut pace, start) = (Pace::default(), Duration::from_secs(100));
        let steps: Vec<_> = (0..20).map(|step| (step * 700, 1)).collect();
        assert!(play(&mut pace, start, &steps).iter().all(Option::is_none));
    }

    #[test]
    fn what_was_recorded_long_ago_is_counted_from_the_first() {
        let (mut pace, now) = (Pace::default(), Duration::from_secs(100));
        let old = Timestamp(CLOCK.0 - OLD_MS - 1);
        assert!(pace.is_backlog(old, CLOCK, now) && !pace.is_backlog(Timestamp(CLOCK.0 - OLD_MS), CLOCK, now));
        assert!(pace.collect(id(1), 1, now).is_empty());
        assert_eq!(pace.take(), Some(Collected::One(1)), "one alone is shown as what it is");
        let _ = pace.collect(id(1), 1, now);
        let only = Some(id(1));
        assert_eq!(pace.take(), Some(Collected::Several { news_count: 2, conversation_count: 1, only }));
    }

    #[test]
    fn a_rush_without_end_is_shown_meanwhile_and_goes_on_counting() {
        let (mut pace, start) = (Pace::default(), Duration::from_secs(100));
        let steps: Vec<_> = (0..60).map(|step| (step * 100, u8::try_from(step % 5).unwrap())).collect();
        play(&mut pace, start, &steps);
        assert_eq!(pace.due(), Some(start + Duration::from_millis(300) + COLLECTING_TIME_MAX));
        assert_eq!(pace.take(), several(60, 5));
        play(&mut pace, start, &[(6000, 1)]);
        assert_eq!(pace.take(), several(61, 5));
        assert_eq!(play(&mut pace, start, &[(9000, 1)]), [None], "it has ended");
    }

    #[test]
    fn what_was_missed_counts_where_a_rush_goes_on() {
        let (mut pace, now) = (Pace::default(), Duration::from_secs(100));
        pace.missed(7, now);
        assert_eq!(pace.due(), None);
        play(&mut pace, now, &[(0, 1), (0, 2), (0, 3), (0, 4)]);
        pace.missed(7, now);
        assert_eq!(pace.take(), several(11, 4));
    }
}
