//! What the staff of the invented agency did beside answering: who has what, labels, notes, rest, and texts kept ready.

use super::{
    people::{ActiveStatus, CLIENTS, Journey},
    plan::Said,
    record::Scribe,
};
use paperplane_core::{
    address::Address,
    envelope::Actor,
    event::{
        ActiveStatus as Where, CannedWritten, ConversationAssigned, ConversationLabelled, ConversationMarked,
        ConversationPrioritised, ConversationResolved, ConversationSnoozed, Event, LabelMade, LibraryEvent,
        NoteWritten, Priority, TalkEvent,
    },
    ids::{AddressId, CannedId, LabelId, MemberId, MessageId, NoteId},
    time::Timestamp,
};
use std::collections::BTreeMap;

const MINUTE_MS: i64 = 60_000;
const DAY_MS: i64 = 24 * 60 * MINUTE_MS;
/// Older ones that are settled are done, in minutes.
const DONE_AFTER_MIN: i64 = 10 * 24 * 60;

/// The labels and their colours.
const LABELS: [(&str, u8); 5] =
    [("Nursing 2027", 2), ("Surgery", 5), ("Visa", 1), ("Deposit paid", 3), ("Scholarship", 7)];
const SURGERY: usize = 1;
/// Labels of students, in turn.
const OF_STUDENTS: [usize; 4] = [0, 2, 3, 4];

/// Texts kept ready.
const CANNED: [(&str, &str); 3] = [
    ("hello", "Hello {name}, this is Bright Path. How can we help?"),
    ("papers", "{name}, please send us a photo of your passport and your last certificate. A phone picture is fine."),
    ("hours", "We are here on weekdays from 9:00 to 18:00, London time, and answer everything that came meanwhile."),
];

/// Notes: whose conversation, and what stands in it.
const NOTES: [(&str, &str); 5] = [
    ("Amara Okafor", "Passport expires in May: renew before the visa application."),
    ("林佳怡", "Two applications, hers and her sister’s. Keep the papers apart."),
    ("خالد المصري", "The surgeon asks for the MRI from last year. Father speaks only Arabic."),
    ("Priya Raghunathan", "Deposit arrived on the agency’s account; the receipt is in the folder."),
    ("Tom Hargreaves", "His insurer pays after the operation, not before."),
];

/// What is urgent and what matters.
const PRIORITIES: [(&str, Priority); 2] = [("خالد المصري", Priority::Urgent), ("Ирина Соколова", Priority::High)];
/// Who waits for a university.
const PENDING: &str = "Daniel Mensah";
/// Who is looked at again in two days.
const RESTING: &str = "Carmen Ibáñez";

/// A conversation by its two addresses.
#[derive(Clone, Copy)]
struct Pair {
    ours: AddressId,
    peer: AddressId,
}

impl Scribe<'_> {
    /// Everything beside the messages; `seen` holds the last message of each client that was seen.
    pub(super) fn triage(&mut self, history: &[Said], seen: &BTreeMap<usize, MessageId>) {
        let Some(began) = history.first().map(|said| said.at) else {
            return;
        };
        let labels = self.labels(began);
        self.canned(began);
        for (nth, client) in CLIENTS.iter().enumerate() {
            let mut of_client = history.iter().filter(|said| said.client == nth);
            let (Some(first), last) = (of_client.next(), of_client.next_back()) else {
                continue;
            };
            let last_at = last.map_or(first.at, |said| said.at);
            let pair = self.pair(&Address::whatsapp(client.address()));
            let member = self.speaker(client.language);
            // Every fifth is nobody's yet.
            if nth % 5 != 4 {
                self.gave(first.at.plus_ms(2 * MINUTE_MS), pair, member);
            }
            let label = match client.journey {
                Journey::Patient => SURGERY,
                Journey::Student => OF_STUDENTS[nth % OF_STUDENTS.len()],
            };
            self.labelled(first.at.plus_ms(3 * MINUTE_MS), pair, labels[label], member);
            self.told(client.name, last_at, pair, member);
            if let Some(&up_to) = seen.get(&nth) {
                self.put_away(nth, last_at, pair, up_to, member);
            }
        }
    }

    fn pair(&self, peer: &Address) -> Pair {
        Pair { ours: self.name_of_ours(), peer: self.name_of(peer) }
    }

    fn labels(&mut self, at: Timestamp) -> Vec<LabelId> {
        let made = LABELS.map(|(name, colour)| {
            let label = LabelId::new(at, self.ten_bytes());
            let made = LabelMade { label, name: name.to_owned(), colour, removed: false };
            self.workspace(at, Actor::Member(self.me()), Event::Library(LibraryEvent::LabelMade(made)));
            label
        });
        made.to_vec()
    }

    fn canned(&mut self, at: Timestamp) {
        for (slash, text) in CANNED {
            let canned = CannedId::new(at, self.ten_bytes());
            let written = CannedWritten { canned, slash: slash.to_owned(), text: text.to_owned(), removed: false };
            self.workspace(at, Actor::Member(self.me()), Event::Library(LibraryEvent::CannedWritten(written)));
        }
    }

    fn gave(&mut self, at: Timestamp, Pair { ours, peer }: Pair, to: MemberId) {
        let assigned = ConversationAssigned { ours, peer, to: Some(to) };
        self.workspace(at, Actor::Member(to), Event::Talk(TalkEvent::ConversationAssigned(assigned)));
    }

    fn labelled(&mut self, at: Timestamp, Pair { ours, peer }: Pair, label: LabelId, by: MemberId) {
        let labelled = ConversationLabelled { ours, peer, label, on: true };
        self.workspace(at, Actor::Member(by), Event::Talk(TalkEvent::ConversationLabelled(labelled)));
    }

    /// A note before the last line, and how much it matters.
    fn told(&mut self, name: &str, last_at: Timestamp, Pair { ours, peer }: Pair, by: MemberId) {
        let before = last_at.plus_ms(-MINUTE_MS);
        if let Some((_, text)) = NOTES.iter().find(|(of, _)| *of == name) {
            let note = NoteId::new(before, self.ten_bytes());
            let written = NoteWritten { note, ours, peer, text: (*text).to_owned(), mentions: Vec::new() };
            self.workspace(before, Actor::Member(by), Event::Talk(TalkEvent::NoteWritten(written)));
        }
        if let Some(&(_, priority)) = PRIORITIES.iter().find(|(of, _)| *of == name) {
            let prioritised = ConversationPrioritised { ours, peer, priority };
            self.workspace(before, Actor::Member(by), Event::Talk(TalkEvent::ConversationPrioritised(prioritised)));
        }
    }

    /// What needs nobody now.
    fn put_away(&mut self, nth: usize, last_at: Timestamp, Pair { ours, peer }: Pair, up_to: MessageId, by: MemberId) {
        let client = &CLIENTS[nth];
        let is_over = client.status == ActiveStatus::Settled && client.last_minutes_ago > DONE_AFTER_MIN;
        let event = if is_over {
            Event::Talk(TalkEvent::ConversationResolved(ConversationResolved { ours, peer, up_to }))
        } else if client.name == PENDING {
            Event::Talk(TalkEvent::ConversationMarked(ConversationMarked { ours, peer, status: Where::Pending }))
        } else if client.name == RESTING {
            let until = self.now().plus_ms(2 * DAY_MS);
            Event::Talk(TalkEvent::ConversationSnoozed(ConversationSnoozed { ours, peer, up_to, until }))
        } else {
            return;
        };
        self.workspace(last_at.plus_ms(MINUTE_MS), Actor::Member(by), event);
    }
}
