//! The notifications of a browser: one of each conversation with its newest lines, and a count where much comes at once.

use paperplane_bridge::{
    ConversationId, Timestamp,
    pace::{Collected, Pace},
    view::{
        news::News,
        settings::NotifySettings,
        verdict::{Verdict, decide},
    },
};
use std::{collections::BTreeMap, time::Duration};

/// The pieces of news that one notification shows.
const NEWS_COUNT_MAX: usize = 3;

/// Now, as the browser's clocks show it.
#[derive(Clone, Copy, Debug)]
pub struct Moment {
    /// The time since the page was opened, which never runs backwards.
    pub since_start: Duration,
    /// The time of the clock.
    pub clock: Timestamp,
    /// The minute of the day, from midnight.
    pub minute: u16,
}

/// A name of a notification: about each there is one at a time, in all windows of a browser.
pub type Tag = String;

/// A change of the notifications on the screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// Shows a notification, in place of the one with the same tag.
    Show {
        /// Its name.
        tag: Tag,
        /// The content.
        content: Content,
        /// True if it shows names and texts.
        preview: bool,
        /// The conversation that a click opens; `None` for several.
        opens: Option<ConversationId>,
    },
    /// Takes one off the screen.
    TakeBack(Tag),
}

/// The content of a notification.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Content {
    /// News of one conversation, the newest last, and how many there are in all.
    Of(Vec<News>, usize),
    /// A count of what came at once.
    Rush {
        /// Messages; otherwise notices by name.
        messages: bool,
        /// The number of pieces of news.
        news_count: u64,
        /// The number of conversations.
        conversation_count: usize,
    },
}

/// All notifications of this window.
#[derive(Default)]
pub struct Announcing {
    messages: Pace<News>,
    notices: Pace<News>,
    /// News on the screen, by tag.
    shown: BTreeMap<Tag, (Vec<News>, usize)>,
}

impl Announcing {
    /// Takes in one piece of news; `in_view` says that its conversation is before somebody's eyes.
    pub fn heard(&mut self, news: News, settings: &NotifySettings, moment: Moment, in_view: bool) -> Vec<Step> {
        let messages = news.kind.is_message();
        let pace = if messages { &mut self.messages } else { &mut self.notices };
        let backlog = pace.is_backlog(news.recorded, moment.clock, moment.since_start);
        match decide(settings, moment.minute, in_view, backlog) {
            Verdict::Nothing => Vec::new(),
            Verdict::Collected => {
                let counted = pace.collect(news.conversation, news, moment.since_start);
                counted.into_iter().flat_map(|conversation| self.take_back(tag(messages, conversation))).collect()
            }
            Verdict::Alone { preview } => {
                pace.singly(news.conversation, news.clone(), moment.since_start);
                vec![self.show(news, preview)]
            }
        }
    }

    /// The time since the page was opened at which counts are to be shown.
    pub fn due(&self) -> Option<Duration> {
        [self.messages.due(), self.notices.due()].into_iter().flatten().min()
    }

    /// Shows the counts that are due.
    pub fn counted(&mut self, preview: bool, now: Duration) -> Vec<Step> {
        let mut steps = Vec::new();
        for messages in [true, false] {
            let pace = if messages { &mut self.messages } else { &mut self.notices };
            if pace.due().is_none_or(|due| due > now) {
                continue;
            }
            match pace.take() {
                Some(Collected::One(news)) => steps.push(self.show(news, preview)),
                Some(Collected::Several { news_count, conversation_count, only }) => {
                    let content = Content::Rush { messages, news_count, conversation_count };
                    let tag = if messages { "messages" } else { "notices" }.to_owned();
                    steps.push(Step::Show { tag, content, preview, opens: only });
                }
                None => {}
            }
        }
        steps
    }

    /// Takes back what was announced of a conversation that is open now.
    pub fn opened(&mut self, conversation: ConversationId) -> Vec<Step> {
        [true, false].into_iter().flat_map(|messages| self.take_back(tag(messages, conversation))).collect()
    }

