//! One example of every event, with every field that it can have.

use paperplane_core::{
    address::Address,
    channel::Channel,
    envelope::{Actor, Envelope, Key, Source},
    event::*,
    library::filter::{Assigned, Filter, Status},
    naming::NamingKey,
    record::{Record, StoredRecord, TopicPartition},
    talk::{
        delivery::{Delay, Refusal, ReportedStatus},
        failure::Class,
    },
    time::Timestamp,
    topic::Topic,
};
use std::{iter::successors, str::FromStr};

/// An id that is told by its last digits.
pub fn id<T: FromStr>(number: u32) -> T {
    T::from_str(&format!("01940000-0000-7000-8000-{number:012}")).ok().expect("an id")
}

/// Every event there is. A new one does not compile until it stands in this chain.
pub fn all() -> impl Iterator<Item = Event> {
    successors(Some(Event::Workspace(WorkspaceEvent::WorkspaceFounded(founded()))), after)
}

fn after(event: &Event) -> Option<Event> {
    Some(match event {
        Event::Workspace(WorkspaceEvent::WorkspaceFounded(_)) => {
            Event::Workspace(WorkspaceEvent::WorkspaceNamed(WorkspaceNamed { name: "Nour & 林 Study Abroad".into() }))
        }
        Event::Workspace(WorkspaceEvent::WorkspaceNamed(_)) => {
            Event::Workspace(WorkspaceEvent::MemberJoined(MemberJoined { member: id(1), name: "Allen".into() }))
        }
        Event::Workspace(WorkspaceEvent::MemberJoined(_)) => Event::Workspace(WorkspaceEvent::InboxAdded(inbox())),
        Event::Workspace(WorkspaceEvent::InboxAdded(_)) => Event::Library(LibraryEvent::TemplateListed(template())),
        Event::Library(LibraryEvent::TemplateListed(_)) => {
            Event::Library(LibraryEvent::TemplateGone(TemplateGone { account: "AC1".into(), template: "HX1".into() }))
        }
        Event::Library(LibraryEvent::TemplateGone(_)) => Event::Contacts(ContactsEvent::AddressLinked(AddressLinked {
            one: id(2),
            other: id(3),
            because: LinkReason::ToldTogether,
        })),
        Event::Contacts(ContactsEvent::AddressLinked(_)) => {
            Event::Talk(TalkEvent::ConversationSeen(ConversationSeen { ours: id(2), peer: id(3), up_to: id(4) }))
        }
        Event::Talk(TalkEvent::ConversationSeen(_)) => {
            Event::Contacts(ContactsEvent::AddressUnlinked(AddressUnlinked { one: id(2), other: id(3) }))
        }
        Event::Contacts(ContactsEvent::AddressUnlinked(_)) => {
            Event::Contacts(ContactsEvent::ContactDescribed(ContactDescribed {
                address: id(3),
                name: Some("Ayşe Yılmaz".into()),
                language: Some("tr".into()),
                zone: Some("Europe/Istanbul".into()),
            }))
        }
        Event::Contacts(ContactsEvent::ContactDescribed(_)) => {
            Event::Talk(TalkEvent::ConversationAssigned(ConversationAssigned {
                ours: id(2),
                peer: id(3),
                to: Some(id(1)),
            }))
        }
        Event::Talk(TalkEvent::ConversationAssigned(_)) => {
            Event::Talk(TalkEvent::ConversationResolved(ConversationResolved {
                ours: id(2),
                peer: id(3),
                up_to: id(4),
            }))
        }
        Event::Talk(TalkEvent::ConversationResolved(_)) => {
            Event::Talk(TalkEvent::ConversationSnoozed(ConversationSnoozed {
                ours: id(2),
                peer: id(3),
                up_to: id(4),
                until: Timestamp(1_767_225_600_000),
            }))
        }
        Event::Talk(TalkEvent::ConversationSnoozed(_)) => {
            Event::Talk(TalkEvent::ConversationMarked(ConversationMarked {
                ours: id(2),
                peer: id(3),
                status: ActiveStatus::Pending,
            }))
        }
        Event::Talk(TalkEvent::ConversationMarked(_)) => {
            Event::Talk(TalkEvent::ConversationPrioritised(ConversationPrioritised {
                ours: id(2),
                peer: id(3),
                priority: Priority::Urgent,
            }))
        }
        Event::Talk(TalkEvent::ConversationPrioritised(_)) => Event::Library(LibraryEvent::LabelMade(LabelMade {
            label: id(15),
            name: "护理 2027".into(),
            colour: 3,
            removed: true,
        })),
        Event::Library(LibraryEvent::LabelMade(_)) => {
            Event::Talk(TalkEvent::ConversationLabelled(ConversationLabelled {
                ours: id(2),
                peer: id(3),
                label: id(15),
                on: true,
            }))
        }
        Event::Talk(TalkEvent::ConversationLabelled(_)) => {
            Event::Talk(TalkEvent::ConversationFollowed(ConversationFollowed {
                ours: id(2),
                peer: id(3),
                member: id(1),
                on: true,
            }))
        }
        Event::Talk(TalkEvent::ConversationFollowed(_)) => Event::Talk(TalkEvent::NoteWritten(NoteWritten {
            note: id(16),
            ours: id(2),
            peer: id(3),
            text: "@Inês please look".into(),
            mentions: vec![id(1)],
        })),
        Event::Talk(TalkEvent::NoteWritten(_)) => Event::Library(LibraryEvent::CannedWritten(CannedWritten {
            canned: id(17),
            slash: "hello".into(),
            text: "Hello {name}".into(),
            removed: true,
        })),
        Event::Library(LibraryEvent::CannedWritten(_)) => Event::Library(LibraryEvent::ViewSaved(ViewSaved {
            view: id(18),
            name: "Nursing, urgent".into(),
            filter: filter(),
            removed: true,
        })),
        Event::Library(LibraryEvent::ViewSaved(_)) => Event::Talk(TalkEvent::MessageScheduled(scheduled())),
        Event::Talk(TalkEvent::MessageScheduled(_)) => {
            Event::Talk(TalkEvent::ScheduleCancelled(ScheduleCancelled { message: id(4) }))
        }
        Event::Talk(TalkEvent::ScheduleCancelled(_)) => {
            Event::Talk(TalkEvent::MessageReceived(MessageReceived { message: incoming(), raw: raw() }))
        }
        Event::Talk(TalkEvent::MessageReceived(_)) => {
            Event::Talk(TalkEvent::MessageReread(MessageReread { message: incoming() }))
        }
        Event::Talk(TalkEvent::MessageReread(_)) => Event::Talk(TalkEvent::MessageFound(MessageFound {
            message: incoming(),
            direction: Direction::Incoming,
            raw: raw(),
        })),
        Event::Talk(TalkEvent::MessageFound(_)) => {
            Event::Talk(TalkEvent::MediaKept(MediaKept { message: id(4), index: 1, peer: peer(), file: passport() }))
        }
        Event::Talk(TalkEvent::MediaKept(_)) => Event::Talk(TalkEvent::MediaLost(MediaLost {
            message: id(4),
            index: 1,
            peer: peer(),
            because: LossReason::TooLarge,
        })),
        Event::Talk(TalkEvent::MediaLost(_)) => Event::Talk(TalkEvent::DeliveryReported(reported())),
        Event::Talk(TalkEvent::DeliveryReported(_)) => Event::Talk(TalkEvent::MessageRequested(requested())),
        Event::Talk(TalkEvent::MessageRequested(_)) => Event::Talk(TalkEvent::DeliveryAttempted(attempted())),
        Event::Talk(TalkEvent::DeliveryAttempted(_)) => Event::Talk(TalkEvent::DeliveryAccepted(accepted())),
        Event::Talk(TalkEvent::DeliveryAccepted(_)) => Event::Talk(TalkEvent::DeliveryDeferred(deferred())),
        Event::Talk(TalkEvent::DeliveryDeferred(_)) => {
            Event::Talk(TalkEvent::DeliveryRefused(refused(Refusal::TooLong { chars: 1700, chars_max: 1600 })))
        }
        Event::Talk(TalkEvent::DeliveryRefused(_)) => {
            Event::Talk(TalkEvent::DeliveryUnsure(DeliveryUnsure { message: id(4), attempt: id(5) }))
        }
        Event::Talk(TalkEvent::DeliveryUnsure(_)) => Event::Talk(TalkEvent::DeliverySettled(DeliverySettled {
            message: id(4),
            decision: Decision::SendAgain,
            after: After::Attempt(id(5)),
        })),
        Event::Talk(TalkEvent::DeliverySettled(_)) => {
            Event::Workspace(WorkspaceEvent::DeadLetterKept(DeadLetterKept {
                provider: "twilio".into(),
                reason: "it names no sender".into(),
                raw: raw(),
            }))
        }
        Event::Workspace(WorkspaceEvent::DeadLetterKept(_)) => {
            Event::Workspace(WorkspaceEvent::DeadLetterSettled(DeadLetterSettled { dead_letter: id(14) }))
        }
        Event::Workspace(WorkspaceEvent::DeadLetterSettled(_)) => return None,
    })
}

