//! The work of the staff beside answering: assignments, labels, notes, priorities, status and what was seen.

use super::{
    facts::{NURSING, course_of},
    plan::Said,
};
use crate::demo::{
    library,
    people::{CLIENTS, ConversationState, Journey},
    scribe::Scribe,
};
use paperplane_core::{
    address::Address,
    envelope::Actor,
    event::{
        ActiveStatus, ConversationAssigned, ConversationLabelled, ConversationMarked, ConversationPrioritised,
        ConversationResolved, ConversationSeen, ConversationSnoozed, Event, NoteWritten, Priority, TalkEvent,
    },
    ids::{AddressId, LabelId, MemberId, MessageId, NoteId},
    time::Timestamp,
};
use std::{cmp::Ordering, collections::BTreeMap};

const MINUTE_MS: i64 = 60_000;
const DAY_MS: i64 = 24 * 60 * MINUTE_MS;
/// Older ones that are settled are done, in minutes.
const DONE_AFTER_MIN: i64 = 10 * 24 * 60;

/// Notes: whose conversation, and what stands in it.
const NOTES: [(&str, &str); 5] = [
    ("Amara Okafor", "Her parents pay the tuition: copy them on every invoice."),
    ("林佳怡", "Two applications, hers and her sister’s. Keep the papers apart."),
    ("خالد المصري", "The surgeon asks for the MRI from last year. Father speaks only Arabic."),
    ("Priya Raghunathan", "Deposit arrived on the agency’s account; the receipt is in the folder."),
    ("Tom Hargreaves", "The father’s insurer pays after the operation, not before."),
];

/// Clients with a priority.
const PRIORITIES: [(&str, Priority); 2] = [("خالد المصري", Priority::Urgent), ("Ирина Соколова", Priority::High)];
/// The client who waits for a university.
const PENDING: &str = "Daniel Mensah";
/// The client whose conversation is snoozed for two days.
const RESTING: &str = "Carmen Ibáñez";

/// The scene of a student's journey in which the papers are asked for. After the one with the deposit comes the visa.
const PAPERS_SCENE: usize = 3;

/// A conversation by its two addresses.
#[derive(Clone, Copy)]
struct Pair {
    ours: AddressId,
    peer: AddressId,
}

/// Writes the work on all conversations; `seen` holds the last message of each client that was seen.
pub(in crate::demo) fn record(
    scribe: &mut Scribe<'_>,
    history: &[Said],
    seen: &BTreeMap<usize, MessageId>,
    labels: &[LabelId],
) {
    for nth in 0..CLIENTS.len() {
        scribe.triaged(nth, history, seen.get(&nth).copied(), labels);
    }
    for (client, up_to) in seen {
        let Pair { ours, peer } = scribe.pair(&Address::whatsapp(CLIENTS[*client].address()));
        let event = Event::Talk(TalkEvent::ConversationSeen(ConversationSeen { ours, peer, up_to: *up_to }));
        scribe.workspace(scribe.now, Actor::Member(scribe.me), event);
    }
}

/// The labels that fit what the conversation says, by their places in the library.
fn labels_of(nth: usize) -> Vec<usize> {
    let client = &CLIENTS[nth];
    if client.journey == Journey::Patient {
        return vec![library::TREATMENT];
    }
    let story = client.language.phrases().student;
    let deposit = story.iter().position(|scene| scene.iter().any(|line| line.says("{deposit}")));
    let stage = match deposit.map(|deposit| client.scenes.min(story.len()).cmp(&(deposit + 1))) {
        Some(Ordering::Greater) => Some(library::VISA),
        Some(Ordering::Equal) => Some(library::DEPOSIT_PAID),
        _ if client.scenes >= PAPERS_SCENE => Some(library::APPLICATION),
        _ => None,
    };
    (course_of(nth) == NURSING).then_some(library::NURSING).into_iter().chain(stage).collect()
}

