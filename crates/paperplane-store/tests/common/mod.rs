//! An agency with three people, and records of what happened to them.
#![allow(dead_code, clippy::unwrap_used)]

pub mod staff;

use paperplane_core::{
    address::Address,
    channel::OptOutWords,
    envelope::{Actor, Envelope, Source},
    event::{
        AddressLinked, After, BlobRef, ContactsEvent, ConversationSeen, DeadLetterKept, DeadLetterSettled, Decision,
        DeliveryAccepted, DeliveryAttempted, DeliveryRefused, DeliveryReported, DeliverySettled, DeliveryUnsure,
        Details, Direction, Event, InboxAdded, Incoming, LibraryEvent, LinkReason, LossReason, MediaKept, MediaLost,
        MediaPending, MemberJoined, MessageFound, MessageReceived, MessageRequested, MessageReread, Quoted, RawRequest,
        TalkEvent, TemplateGone, TemplateListed, WorkspaceEvent, WorkspaceNamed,
    },
    ids::{AddressId, AttemptId, ConversationId, DeviceId, EventId, InboxId, MemberId, MessageId, WorkspaceId},
    naming::{self, NamingKey},
    partition::partition_of,
    record::{Record, StoredRecord, TopicPartition},
    recorder::Recorder,
    talk::{
        delivery::{Refusal, ReportedStatus},
        failure::Class,
        observation::Observation,
        optout,
    },
    time::Timestamp,
    wire,
};
use paperplane_store::{DbKey, FoldContext, Store};
use std::collections::BTreeMap;

pub const ACCOUNT: &str = "AC00000000000000000000000000000000";
pub const OURS: &str = "whatsapp:+15005550006";
pub const PEOPLE: [&str; 3] = ["whatsapp:+447700900101", "whatsapp:+447700900102", "whatsapp:NG.1A2B3C"];
pub const PARTITIONS: i32 = 6;

pub fn naming() -> NamingKey {
    NamingKey::new([7; 32])
}

pub fn source() -> Source {
    Source { workspace: WorkspaceId::new(Timestamp(1), [1; 10]), device: DeviceId::new(Timestamp(1), [2; 10]) }
}

pub fn context() -> FoldContext {
    FoldContext { workspace: source().workspace, naming: naming(), plain_records: true, reports_news: true }
}

pub fn open() -> (tempfile::TempDir, Store) {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(folder.path(), &DbKey::new([9; 32])).unwrap();
    (folder, store)
}

pub fn event_id(n: u64) -> EventId {
    let mut random = [0_u8; 10];
    random[2..].copy_from_slice(&n.to_be_bytes());
    EventId::new(Timestamp(5), random)
}

pub fn message_id(n: u8) -> MessageId {
    MessageId::new(Timestamp(7), [n; 10])
}

pub fn attempt_id(n: u8) -> AttemptId {
    AttemptId::new(Timestamp(9), [n; 10])
}

pub fn member() -> MemberId {
    colleague(3)
}

pub fn colleague(n: u8) -> MemberId {
    MemberId::new(Timestamp(3), [n; 10])
}

/// The address of one of the people.
pub fn person(nth: usize) -> AddressId {
    naming().address(&Address::whatsapp(PEOPLE[nth]))
}

/// The agency's own address.
pub fn ours() -> AddressId {
    naming().address(&Address::whatsapp(OURS))
}

/// The conversation with one of the people, while nobody is linked with anybody.
pub fn conversation(nth: usize) -> ConversationId {
    naming::conversation(ours(), person(nth))
}

/// A message of theirs, by the provider's id.
pub fn theirs(sid: &str) -> MessageId {
    naming().message(ACCOUNT, sid)
}

/// Writes envelopes as a device does.
pub struct Pen {
    pub naming: NamingKey,
    pub now: i64,
    /// Who of the staff holds it.
    pub member: MemberId,
    count: u64,
}

impl Default for Pen {
    fn default() -> Self {
        Self { naming: naming(), now: 1_000_000, member: member(), count: 0 }
    }
}