fn founded() -> WorkspaceFounded {
    WorkspaceFounded {
        workspace: id(9),
        workspace_key_fingerprint: "wk".into(),
        naming_key_fingerprint: "nk".into(),
        channel_partition_count: 12,
        format: 1,
    }
}

fn inbox() -> InboxAdded {
    InboxAdded {
        inbox: id(6),
        provider: "twilio".into(),
        channel: Channel::WHATSAPP,
        account: "AC1".into(),
        address: ours(),
    }
}

fn filter() -> Filter {
    Filter {
        status: Status::Snoozed,
        assigned: Some(Assigned::Member(id(1))),
        unread: true,
        label: Some(id(15)),
        channel: Some(Channel::SMS),
        priority: Some(Priority::High),
    }
}

fn scheduled() -> MessageScheduled {
    let MessageRequested { message, peer, text, files, details, template, .. } = requested();
    let (at, zone) = (Timestamp(1_767_225_600_000), "Africa/Lagos".into());
    MessageScheduled { message, peer, ours: ours(), text, files, details, template, at, zone }
}

fn template() -> TemplateListed {
    TemplateListed {
        account: "AC1".into(),
        template: "HX1".into(),
        name: "news".into(),
        language: "pt_BR".into(),
        body: "Olá {{1}}".into(),
        approval: "approved".into(),
    }
}