impl Scribe<'_> {
    fn triaged(&mut self, nth: usize, history: &[Said], seen: Option<MessageId>, labels: &[LabelId]) {
        let client = &CLIENTS[nth];
        let mut of_client = history.iter().filter(|said| said.client == nth);
        let (Some(first), last) = (of_client.next(), of_client.next_back()) else {
            return;
        };
        let last_at = last.map_or(first.at, |said| said.at);
        let pair = self.pair(&Address::whatsapp(client.address()));
        let member = self.speaker(client.language);
        // Every fifth is nobody's yet.
        if nth % 5 != 4 {
            self.assigned(first.at.plus_ms(2 * MINUTE_MS), pair, member);
        }
        for label in labels_of(nth) {
            self.labelled(first.at.plus_ms(3 * MINUTE_MS), pair, labels[label], member);
        }
        self.noted(client.name, last_at, pair, member);
        if let Some(up_to) = seen {
            self.put_away(nth, last_at, pair, up_to, member);
        }
    }

    fn pair(&self, peer: &Address) -> Pair {
        Pair { ours: self.name_of_ours(), peer: self.name_of(peer) }
    }

    fn assigned(&mut self, at: Timestamp, Pair { ours, peer }: Pair, to: MemberId) {
        let assigned = ConversationAssigned { ours, peer, to: Some(to) };
        self.workspace(at, Actor::Member(to), Event::Talk(TalkEvent::ConversationAssigned(assigned)));
    }

    fn labelled(&mut self, at: Timestamp, Pair { ours, peer }: Pair, label: LabelId, by: MemberId) {
        let labelled = ConversationLabelled { ours, peer, label, on: true };
        self.workspace(at, Actor::Member(by), Event::Talk(TalkEvent::ConversationLabelled(labelled)));
    }

    /// A note before the last line, and how much it matters.
    fn noted(&mut self, name: &str, last_at: Timestamp, Pair { ours, peer }: Pair, by: MemberId) {
        let before = last_at.plus_ms(-MINUTE_MS);
        if let Some((_, text)) = NOTES.iter().find(|(of, _)| *of == name) {
            let note = NoteId::new(before, self.dice.ten_bytes());
            let (text, mentions, files) = ((*text).to_owned(), Vec::new(), Vec::new());
            let written = NoteWritten { note, ours, peer, text, mentions, files };
            self.workspace(before, Actor::Member(by), Event::Talk(TalkEvent::NoteWritten(written)));
        }
        if let Some(&(_, priority)) = PRIORITIES.iter().find(|(of, _)| *of == name) {
            let prioritised = ConversationPrioritised { ours, peer, priority };
            self.workspace(before, Actor::Member(by), Event::Talk(TalkEvent::ConversationPrioritised(prioritised)));
        }
    }

    /// Resolves, marks or snoozes a conversation that needs nobody now.
    fn put_away(&mut self, nth: usize, last_at: Timestamp, Pair { ours, peer }: Pair, up_to: MessageId, by: MemberId) {
        let client = &CLIENTS[nth];
        let is_over = client.status == ConversationState::Settled && client.last_minutes_ago > DONE_AFTER_MIN;
        let event = if is_over {
            Event::Talk(TalkEvent::ConversationResolved(ConversationResolved { ours, peer, up_to }))
        } else if client.name == PENDING {
            Event::Talk(TalkEvent::ConversationMarked(ConversationMarked { ours, peer, status: ActiveStatus::Pending }))
        } else if client.name == RESTING {
            let until = self.now.plus_ms(2 * DAY_MS);
            Event::Talk(TalkEvent::ConversationSnoozed(ConversationSnoozed { ours, peer, up_to, until }))
        } else {
            return;
        };
        self.workspace(last_at.plus_ms(MINUTE_MS), Actor::Member(by), event);
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::demo::talk::history;

    #[test]
    fn labels_say_what_the_conversations_say() {
        let history = history(Timestamp(1_790_000_000_000));
        for (nth, client) in CLIENTS.iter().enumerate() {
            let texts: String =
                history.iter().filter(|said| said.client == nth).map(|said| said.text.as_str()).collect();
            let (labels, phrases) = (labels_of(nth), client.language.phrases());
            let talks_of = |words: &str| texts.contains(words);
            let nursing = client.journey == Journey::Student && talks_of(phrases.courses[NURSING]);
            assert_eq!(labels.contains(&library::NURSING), nursing, "{}", client.name);
            assert_eq!(labels.contains(&library::TREATMENT), client.journey == Journey::Patient, "{}", client.name);
        }
        let of = |name: &str| labels_of(CLIENTS.iter().position(|client| client.name == name).unwrap());
        assert_eq!(of("Amara Okafor"), [library::NURSING, library::DEPOSIT_PAID]);
        assert_eq!(of("Priya Raghunathan"), [library::VISA]);
        assert_eq!(of("Daniel Mensah"), [0; 0]);
    }
}