impl Pen {
    pub fn recorder(&self) -> Recorder<'_> {
        Recorder { source: source(), naming: &self.naming, now: Timestamp(self.now) }
    }

    fn next(&mut self) -> EventId {
        self.count += 1;
        event_id(self.count)
    }

    fn incoming(&self, person: usize, sid: &str, text: &str) -> Incoming {
        self.incoming_from(Address::whatsapp(PEOPLE[person]), &format!("Person {person}"), sid, text)
    }

    fn incoming_from(&self, peer: Address, name: &str, sid: &str, text: &str) -> Incoming {
        Incoming {
            id: self.naming.message(ACCOUNT, sid),
            account: ACCOUNT.into(),
            provider_ref: sid.into(),
            peer,
            ours: Address::whatsapp(OURS),
            profile_name: Some(name.into()),
            text: text.into(),
            media: vec![MediaPending { url: format!("https://api.example/{sid}"), content_type: "image/png".into() }],
            wish: optout::wish_of(text, OptOutWords::Plain),
            provider_at: None,
            details: Details { quotes: Some(Quoted { provider_ref: "SM01".into() }), ..Details::default() },
        }
    }

    pub fn received(&self, person: usize, sid: &str, text: &str) -> Envelope {
        let message = self.incoming(person, sid, text);
        self.recorder().record(Observation::Received(MessageReceived { message, raw: RawRequest::default() }))
    }

    /// A message of anybody at all, with text alone, said at an instant.
    pub fn said(&self, peer: &str, name: &str, sid: &str, text: &str, at: i64) -> Envelope {
        let details = Details::default();
        let said = self.incoming_from(Address::whatsapp(peer), name, sid, text);
        let message = Incoming { provider_at: Some(Timestamp(at)), details, media: Vec::new(), ..said };
        self.recorder().record(Observation::Received(MessageReceived { message, raw: RawRequest::default() }))
    }

    pub fn reread(&self, person: usize, sid: &str, text: &str) -> Envelope {
        self.recorder().reread(MessageReread { message: self.incoming(person, sid, text) }, None)
    }

    pub fn media_kept(&self, person: usize, sid: &str) -> Envelope {
        self.media_kept_as(person, sid, "")
    }

    pub fn media_kept_as(&self, person: usize, sid: &str, name: &str) -> Envelope {
        let content = format!("file of {sid}");
        let file = BlobRef {
            blob: self.naming.blob(content.as_bytes()),
            content_type: "image/png".into(),
            bytes: 12,
            name: name.into(),
        };
        let (message, peer) = (self.naming.message(ACCOUNT, sid), Address::whatsapp(PEOPLE[person]));
        self.recorder().media_kept(MediaKept { message, index: 0, peer, file })
    }

    pub fn media_lost(&self, person: usize, sid: &str) -> Envelope {
        let (message, peer) = (self.naming.message(ACCOUNT, sid), Address::whatsapp(PEOPLE[person]));
        self.recorder().media_lost(MediaLost { message, index: 0, peer, because: LossReason::Gone })
    }

    pub fn template(&mut self, number: u8, listed: bool) -> Envelope {
        let template = format!("HX{}", number % 2);
        let event = if listed {
            let body = format!("Hello {{{{1}}}} {number}");
            let (name, language) = ("news".into(), "en".into());
            let approval = "approved".into();
            Event::Library(LibraryEvent::TemplateListed(TemplateListed {
                account: ACCOUNT.into(),
                template,
                name,
                language,
                body,
                approval,
            }))
        } else {
            Event::Library(LibraryEvent::TemplateGone(TemplateGone { account: ACCOUNT.into(), template }))
        };
        let id = self.next();
        self.recorder().workspace(id, Actor::System, event)
    }

    pub fn dead_letter(&self, number: u64) -> Envelope {
        let raw = RawRequest { body: format!("Body={number}"), ..RawRequest::default() };
        let unread = DeadLetterKept { provider: "twilio".into(), reason: "it is a riddle".into(), raw };
        self.recorder().dead_letters(event_id(9_000 + number), Actor::Provider, unread)
    }

    pub fn dead_letter_settled(&self, number: u64) -> Envelope {
        let dead_letter = event_id(9_000 + number);
        let settled = DeadLetterSettled { dead_letter };
        self.recorder().dead_letters(self.naming.settled(dead_letter), Actor::Member(member()), settled)
    }

    pub fn found(&self, person: usize, sid: &str, text: &str, at: i64, direction: Direction) -> Envelope {
        let message =
            Incoming { profile_name: None, provider_at: Some(Timestamp(at)), ..self.incoming(person, sid, text) };
        self.recorder().record(Observation::Found(MessageFound { message, direction, raw: RawRequest::default() }))
    }

    pub fn reported(&self, person: usize, sid: &str, status: ReportedStatus, attempt: Option<AttemptId>) -> Envelope {
        self.recorder().record(Observation::Reported(DeliveryReported {
            reported: self.naming.message(ACCOUNT, sid),
            account: ACCOUNT.into(),
            provider_ref: sid.into(),
            peer: Address::whatsapp(PEOPLE[person]),
            ours: Address::whatsapp(OURS),
            status,
            attempt,
            error_code: (status == ReportedStatus::Failed).then_some(63024),
            failure: (status == ReportedStatus::Failed).then_some(Class::BadAddress),
            raw: RawRequest::default(),
        }))
    }

    fn outbound(&mut self, person: usize, event: Event) -> Envelope {
        let id = self.next();
        self.recorder().outbound(id, Actor::Member(self.member), &Address::whatsapp(PEOPLE[person]), event)
    }

    pub fn requested(&mut self, person: usize, message: u8, text: &str) -> Envelope {
        let (peer, ours) = (Address::whatsapp(PEOPLE[person]), Some(Address::whatsapp(OURS)));
        let event = MessageRequested::text(message_id(message), peer, ours, text.into());
        self.outbound(person, Event::Talk(TalkEvent::MessageRequested(event)))
    }

    /// A message of ours with a file.
    pub fn requested_with_file(&mut self, person: usize, message: u8, text: &str, file: &str) -> Envelope {
        let (peer, ours) = (Address::whatsapp(PEOPLE[person]), Some(Address::whatsapp(OURS)));
        let (blob, content_type) = (self.naming.blob(file.as_bytes()), "application/pdf".into());
        let files = vec![BlobRef { blob, content_type, bytes: 9, name: file.into() }];
        let event = MessageRequested { files, ..MessageRequested::text(message_id(message), peer, ours, text.into()) };
        self.outbound(person, Event::Talk(TalkEvent::MessageRequested(event)))
    }

    pub fn attempted(&mut self, person: usize, message: u8, attempt: u8) -> Envelope {
        self.outbound(
            person,
            Event::Talk(TalkEvent::DeliveryAttempted(DeliveryAttempted {
                message: message_id(message),
                attempt: attempt_id(attempt),
                owner: source().device,
                generation: "g".into(),
                deadline_ms: 1000,
            })),
        )
    }

    pub fn accepted(&mut self, person: usize, message: u8, attempt: u8, sid: &str) -> Envelope {
        self.outbound(
            person,
            Event::Talk(TalkEvent::DeliveryAccepted(DeliveryAccepted {
                message: message_id(message),
                attempt: attempt_id(attempt),
                account: ACCOUNT.into(),
                provider_ref: sid.into(),
                reconciled: false,
            })),
        )
    }

    pub fn refused(&mut self, person: usize, message: u8, attempt: Option<u8>, refusal: Refusal) -> Envelope {
        let attempt = attempt.map(attempt_id);
        self.outbound(
            person,
            Event::Talk(TalkEvent::DeliveryRefused(DeliveryRefused { message: message_id(message), attempt, refusal })),
        )
    }

    pub fn unsure(&mut self, person: usize, message: u8, attempt: u8) -> Envelope {
        let event = DeliveryUnsure { message: message_id(message), attempt: attempt_id(attempt) };
        self.outbound(person, Event::Talk(TalkEvent::DeliveryUnsure(event)))
    }

    pub fn settled(&mut self, person: usize, message: u8, decision: Decision, after: After) -> Envelope {
        let settled = DeliverySettled { message: message_id(message), decision, after };
        self.outbound(person, Event::Talk(TalkEvent::DeliverySettled(settled)))
    }

    fn workspace(&mut self, event: Event) -> Envelope {
        let id = self.next();
        self.recorder().workspace(id, Actor::Member(self.member), event)
    }

    pub fn joined(&mut self, member: MemberId, name: &str) -> Envelope {
        self.workspace(Event::Workspace(WorkspaceEvent::MemberJoined(MemberJoined { member, name: name.into() })))
    }

    pub fn named(&mut self, name: &str) -> Envelope {
        self.workspace(Event::Workspace(WorkspaceEvent::WorkspaceNamed(WorkspaceNamed { name: name.into() })))
    }

    pub fn inbox(&mut self) -> Envelope {
        let address = Address::whatsapp(OURS);
        let inbox = InboxId::new(Timestamp(4), [4; 10]);
        self.workspace(Event::Workspace(WorkspaceEvent::InboxAdded(InboxAdded {
            provider: "twilio".into(),
            inbox,
            channel: address.channel,
            account: ACCOUNT.into(),
            address,
        })))
    }

    pub fn linked(&mut self, one: usize, other: usize) -> Envelope {
        self.linked_because(one, other, LinkReason::ToldTogether)
    }

    pub fn linked_because(&mut self, one: usize, other: usize, because: LinkReason) -> Envelope {
        let linked = AddressLinked { one: person(one), other: person(other), because };
        self.workspace(Event::Contacts(ContactsEvent::AddressLinked(linked)))
    }

    pub fn seen(&mut self, nth: usize, up_to: MessageId) -> Envelope {
        self.seen_of(person(nth), up_to)
    }

    pub fn seen_of(&mut self, peer: AddressId, up_to: MessageId) -> Envelope {
        self.workspace(Event::Talk(TalkEvent::ConversationSeen(ConversationSeen { ours: ours(), peer, up_to })))
    }
}