pub fn peer() -> Address {
    Address::whatsapp("whatsapp:+15005550006")
}

fn ours() -> Address {
    Address::whatsapp("whatsapp:+14155238886")
}

pub fn passport() -> BlobRef {
    BlobRef { blob: id(13), content_type: "image/jpeg".into(), bytes: 48_211, name: "passport.jpg".into() }
}

pub fn details() -> Details {
    Details {
        location: Location::new("41.0082", "28.9784", Some("Hastane".into()), Some("Fatih, İstanbul".into())),
        choice: Some(Choice { label: "Yes, please".into(), id: Some("yes".into()), of: ChoiceOf::Buttons }),
        quotes: Some(Quoted { provider_ref: "SM0".into() }),
        referral: Some(Referral {
            kind: "ad".into(),
            id: Some("120".into()),
            url: Some("https://fb.example/1".into()),
            headline: Some("Study in Dublin".into()),
            body: Some("Ask us".into()),
            click_id: Some("c1".into()),
        }),
        forwarded: Some(Forwarded::Often),
        service: Some("MG1".into()),
    }
}

fn incoming() -> Incoming {
    Incoming {
        id: id(4),
        account: "AC1".into(),
        provider_ref: "SM1".into(),
        peer: peer(),
        ours: ours(),
        profile_name: Some("Ayşe Yılmaz".into()),
        text: "  مرحبا 签证\r\n\"?\"".into(),
        media: vec![MediaPending { url: "https://api.example/1".into(), content_type: "image/jpeg".into() }],
        wish: Some(ContactWish::Stop),
        provider_at: Some(Timestamp(1_767_225_600_000)),
        details: details(),
    }
}

fn raw() -> RawRequest {
    RawRequest {
        path: "/api/ppl/twilio/webhook".into(),
        content_type: "application/x-www-form-urlencoded".into(),
        body: "MessageSid=SM1&Body=%D9%85".into(),
    }
}

fn reported() -> DeliveryReported {
    DeliveryReported {
        reported: id(7),
        account: "AC1".into(),
        provider_ref: "SM1".into(),
        peer: peer(),
        ours: ours(),
        status: ReportedStatus::Failed,
        attempt: Some(id(5)),
        error_code: Some(63016),
        failure: Some(Class::NeedsTemplate),
        raw: raw(),
    }
}

pub fn requested() -> MessageRequested {
    MessageRequested {
        message: id(4),
        peer: peer(),
        ours: Some(ours()),
        text: "Las 10:40. 🛫".into(),
        files: vec![passport()],
        details: details(),
        template: Some(TemplateUse {
            template: "HX1".into(),
            name: "appointment".into(),
            variables: [("1".to_owned(), "10:40".to_owned())].into(),
        }),
    }
}

fn attempted() -> DeliveryAttempted {
    DeliveryAttempted { message: id(4), attempt: id(5), owner: id(8), generation: "g1".into(), deadline_ms: 30_000 }
}

fn accepted() -> DeliveryAccepted {
    DeliveryAccepted {
        message: id(4),
        attempt: id(5),
        account: "AC1".into(),
        provider_ref: "SM1".into(),
        reconciled: true,
    }
}

fn deferred() -> DeliveryDeferred {
    DeliveryDeferred {
        message: id(4),
        attempt: id(5),
        not_before: Timestamp(1_767_225_602_000),
        because: Delay::RateLimited,
    }
}

pub fn refused(refusal: Refusal) -> DeliveryRefused {
    DeliveryRefused { message: id(4), attempt: Some(id(5)), refusal }
}

/// An event in an envelope that has everything an envelope can have, on a topic where it belongs.
pub fn enveloped(event: Event) -> Envelope {
    let (topic, key) = match event.kind().split_once('.') {
        Some(("message" | "delivery", _)) => (Topic::Outbound(Channel::WHATSAPP), Key::Address(id(3))),
        _ => (Topic::Workspace, Key::Workspace(id(9))),
    };
    Envelope {
        id: id(10),
        source: Source { workspace: id(9), device: id(8) },
        written_at: Timestamp(1_767_225_600_001),
        actor: Actor::Member(id(1)),
        about: event.about(key, &NamingKey::new([7; 32])),
        cause: Some(id(11)),
        expects: Some(id(12)),
        recorded_at: Some(Timestamp(1_767_225_600_002)),
        topic,
        key,
        event,
    }
}

/// The record as a log would give it back.
pub fn stored(record: Record) -> StoredRecord {
    StoredRecord {
        topic_partition: TopicPartition { topic: record.topic, partition: 0 },
        offset: 0,
        appended_at: Timestamp(1_767_225_600_003),
        key: record.key,
        headers: record.headers,
        value: record.value,
    }
}
