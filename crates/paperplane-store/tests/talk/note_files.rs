//! Files of notes: drawn, found, and never anything that is sent.

use crate::common::{PARTITIONS, Replica, conversation, file};
use paperplane_bridge::view::{
    bubble::MediaState,
    triage::{Activity, ActivityKind},
};
use paperplane_core::{ids::BlobId, talk::query::Query, time::Timestamp};
use paperplane_store::Resting;

const NOW: Timestamp = Timestamp(10_000_000);

/// Amara wrote, and staff kept a passport in a note without words.
async fn replica() -> Replica {
    let mut replica = Replica::open().await;
    let files = [file("passport.png"), file("visa.png")];
    let history = [
        replica.pen.received(0, "SM10", "hello"),
        replica.pen.note(0, 1, "an older note", &[]),
        replica.pen.note_with(0, 2, "", &files),
    ];
    replica.append(&history).await;
    replica
}

fn files_of(activity: &Activity) -> Vec<(String, BlobId)> {
    let ActivityKind::Note { media, .. } = &activity.what else { panic!("{activity:?}") };
    let of = |one: &paperplane_bridge::view::bubble::MediaView| {
        let MediaState::Ready { blob, bytes: 9 } = one.state else { panic!("{one:?}") };
        assert_eq!(one.content_type, "image/png");
        (one.name.clone(), blob)
    };
    media.iter().map(of).collect()
}

#[tokio::test]
async fn a_note_shows_its_files_in_the_thread_and_beside_the_person() {
    let replica = replica().await;
    let expected =
        [("passport.png".to_owned(), file("passport.png").blob), ("visa.png".to_owned(), file("visa.png").blob)];
    let page = replica.store.timeline(conversation(0), Default::default(), 50).await.unwrap().unwrap();
    let [older, note] = &page.activities[..] else { panic!("{:?}", page.activities) };
    assert_eq!((files_of(older), files_of(note)), (vec![], expected.to_vec()));
    let contact = replica.store.contact(conversation(0).into(), NOW, &crate::common::naming()).await.unwrap().unwrap();
    assert_eq!(files_of(&contact.notes[0]), expected);
    let blob = file("visa.png").blob;
    assert_eq!(replica.store.kept_file(blob).await.unwrap(), Some(("image/png".into(), "visa.png".into())));
    assert_eq!(replica.store.conversations_with(blob).await.unwrap(), [conversation(0)]);
}

#[tokio::test]
async fn a_file_of_a_note_is_found_by_its_name() {
    let replica = replica().await;
    for (typed, count) in [("passport", 1), ("passport has:file", 1), ("older has:file", 0), ("older", 1)] {
        let page = replica.store.search(Query::read(typed, 0), 20).await.unwrap();
        assert_eq!((page.notes.len(), page.messages.len()), (count, 0), "{typed}");
    }
    let page = replica.store.search(Query::read("passport", 0), 20).await.unwrap();
    assert_eq!(page.notes[0].files, ["passport.png", "visa.png"]);
    assert!(page.notes[0].snippet.iter().any(|piece| piece.hit && piece.text == "passport"));
}

#[tokio::test]
async fn nothing_of_a_note_is_ever_due_to_be_sent() {
    let mut replica = replica().await;
    let owned = (0..PARTITIONS * 2).collect();
    let due = replica.store.due(owned, NOW, 20, Resting::default()).await.unwrap();
    assert!(due.is_empty(), "{due:?}");
    let thread = replica.store.thread(conversation(0), None, 50).await.unwrap().unwrap();
    assert_eq!(thread.bubbles.iter().map(|bubble| bubble.text.as_str()).collect::<Vec<_>>(), ["hello"]);
    // The same file in a message goes out with that message, and alone.
    let reply = replica.pen.requested_with_file(0, 7, "Here", "letter.pdf");
    replica.append(&[reply]).await;
    let due = replica.store.due((0..PARTITIONS * 2).collect(), NOW, 20, Resting::default()).await.unwrap();
    let names: Vec<_> = due.iter().flat_map(|one| &one.files).map(|file| file.name.as_str()).collect();
    assert_eq!(names, ["letter.pdf"]);
}