/// The lines that only one of two dumps has.
pub fn difference(one: &str, other: &str) -> Vec<String> {
    let only = |mark: &str, one: &str, other: &str| {
        let other: std::collections::BTreeSet<&str> = other.lines().collect();
        let only: Vec<String> =
            one.lines().filter(|line| !other.contains(line)).map(|line| format!("{mark} {line}")).collect();
        only
    };
    [only("-", one, other), only("+", other, one)].concat()
}

/// A log in memory: what was appended, per topic_partition and in order.
#[derive(Default)]
pub struct MemoryLog {
    pub places: BTreeMap<TopicPartition, Vec<StoredRecord>>,
    pub clock: i64,
}

impl MemoryLog {
    pub fn append(&mut self, envelope: &Envelope) -> StoredRecord {
        self.append_record(wire::encode(envelope))
    }

    pub fn append_record(&mut self, record: Record) -> StoredRecord {
        self.clock += 1_000;
        let partition = partition_of(&record.key, record.topic.partition_count(PARTITIONS));
        let topic_partition = TopicPartition { topic: record.topic, partition };
        let line = self.places.entry(topic_partition).or_default();
        let stored = StoredRecord {
            topic_partition,
            offset: i64::try_from(line.len()).unwrap(),
            appended_at: Timestamp(self.clock),
            key: record.key,
            headers: record.headers,
            value: record.value,
        };
        line.push(stored.clone());
        stored
    }
}

