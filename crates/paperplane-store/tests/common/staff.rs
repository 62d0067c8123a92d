//! What staff do with conversations and keep for their work, in the pen of the same device.

use super::{OURS, PEOPLE, Pen, message_id, ours, person};
use paperplane_core::{
    address::Address,
    channel::Channel,
    envelope::Envelope,
    event::{
        ActiveStatus, AddressUnlinked, CannedWritten, ContactDescribed, ContactsEvent, ConversationAssigned,
        ConversationFollowed, ConversationLabelled, ConversationMarked, ConversationPrioritised, ConversationResolved,
        ConversationSnoozed, Details, Event, LabelMade, LibraryEvent, MessageScheduled, NoteWritten, Priority,
        ScheduleCancelled, TalkEvent, ViewSaved,
    },
    ids::{AddressId, CannedId, EventId, LabelId, MemberId, MessageId, NoteId, ViewId},
    library::filter::{Filter, Status},
    time::Timestamp,
};

pub fn label_id(n: u8) -> LabelId {
    LabelId::new(Timestamp(11), [n; 10])
}

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

    pub fn label(&mut self, label: u8, name: &str, removed: bool) -> Envelope {
        let made = LabelMade { label: label_id(label), name: name.into(), colour: label, removed };
        self.workspace(Event::Library(LibraryEvent::LabelMade(made)))
    }

    pub fn labelled(&mut self, nth: usize, label: u8, on: bool) -> Envelope {
        self.labelled_of(person(nth), label, on)
    }

    pub fn labelled_of(&mut self, peer: AddressId, label: u8, on: bool) -> Envelope {
        let labelled = ConversationLabelled { ours: ours(), peer, label: label_id(label), on };
        self.workspace(Event::Talk(TalkEvent::ConversationLabelled(labelled)))
    }

    pub fn followed(&mut self, nth: usize, member: MemberId, on: bool) -> Envelope {
        let followed = ConversationFollowed { ours: ours(), peer: person(nth), member, on };
        self.workspace(Event::Talk(TalkEvent::ConversationFollowed(followed)))
    }

    pub fn note(&mut self, nth: usize, note: u8, text: &str, mentions: &[MemberId]) -> Envelope {
        let note = NoteId::new(Timestamp(12), [note; 10]);
        let (text, mentions) = (text.into(), mentions.to_vec());
        self.workspace(Event::Talk(TalkEvent::NoteWritten(NoteWritten {
            note,
            ours: ours(),
            peer: person(nth),
            text,
            mentions,
        })))
    }

    pub fn unlinked(&mut self, one: usize, other: usize) -> Envelope {
        let unlinked = AddressUnlinked { one: person(one), other: person(other) };
        self.workspace(Event::Contacts(ContactsEvent::AddressUnlinked(unlinked)))
    }

    pub fn described(&mut self, nth: usize, name: Option<&str>, language: Option<&str>) -> Envelope {
        let (name, language) = (name.map(str::to_owned), language.map(str::to_owned));
        let zone = language.is_some().then(|| "Africa/Lagos".to_owned());
        let described = ContactDescribed { address: person(nth), name, language, zone };
        self.workspace(Event::Contacts(ContactsEvent::ContactDescribed(described)))
    }

    pub fn canned(&mut self, canned: u8, text: &str, removed: bool) -> Envelope {
        let canned = CannedId::new(Timestamp(13), [canned; 10]);
        let slash = "hello".into();
        self.workspace(Event::Library(LibraryEvent::CannedWritten(CannedWritten {
            canned,
            slash,
            text: text.into(),
            removed,
        })))
    }

    pub fn view(&mut self, view: u8, name: &str, removed: bool) -> Envelope {
        let view = ViewId::new(Timestamp(14), [view; 10]);
        let filter = Filter { status: Status::Pending, channel: Some(Channel::WHATSAPP), ..Filter::default() };
        self.workspace(Event::Library(LibraryEvent::ViewSaved(ViewSaved { view, name: name.into(), filter, removed })))
    }

    pub fn scheduled(&mut self, nth: usize, message: u8, text: &str, at: i64) -> Envelope {
        self.workspace(Event::Talk(TalkEvent::MessageScheduled(MessageScheduled {
            message: message_id(message),
            peer: Address::whatsapp(PEOPLE[nth]),
            ours: Address::whatsapp(OURS),
            text: text.into(),
            files: Vec::new(),
            details: Details::default(),
            template: None,
            at: Timestamp(at),
            zone: "Africa/Lagos".into(),
        })))
    }

    pub fn cancelled(&mut self, message: u8) -> Envelope {
        self.workspace(Event::Talk(TalkEvent::ScheduleCancelled(ScheduleCancelled { message: message_id(message) })))
    }
}