    fn show(&mut self, news: News, preview: bool) -> Step {
        let (tag, opens) = (tag(news.kind.is_message(), news.conversation), Some(news.conversation));
        let (all, count) = self.shown.entry(tag.clone()).or_default();
        all.push(news);
        *count += 1;
        if all.len() > NEWS_COUNT_MAX {
            all.remove(0);
        }
        Step::Show { tag, content: Content::Of(all.clone(), *count), preview, opens }
    }

    fn take_back(&mut self, tag: Tag) -> Option<Step> {
        self.shown.remove(&tag).map(|_| Step::TakeBack(tag))
    }
}

fn tag(messages: bool, conversation: ConversationId) -> Tag {
    format!("{}-{conversation}", if messages { "messages" } else { "notices" })
}

#[cfg(test)]
mod tests {
    use super::*;
    use paperplane_bridge::{MessageId, view::news::NewsKind};

    const CLOCK: Timestamp = Timestamp(10_000_000);

    fn at(ms: u64) -> Moment {
        Moment { since_start: Duration::from_millis(ms), clock: CLOCK, minute: 12 * 60 }
    }

    fn id(conversation: u8) -> ConversationId {
        ConversationId::new(Timestamp(1), [conversation; 10])
    }

    fn message(conversation: u8, text: &str) -> News {
        let message = MessageId::new(Timestamp(1), [0; 10]);
        let kind = NewsKind::Message { message, text: text.into(), gist: None };
        News { conversation: id(conversation), who: "Amara".into(), recorded: CLOCK, kind }
    }

    fn lines(step: &Step) -> (Vec<String>, usize) {
        let Step::Show { content: Content::Of(news, count), .. } = step else {
            panic!("{step:?} shows no news");
        };
        let text = |news: &News| match &news.kind {
            NewsKind::Message { text, .. } => text.clone(),
            NewsKind::Mention { .. } | NewsKind::Overtaken { .. } | NewsKind::CaseOvertaken { .. } => String::new(),
        };
        (news.iter().map(text).collect(), *count)
    }

    #[test]
    fn a_conversation_has_one_notification_with_its_newest_lines() {
        let (mut announcing, settings) = (Announcing::default(), NotifySettings::default());
        let mut last = Vec::new();
        for (nth, text) in ["1", "2", "3", "4"].into_iter().enumerate() {
            last = announcing.heard(message(1, text), &settings, at(3_000 * nth as u64), false);
        }
        assert_eq!(lines(&last[0]), (vec!["2".into(), "3".into(), "4".into()], 4));
        assert!(announcing.heard(message(1, "5"), &settings, at(20_000), true).is_empty(), "it is before their eyes");
        let gone = announcing.opened(id(1));
        assert_eq!(gone, [Step::TakeBack(format!("messages-{}", id(1)))]);
        assert!(announcing.opened(id(1)).is_empty(), "it is taken back once");
        let next = announcing.heard(message(1, "6"), &settings, at(30_000), false);
        assert_eq!(lines(&next[0]), (vec!["6".into()], 1), "what was read is not shown again");
    }

    #[test]
    fn a_rush_is_counted_and_takes_its_first_ones_back() {
        let (mut announcing, settings) = (Announcing::default(), NotifySettings::default());
        for conversation in 1..=3 {
            assert_eq!(announcing.heard(message(conversation, "hi"), &settings, at(100), false).len(), 1);
        }
        let taken_back = announcing.heard(message(4, "hi"), &settings, at(200), false);
        assert_eq!(taken_back.len(), 3, "{taken_back:?}");
        let due = announcing.due().unwrap();
        assert!(announcing.counted(true, due - Duration::from_millis(1)).is_empty());
        let counted = announcing.counted(true, due);
        let rush = Content::Rush { messages: true, news_count: 4, conversation_count: 4 };
        assert_eq!(counted, [Step::Show { tag: "messages".into(), content: rush, preview: true, opens: None }]);
        assert_eq!(announcing.due(), None);
    }

    #[test]
    fn nothing_is_announced_where_the_settings_say_so() {
        let mut announcing = Announcing::default();
        let off = NotifySettings { on: false, ..NotifySettings::default() };
        assert!(announcing.heard(message(1, "hi"), &off, at(0), false).is_empty());
    }
}