/// A store that has folded these envelopes in this order.
pub async fn folded(envelopes: &[Envelope]) -> (tempfile::TempDir, Store) {
    let (folder, store) = open();
    let mut log = MemoryLog::default();
    let records = envelopes.iter().map(|envelope| log.append(envelope)).collect();
    store.apply(records, context()).await.unwrap();
    (folder, store)
}

/// A replica with the pen of one device and the log that it writes to.
pub struct House {
    pub pen: Pen,
    pub store: Store,
    pub folder: tempfile::TempDir,
    log: MemoryLog,
}

impl House {
    /// An agency with its number and two of its staff.
    pub async fn open() -> Self {
        let (folder, store) = open();
        let mut store = Self { pen: Pen::default(), store, folder, log: MemoryLog::default() };
        let (allen, ines) = (store.pen.joined(member(), "Allen"), store.pen.joined(colleague(4), "Inês"));
        store.told(&[allen, ines]).await;
        let inbox = store.pen.inbox();
        store.told(&[inbox]).await;
        store
    }

    /// These stand in the log, and are folded.
    pub async fn told(&mut self, envelopes: &[Envelope]) {
        let records = envelopes.iter().map(|envelope| self.log.append(envelope)).collect();
        self.store.apply(records, context()).await.unwrap();
    }

    /// This was done here and is not in the log yet.
    pub async fn kept_here(&self, envelope: &Envelope) {
        self.store.outbox_put(envelope.clone()).await.unwrap();
    }

    /// The same files, opened again.
    pub fn opened_again(self) -> Self {
        let Self { pen, store, folder, log } = self;
        drop(store);
        let store = Store::open(folder.path(), &DbKey::new([9; 32])).unwrap();
        Self { pen, store, folder, log }
    }

    /// When the log takes the next record.
    pub fn next_append(&self) -> i64 {
        self.log.clock + 1_000
    }
}
