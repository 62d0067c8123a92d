//! Threading: messages under their days, together where they were said in one breath.

use paperplane_bridge::{
    MessageId, Timestamp,
    mail_thread::bare_subject,
    view::{
        bubble::{Bubble, Side},
        triage::{Activity, ActivityKind},
    },
};

/// Messages of one side within this long of each other share their time, in milliseconds.
const TOGETHER_MS: i64 = 5 * 60_000;

/// Changes within this long of each other are folded, in milliseconds (an hour).
const FOLD_MS: i64 = 60 * 60_000;

/// One line of a thread.
#[derive(Clone, Debug, PartialEq)]
pub enum Line<'a> {
    /// A day begins, as the day of this instant.
    Day(Timestamp),
    /// From here on nobody has seen it.
    Unread,
    /// A mail begins another subject than those before it.
    Subject {
        /// The mail.
        bubble: &'a Bubble,
        /// Its subject, without the words for answers before it.
        subject: &'a str,
    },
    /// A message.
    Said {
        /// The message.
        bubble: &'a Bubble,
        /// True if it is the last of those that share a time.
        last: bool,
    },
    /// Something that staff did.
    Done(&'a Activity),
    /// Changes of labels and priority by one of them, one after the other: two or more.
    Folded(Vec<&'a Activity>),
}

/// A message or something that staff did.
#[derive(Clone, Copy)]
enum Entry<'a> {
    Said(&'a Bubble),
    Done(&'a Activity),
}

impl Entry<'_> {
    fn at(&self) -> Timestamp {
        match self {
            Self::Said(bubble) => bubble.at,
            Self::Done(activity) => activity.at,
        }
    }
}

/// The lines of a thread, `day_of` being the number of the day in the reader's zone, `first_unread` the first message
/// that nobody had seen when one came.
pub fn lines<'a>(
    bubbles: &'a [Bubble],
    activities: &'a [Activity],
    first_unread: Option<MessageId>,
    day_of: impl Fn(Timestamp) -> i64,
) -> Vec<Line<'a>> {
    let mut entries: Vec<Entry<'a>> = bubbles.iter().map(Entry::Said).collect();
    entries.extend(activities.iter().map(Entry::Done));
    // Messages stand in their own order already; what only this device knows stays last.
    entries.sort_by_key(Entry::at);
    let mut lines = Vec::with_capacity(entries.len() + 8);
    let mut day_before = None;
    let mut subject_before = None;
    for (index, entry) in entries.iter().enumerate() {
        let day = day_of(entry.at());
        if day_before.replace(day) != Some(day) {
            lines.push(Line::Day(entry.at()));
        }
        match entry {
            Entry::Done(activity) => push_done(&mut lines, activity),
            Entry::Said(bubble) => {
                if first_unread == Some(bubble.id) {
                    lines.push(Line::Unread);
                }
                if let Some(subject) = subject_of(bubble)
                    && subject_before.replace(subject) != Some(subject)
                {
                    lines.push(Line::Subject { bubble, subject });
                }
                let next = entries.get(index + 1).filter(|next| day_of(next.at()) == day);
                let together = match next {
                    Some(Entry::Said(next)) => {
                        let goes_on = subject_of(next).is_none_or(|next| subject_before == Some(next));
                        goes_on && first_unread != Some(next.id) && in_one_breath(bubble, next)
                    }
                    Some(Entry::Done(_)) | None => false,
                };
                lines.push(Line::Said { bubble, last: !together });
            }
        }
    }
    lines
}

/// The subject of a mail that has one, without the words for answers before it.
fn subject_of(bubble: &Bubble) -> Option<&str> {
    let subject = bare_subject(&bubble.details.mail.as_ref()?.subject);
    (!subject.is_empty()).then_some(subject)
}

/// Adds something that staff did; what goes on with the change before it is folded with it.
fn push_done<'a>(lines: &mut Vec<Line<'a>>, activity: &'a Activity) {
    match lines.last_mut() {
        Some(Line::Folded(before)) if before.last().is_some_and(|last| is_folded(last, activity)) => {
            before.push(activity);
        }
        Some(last @ Line::Done(_)) => {
            let Line::Done(before) = *last else { return };
            if is_folded(before, activity) {
                *last = Line::Folded(vec![before, activity]);
            } else {
                lines.push(Line::Done(activity));
            }
        }
        _ => lines.push(Line::Done(activity)),
    }
}

/// True if two activities are changes of labels or priority by one person within an hour.
fn is_folded(one: &Activity, next: &Activity) -> bool {
    let is_change =
        |activity: &Activity| matches!(activity.what, ActivityKind::Labelled { .. } | ActivityKind::Prioritised { .. });
    is_change(one) && is_change(next) && one.who == next.who && next.at.since_ms(one.at).abs() < FOLD_MS
}

fn in_one_breath(one: &Bubble, next: &Bubble) -> bool {
    let same_side = match (&one.side, &next.side) {
        (Side::Theirs, Side::Theirs) => true,
        (Side::Ours { author, .. }, Side::Ours { author: next, .. }) => author == next,
        (Side::Theirs, Side::Ours { .. }) | (Side::Ours { .. }, Side::Theirs) => false,
    };
    same_side && next.at.since_ms(one.at).abs() < TOGETHER_MS
}

