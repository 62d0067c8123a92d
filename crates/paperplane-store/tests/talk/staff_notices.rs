//! Notices for members of staff by name: given once, to them and to nobody else.

use crate::common::{MemoryLog, OURS, PEOPLE, Pen, context, event_id, naming, open};
use paperplane_core::{
    address::Address,
    envelope::{Actor, Envelope},
    event::{ConversationAssigned, Event, MemberJoined, NoteWritten, TalkEvent, WorkspaceEvent},
    ids::{AddressId, EventId, MemberId, NoteId},
    time::Timestamp,
};
use paperplane_store::{Applied, StaffNoticeKind, Store};

fn member(n: u8) -> MemberId {
    MemberId::new(Timestamp(3), [n; 10])
}

fn place() -> (AddressId, AddressId) {
    (naming().address(&Address::whatsapp(OURS)), naming().address(&Address::whatsapp(PEOPLE[0])))
}

fn by(pen: &Pen, id: u64, author: MemberId, event: Event) -> Envelope {
    pen.recorder().workspace(event_id(id), Actor::Member(author), event)
}

fn joined(pen: &Pen, id: u64, member: MemberId, name: &str) -> Envelope {
    by(pen, id, member, Event::Workspace(WorkspaceEvent::MemberJoined(MemberJoined { member, name: name.into() })))
}

fn note(pen: &Pen, id: u64, author: MemberId, mentions: Vec<MemberId>) -> Envelope {
    let (ours, peer) = place();
    let note = NoteId::new(Timestamp(8), [8; 10]);
    by(
        pen,
        id,
        author,
        Event::Talk(TalkEvent::NoteWritten(NoteWritten {
            note,
            ours,
            peer,
            text: "look".into(),
            mentions,
            files: vec![],
        })),
    )
}

fn claim(pen: &Pen, id: u64, author: MemberId, seen: Option<EventId>) -> Envelope {
    let (ours, peer) = place();
    let assigned = ConversationAssigned { ours, peer, to: Some(author) };
    Envelope { expects: seen, ..by(pen, id, author, Event::Talk(TalkEvent::ConversationAssigned(assigned))) }
}

async fn apply(store: &Store, log: &mut MemoryLog, envelopes: &[Envelope]) -> Applied {
    let records = envelopes.iter().map(|envelope| log.append(envelope)).collect();
    store.apply(records, context()).await.unwrap()
}

#[tokio::test]
async fn a_note_concerns_whom_it_names_except_its_author() {
    let (pen, mut log) = (Pen::default(), MemoryLog::default());
    let (_folder, store) = open();
    let begun = [joined(&pen, 1, member(1), "Bea"), pen.received(0, "SM1", "hello")];
    assert!(apply(&store, &mut log, &begun).await.staff_notices.is_empty());
    let written = note(&pen, 2, member(1), vec![member(1), member(2), member(3)]);
    let notices = apply(&store, &mut log, std::slice::from_ref(&written)).await.staff_notices;
    assert_eq!(notices.len(), 1);
    assert_eq!(notices[0].to, [member(2), member(3)]);
    assert_eq!(notices[0].who, "Person 0");
    assert_eq!(notices[0].kind, StaffNoticeKind::Mention { by: "Bea".into(), text: "look".into() });
    let found = store.conversation(notices[0].conversation, Timestamp(0)).await.unwrap();
    assert!(found.is_some(), "it leads to no conversation");
    assert!(apply(&store, &mut log, &[written]).await.staff_notices.is_empty(), "appended twice, it is one");
    let to_nobody = [note(&pen, 3, member(1), vec![member(1)]), note(&pen, 4, member(1), Vec::new())];
    assert!(apply(&store, &mut log, &to_nobody).await.staff_notices.is_empty());
}

#[tokio::test]
async fn whoever_is_overtaken_is_notified_who_was_first() {
    let (pen, mut log) = (Pen::default(), MemoryLog::default());
    let (_folder, store) = open();
    let begun = [joined(&pen, 1, member(1), "Bea"), pen.received(0, "SM1", "hello"), claim(&pen, 2, member(1), None)];
    assert!(apply(&store, &mut log, &begun).await.staff_notices.is_empty(), "nobody was faster than the first");
    let notices = apply(&store, &mut log, &[claim(&pen, 3, member(2), None)]).await.staff_notices;
    assert_eq!(notices.len(), 1);
    assert_eq!(notices[0].to, [member(2)]);
    assert_eq!(notices[0].kind, StaffNoticeKind::Overtaken { first: Some("Bea".into()) });
    let knowing = claim(&pen, 4, member(2), Some(event_id(2)));
    assert!(apply(&store, &mut log, &[knowing]).await.staff_notices.is_empty(), "who saw it took it over");
}
