//! Work of staff, in the one topic partition whose order counts.

use super::{
    common::{Pen, colleague, file, message_id, theirs},
    owner, sid,
};
use paperplane_core::{
    contacts::person::{Mark as Decided, PersonSource},
    envelope::Envelope,
    event::{ActiveStatus, Event, Priority, TalkEvent},
    ids::{EventId, MessageId},
};
use proptest::prelude::*;

/// One action. People are 0 to 2; a mark may be a message of anybody, that comes later or never.
#[derive(Clone, Debug)]
pub enum Work {
    Linked(usize, usize),
    Unlinked(usize, usize),
    Described(usize, bool, bool),
    Blocked(usize, bool),
    OptedOut(usize, bool),
    Unsubscribed(usize, bool),
    ToldApart(usize, usize),
    Added(usize, bool),
    PersonLabelled(usize, u8, bool),
    Sourced(usize),
    Decided(usize, usize),
    Seen(usize, Mark),
    Assigned(usize, Option<u8>, Saw),
    Resolved(usize, Mark),
    Snoozed(usize, Mark, u8),
    Marked(usize, bool),
    Prioritised(usize, usize),
    Label(u8, bool),
    Labelled(usize, u8, bool),
    Followed(usize, u8, bool),
    Note(usize, u8, bool),
    MentionsSeen(usize, u8, prop::sample::Index),
    Canned(u8, bool),
    View(u8, bool),
    Scheduled(u8, u8),
    Cancelled(u8),
    Joined(u8, bool),
}

/// A message up to which something was seen.
#[derive(Clone, Copy, Debug)]
pub struct Mark(u8);

impl Mark {
    fn message(self) -> MessageId {
        if self.0 < 10 { message_id(self.0) } else { theirs(&sid(self.0)) }
    }
}

/// The assignment that the author saw: none, the newest that was written, or any at all.
#[derive(Clone, Debug)]
pub enum Saw {
    None,
    Newest,
    Any(prop::sample::Index),
}

impl Saw {
    fn event(&self, before: &[Envelope]) -> Option<EventId> {
        let is_assignment =
            |envelope: &&Envelope| matches!(envelope.event, Event::Talk(TalkEvent::ConversationAssigned(_)));
        let assigned: Vec<EventId> = before.iter().filter(is_assignment).map(|envelope| envelope.id).collect();
        match self {
            Self::Newest => assigned.last().copied(),
            Self::Any(index) if !assigned.is_empty() => Some(*index.get(&assigned)),
            Self::None | Self::Any(_) => None,
        }
    }
}

pub fn work() -> impl Strategy<Value = Work> {
    use Work as W;
    let who = || 0..3_usize;
    let mark = || prop_oneof![4 => 10..16_u8, 1 => 0..4_u8].prop_map(Mark);
    let saw = prop_oneof![
        2 => Just(Saw::None),
        3 => Just(Saw::Newest),
        1 => any::<prop::sample::Index>().prop_map(Saw::Any)
    ];
    let yes = any::<bool>;
    prop_oneof![
        3 => (who(), who()).prop_map(|(one, other)| W::Linked(one, other)),
        2 => (who(), who()).prop_map(|(one, other)| W::Unlinked(one, other)),
        1 => (who(), yes(), yes()).prop_map(|(who, name, language)| W::Described(who, name, language)),
        1 => (who(), yes()).prop_map(|(who, on)| W::Blocked(who, on)),
        1 => (who(), yes()).prop_map(|(who, on)| W::OptedOut(who, on)),
        1 => (who(), yes()).prop_map(|(who, on)| W::Unsubscribed(who, on)),
        1 => (who(), who()).prop_map(|(one, other)| W::ToldApart(one, other)),
        2 => (who(), yes()).prop_map(|(who, name)| W::Added(who, name)),
        1 => (who(), 0..2_u8, yes()).prop_map(|(who, label, on)| W::PersonLabelled(who, label, on)),
        1 => who().prop_map(W::Sourced),
        1 => (who(), 0..4_usize).prop_map(|(who, mark)| W::Decided(who, mark)),
        2 => (who(), mark()).prop_map(|(who, mark)| W::Seen(who, mark)),
        3 => (who(), prop::option::of(0..3_u8), saw).prop_map(|(who, to, saw)| W::Assigned(who, to, saw)),
        3 => (who(), mark()).prop_map(|(who, mark)| W::Resolved(who, mark)),
        2 => (who(), mark(), 0..3_u8).prop_map(|(who, mark, until)| W::Snoozed(who, mark, until)),
        1 => (who(), yes()).prop_map(|(who, pending)| W::Marked(who, pending)),
        1 => (who(), 0..4_usize).prop_map(|(who, priority)| W::Prioritised(who, priority)),
        1 => (0..2_u8, yes()).prop_map(|(label, removed)| W::Label(label, removed)),
        2 => (who(), 0..2_u8, yes()).prop_map(|(who, label, on)| W::Labelled(who, label, on)),
        1 => (who(), 0..2_u8, yes()).prop_map(|(who, member, on)| W::Followed(who, member, on)),
        2 => (who(), 0..8_u8, yes()).prop_map(|(who, note, mentions)| W::Note(who, note, mentions)),
        2 => (who(), 0..2_u8, any::<prop::sample::Index>())
            .prop_map(|(who, member, note)| W::MentionsSeen(who, member, note)),
        1 => (0..2_u8, yes()).prop_map(|(canned, removed)| W::Canned(canned, removed)),
        1 => (0..2_u8, yes()).prop_map(|(view, removed)| W::View(view, removed)),
        2 => (0..6_u8, 0..3_u8).prop_map(|(message, at)| W::Scheduled(message, at)),
        1 => (0..6_u8).prop_map(W::Cancelled),
        1 => (0..3_u8, yes()).prop_map(|(member, again)| W::Joined(member, again)),
    ]
}