/// The newest message of theirs.
pub fn newest_of_theirs(bubbles: &[Bubble]) -> Option<&Bubble> {
    bubbles.iter().rev().find(|bubble| bubble.side == Side::Theirs)
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

    fn mail(at: i64, subject: &str) -> Bubble {
        let head = paperplane_bridge::MailHead { subject: subject.into(), ..Default::default() };
        let details = paperplane_bridge::Details { mail: Some(Box::new(head)), ..Default::default() };
        Bubble { details, ..said(at, Side::Theirs) }
    }

    #[test]
    fn a_subject_stands_above_the_mail_that_begins_it() {
        let bubbles = [mail(1, "Visa"), mail(2, "RE: Visa"), mail(3, ""), mail(4, "Fees"), mail(5, "Re: Visa")];
        let lines = lines(&bubbles, &[], None, |_| 0);
        let drawn: Vec<_> = lines
            .iter()
            .map(|line| match line {
                Line::Subject { subject, .. } => (*subject).to_owned(),
                Line::Said { bubble, last } => format!("{}{}", bubble.at.0, if *last { "." } else { "" }),
                other => format!("{other:?}").chars().take(3).collect(),
            })
            .collect();
        assert_eq!(drawn[1..], ["Visa", "1", "2", "3.", "Fees", "4.", "Visa", "5."].map(str::to_owned));
    }

    fn lasts(bubbles: &[Bubble]) -> Vec<bool> {
        let lines = lines(bubbles, &[], None, |at| at.0.div_euclid(86_400_000));
        lines.iter().filter_map(|line| if let Line::Said { last, .. } = line { Some(*last) } else { None }).collect()
    }

    fn note(at: i64) -> Activity {
        let note = serde_json::from_str("\"01940000-0000-7000-8000-000000000001\"").unwrap();
        let id = serde_json::from_str(&format!("\"01940000-0000-7000-8000-{at:012}\"")).unwrap();
        let what = ActivityKind::Note { note, text: "look".into(), mentions: vec![], media: vec![] };
        Activity { id, at: Timestamp(at), who: "Allen".into(), what, only_here: false }
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
        let elsewhere = lines(&bubbles, &[], None, |at| (at.0 + 3_600_000).div_euclid(86_400_000));
        let days = elsewhere.iter().filter(|line| matches!(line, Line::Day(_))).count();
        assert_eq!(days, 1, "an hour east, both are of one day");
    }

    #[test]
    fn notes_and_the_unread_mark_stand_between_messages_and_part_them() {
        let bubbles = [said(1, Side::Theirs), said(2, Side::Theirs), said(4, Side::Theirs)];
        let activities = [note(3)];
        let kinds = |unread| {
            let lines = lines(&bubbles, &activities, unread, |_| 0);
            let kind = |line: &Line<'_>| match line {
                Line::Day(_) => "day",
                Line::Unread => "unread",
                Line::Subject { .. } => "subject",
                Line::Said { last: true, .. } => "last",
                Line::Said { .. } => "said",
                Line::Done(_) => "note",
                Line::Folded(_) => "folded",
            };
            lines.iter().map(kind).collect::<Vec<_>>()
        };
        assert_eq!(kinds(None), ["day", "said", "last", "note", "last"]);
        assert_eq!(kinds(Some(bubbles[1].id)), ["day", "last", "unread", "last", "note", "last"]);
    }

    #[test]
    fn changes_of_labels_and_priority_by_one_person_are_folded() {
        let change = |at: i64, who: &str, what: ActivityKind| Activity { who: who.into(), what, ..note(at) };
        let label = |at: i64, who: &str| change(at, who, ActivityKind::Labelled { label: "law".into(), on: true });
        let urgent = change(2, "Allen", ActivityKind::Prioritised { priority: paperplane_bridge::Priority::Urgent });
        let given = change(4, "Allen", ActivityKind::Assigned { to: None });
        let activities =
            [label(1, "Allen"), urgent, label(3, "Allen"), given, label(5, "Allen"), label(6, "Inês"), note(7)];
        let shape = |bubbles: &[Bubble]| {
            let lines = lines(bubbles, &activities, None, |_| 0);
            let count = |line: &Line<'_>| match line {
                Line::Folded(all) => Some(all.len()),
                Line::Done(_) => Some(1),
                Line::Day(_) | Line::Unread | Line::Subject { .. } | Line::Said { .. } => None,
            };
            lines.iter().filter_map(count).collect::<Vec<_>>()
        };
        assert_eq!(shape(&[]), [3, 1, 1, 1, 1]);
        assert_eq!(shape(&[said(2, Side::Theirs)]), [1, 2, 1, 1, 1, 1], "a message between them parts them");
        assert!(!is_folded(&label(0, "Allen"), &label(FOLD_MS, "Allen")));
    }

    #[test]
    fn the_newest_of_theirs_may_stand_before_ours() {
        let (theirs, reply) = (said(1, Side::Theirs), ours(2, "Allen"));
        assert_eq!(newest_of_theirs(&[theirs.clone(), reply.clone()]), Some(&theirs));
        assert_eq!(newest_of_theirs(&[reply]), None);
    }
}
