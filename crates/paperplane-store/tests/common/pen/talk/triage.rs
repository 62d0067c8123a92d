//! Records of what staff do with conversations.

use crate::common::{Pen, label_id, naming, ours, person};
use paperplane_core::{
    envelope::Envelope,
    event::{
        ActiveStatus, BlobRef, ConversationAssigned, ConversationFollowed, ConversationLabelled, ConversationMarked,
        ConversationPrioritised, ConversationResolved, ConversationSeen, ConversationSnoozed, ConversationUnseen,
        Event, MentionsSeen, NoteWritten, Priority, TalkEvent,
    },
    ids::{AddressId, EventId, MemberId, MessageId, NoteId},
    time::Timestamp,
};

impl Pen {
    /// `seen` is the assignment that its author saw as the newest.
    pub fn assigned(&mut self, nth: usize, to: Option<MemberId>, seen: Option<EventId>) -> Envelope {
        self.assigned_of(person(nth), to, seen)
    }

    pub fn assigned_of(&mut self, peer: AddressId, to: Option<MemberId>, seen: Option<EventId>) -> Envelope {
        let assigned = ConversationAssigned { ours: ours(), peer, to };
        let mut envelope = self.workspace(Event::Talk(TalkEvent::ConversationAssigned(assigned)));
        envelope.expects = seen;
        envelope
    }

    pub fn resolved(&mut self, nth: usize, up_to: MessageId) -> Envelope {
        self.resolved_of(person(nth), up_to)
    }

    pub fn resolved_of(&mut self, peer: AddressId, up_to: MessageId) -> Envelope {
        let resolved = ConversationResolved { ours: ours(), peer, up_to };
        self.workspace(Event::Talk(TalkEvent::ConversationResolved(resolved)))
    }

    pub fn snoozed(&mut self, nth: usize, up_to: MessageId, until: i64) -> Envelope {
        self.snoozed_of(person(nth), up_to, until)
    }

    pub fn snoozed_of(&mut self, peer: AddressId, up_to: MessageId, until: i64) -> Envelope {
        let until = Timestamp(until);
        let snoozed = ConversationSnoozed { ours: ours(), peer, up_to, until };
        self.workspace(Event::Talk(TalkEvent::ConversationSnoozed(snoozed)))
    }

    pub fn marked(&mut self, nth: usize, status: ActiveStatus) -> Envelope {
        self.marked_of(person(nth), status)
    }

    pub fn marked_of(&mut self, peer: AddressId, status: ActiveStatus) -> Envelope {
        self.workspace(Event::Talk(TalkEvent::ConversationMarked(ConversationMarked { ours: ours(), peer, status })))
    }

    pub fn prioritised(&mut self, nth: usize, priority: Priority) -> Envelope {
        self.prioritised_of(person(nth), priority)
    }

    pub fn prioritised_of(&mut self, peer: AddressId, priority: Priority) -> Envelope {
        let prioritised = ConversationPrioritised { ours: ours(), peer, priority };
        self.workspace(Event::Talk(TalkEvent::ConversationPrioritised(prioritised)))
    }

    pub fn labelled(&mut self, nth: usize, label: u8, on: bool) -> Envelope {
        self.labelled_of(person(nth), label, on)
    }

    pub fn labelled_of(&mut self, peer: AddressId, label: u8, on: bool) -> Envelope {
        let labelled = ConversationLabelled { ours: ours(), peer, label: label_id(label), on };
        self.workspace(Event::Talk(TalkEvent::ConversationLabelled(labelled)))
    }

    pub fn unseen(&mut self, nth: usize, up_to: Option<MessageId>) -> Envelope {
        let unseen = ConversationUnseen { ours: ours(), peer: person(nth), up_to };
        self.workspace(Event::Talk(TalkEvent::ConversationUnseen(unseen)))
    }

    pub fn followed(&mut self, nth: usize, member: MemberId, on: bool) -> Envelope {
        let followed = ConversationFollowed { ours: ours(), peer: person(nth), member, on };
        self.workspace(Event::Talk(TalkEvent::ConversationFollowed(followed)))
    }

    pub fn note(&mut self, nth: usize, note: u8, text: &str, mentions: &[MemberId]) -> Envelope {
        self.note_of(person(nth), note, text, mentions)
    }

    pub fn note_of(&mut self, peer: AddressId, note: u8, text: &str, mentions: &[MemberId]) -> Envelope {
        self.workspace(noted(peer, note, text, mentions, &[]))
    }

    pub fn note_with(&mut self, nth: usize, note: u8, text: &str, files: &[BlobRef]) -> Envelope {
        self.workspace(noted(person(nth), note, text, &[], files))
    }

    /// `notes` are the events by which they were written.
    pub fn mentions_seen(&mut self, nth: usize, member: MemberId, notes: &[EventId]) -> Envelope {
        let seen = MentionsSeen { ours: ours(), peer: person(nth), member, notes: notes.to_vec() };
        self.workspace(Event::Talk(TalkEvent::MentionsSeen(seen)))
    }

    pub fn seen(&mut self, nth: usize, up_to: MessageId) -> Envelope {
        self.seen_of(person(nth), up_to)
    }

    pub fn seen_of(&mut self, peer: AddressId, up_to: MessageId) -> Envelope {
        self.workspace(Event::Talk(TalkEvent::ConversationSeen(ConversationSeen { ours: ours(), peer, up_to })))
    }
}

fn noted(peer: AddressId, note: u8, text: &str, mentions: &[MemberId], files: &[BlobRef]) -> Event {
    Event::Talk(TalkEvent::NoteWritten(NoteWritten {
        note: NoteId::new(Timestamp(12), [note; 10]),
        ours: ours(),
        peer,
        text: text.into(),
        mentions: mentions.to_vec(),
        files: files.to_vec(),
    }))
}

/// A picture of this name, derived from nothing but the name.
pub fn file(name: &str) -> BlobRef {
    let blob = naming().blob(name.as_bytes());
    BlobRef { blob, content_type: "image/png".into(), bytes: 9, name: name.into() }
}