pub fn write(pen: &mut Pen, work: &Work, before: &[Envelope]) -> Envelope {
    use Work as W;
    let until = |n: u8| 2_000_000 + i64::from(n);
    match work {
        W::Linked(one, other) => pen.linked(*one, *other),
        W::Unlinked(one, other) => pen.unlinked(*one, *other),
        W::Described(who, name, language) => {
            pen.described(*who, name.then_some("Amara 签证"), language.then_some("pt-BR"))
        }
        W::Blocked(who, on) => pen.blocked(*who, *on),
        W::OptedOut(who, on) => pen.opted_out(*who, *on),
        W::Unsubscribed(who, on) => pen.unsubscribed(*who, *on),
        W::ToldApart(one, other) => pen.told_apart(*one, *other),
        W::Added(who, name) => pen.added(*who, if *name { "Zainab 签证" } else { "" }),
        W::PersonLabelled(who, label, on) => pen.contact_labelled(*who, *label, *on),
        W::Sourced(who) => pen.sourced(*who, PersonSource::Referral),
        W::Decided(who, mark) => pen.decided(*who, Decided::ALL[*mark]),
        W::Seen(who, mark) => pen.seen(*who, mark.message()),
        W::Assigned(who, to, saw) => pen.assigned(*who, to.map(colleague), saw.event(before)),
        W::Resolved(who, mark) => pen.resolved(*who, mark.message()),
        W::Snoozed(who, mark, n) => pen.snoozed(*who, mark.message(), until(*n)),
        W::Marked(who, pending) => pen.marked(*who, if *pending { ActiveStatus::Pending } else { ActiveStatus::Open }),
        W::Prioritised(who, nth) => pen.prioritised(*who, Priority::ALL[*nth]),
        W::Label(label, removed) => pen.label(*label, if *removed { "old" } else { "new" }, *removed),
        W::Labelled(who, label, on) => pen.labelled(*who, *label, *on),
        W::Followed(who, member, on) => pen.followed(*who, colleague(*member), *on),
        W::Note(who, note, mentions) => {
            let mentioned = [colleague(*note % 2)];
            if *mentions {
                pen.note(*who, *note, "请看 please", &mentioned)
            } else {
                pen.note_with(*who, *note, "请看 please", &[file("passport.png")])
            }
        }
        W::MentionsSeen(who, member, note) => {
            let is_note = |envelope: &&Envelope| matches!(envelope.event, Event::Talk(TalkEvent::NoteWritten(_)));
            let notes: Vec<EventId> = before.iter().filter(is_note).map(|envelope| envelope.id).collect();
            let seen = if notes.is_empty() { Vec::new() } else { vec![*note.get(&notes)] };
            pen.mentions_seen(*who, colleague(*member), &seen)
        }
        W::Canned(canned, removed) => pen.canned(*canned, if *removed { "" } else { "Hello {name}" }, *removed),
        W::View(view, removed) => pen.view(*view, "Waiting", *removed),
        W::Scheduled(message, n) => pen.scheduled(owner(*message), *message, "see you", until(*n)),
        W::Cancelled(message) => pen.cancelled(*message),
        W::Joined(member, again) => pen.joined(colleague(*member), if *again { "Inês" } else { "Allen" }),
    }
}
