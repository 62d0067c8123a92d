//! Notes that mention a member, and that they have seen.

use crate::common::{PEOPLE, Replica, colleague, conversation, member};
use paperplane_bridge::view::inbox::ListPage;
use paperplane_core::{
    ids::{ConversationId, EventId, MemberId},
    library::filter::{Filter, Status},
    talk::query::Query,
    time::Timestamp,
};
use paperplane_store::Viewer;

const NOW: Timestamp = Timestamp(1_000_000);

async fn list(replica: &Replica, me: MemberId) -> ListPage {
    let filter = Filter { status: Status::Any, mentioned: true, ..Filter::default() };
    replica.store.list(filter, Viewer { me: Some(me), now: NOW }, 0, 50).await.unwrap()
}

/// The conversations that mention a member with what they have not seen in each, and that in all.
async fn mentions(replica: &Replica, me: MemberId) -> (Vec<(ConversationId, u32)>, u32) {
    let page = list(replica, me).await;
    (page.rows.iter().map(|row| (row.id, row.unseen_mentions)).collect(), page.unseen_mentions)
}

async fn unseen(replica: &Replica, nth: usize, me: MemberId) -> Vec<EventId> {
    let unseen = replica.store.unseen_mentions(conversation(nth), me, 50).await.unwrap();
    unseen.into_iter().map(|mention| mention.note).collect()
}

#[tokio::test]
async fn a_note_counts_for_whom_it_mentions_until_they_have_seen_it_but_not_for_its_author() {
    let mut replica = Replica::open().await;
    let ines = colleague(4);
    let begun = [replica.pen.received(0, "SM0", "hello"), replica.pen.received(1, "SM1", "hello")];
    replica.append(&begun).await;
    let first = replica.pen.note(0, 1, "@Inês and @Allen look", &[ines, member()]);
    let second = replica.pen.note(0, 2, "@Inês, again", &[ines]);
    replica.append(&[first.clone(), second.clone()]).await;
    assert_eq!(mentions(&replica, ines).await, (vec![(conversation(0), 2)], 2));
    assert_eq!(mentions(&replica, member()).await, (vec![], 0), "who writes mentions nobody by their own name");
    assert_eq!(unseen(&replica, 0, ines).await, [first.id, second.id]);
    let open = replica.store.list(Filter::default(), Viewer { me: None, now: NOW }, 0, 50).await.unwrap();
    assert_eq!(open.unseen_mentions + open.rows.iter().map(|row| row.unseen_mentions).sum::<u32>(), 0);

    let seen = replica.pen.mentions_seen(0, ines, &[first.id]);
    replica.put_in_outbox(&seen).await;
    assert_eq!(mentions(&replica, ines).await, (vec![(conversation(0), 1)], 1), "at once");
    replica.append(&[seen]).await;
    assert_eq!(mentions(&replica, ines).await, (vec![(conversation(0), 1)], 1));
    let rest = replica.pen.mentions_seen(0, ines, &[first.id, second.id]);
    replica.append(&[rest]).await;
    assert_eq!(mentions(&replica, ines).await, (vec![(conversation(0), 0)], 0), "the list keeps what was seen");
}

#[tokio::test]
async fn what_one_member_saw_is_unseen_by_another() {
    let mut replica = Replica::open().await;
    let begun = replica.pen.received(0, "SM0", "hello");
    let note = replica.pen.note(0, 1, "@Inês @Mia", &[colleague(4), colleague(5)]);
    let seen = replica.pen.mentions_seen(0, colleague(5), &[note.id]);
    replica.append(&[begun, note.clone(), seen]).await;
    assert_eq!(unseen(&replica, 0, colleague(4)).await, [note.id]);
    assert!(unseen(&replica, 0, colleague(5)).await.is_empty());
}

#[tokio::test]
async fn mentions_go_with_their_person_when_two_become_one_and_when_they_are_parted() {
    let mut replica = Replica::open().await;
    let ines = colleague(4);
    let begun = [replica.pen.received(0, "SM0", "hello"), replica.pen.received(1, "SM1", "hello")];
    let (one, two) = (replica.pen.note(0, 1, "@Inês", &[ines]), replica.pen.note(1, 2, "@Inês", &[ines]));
    replica.append(&begun).await;
    replica.append(&[one.clone(), two.clone()]).await;
    let linked = replica.pen.linked(0, 1);
    replica.append(&[linked]).await;
    let (rows, all) = mentions(&replica, ines).await;
    assert_eq!((rows.len(), rows[0].1, all), (1, 2, 2));
    assert_eq!(unseen(&replica, 0, ines).await, [one.id, two.id]);
    assert_eq!(unseen(&replica, 1, ines).await, [one.id, two.id], "by either of its ids");
    // Seen while they are one, it stays seen.
    let (seen, parted) = (replica.pen.mentions_seen(0, ines, &[two.id]), replica.pen.unlinked(0, 1));
    replica.append(&[seen, parted]).await;
    assert_eq!(unseen(&replica, 0, ines).await, [one.id]);
    assert!(unseen(&replica, 1, ines).await.is_empty());
    assert_eq!(mentions(&replica, ines).await.1, 1);
}

#[tokio::test]
async fn mentions_of_blocked_contacts_rest() {
    let mut replica = Replica::open().await;
    let ines = colleague(4);
    let begun = replica.pen.received(0, "SM0", "win a prize");
    let (note, blocked) = (replica.pen.note(0, 1, "@Inês spam?", &[ines]), replica.pen.blocked(0, true));
    replica.append(&[begun, note, blocked]).await;
    assert_eq!(mentions(&replica, ines).await, (vec![], 0));
    let unblocked = replica.pen.blocked(0, false);
    replica.append(&[unblocked]).await;
    assert_eq!(mentions(&replica, ines).await, (vec![(conversation(0), 1)], 1));
}

#[tokio::test]
async fn they_are_found_by_a_filter_of_the_search_with_words_and_without() {
    let mut replica = Replica::open().await;
    let ines = colleague(4);
    let begun = [replica.pen.received(0, "SM0", "my visa"), replica.pen.received(1, "SM1", "my visa")];
    replica.append(&begun).await;
    let mention = replica.pen.note(0, 1, "@Inês the visa came", &[ines]);
    let other = replica.pen.note(0, 2, "the visa is late", &[]);
    replica.append(&[mention.clone(), other]).await;
    for (typed, me, hits) in [
        ("visa", Some(ines), (2, 2)),
        ("visa is:mentioned", Some(ines), (1, 1)),
        ("is:mentioned", Some(ines), (1, 1)),
        // Each message of theirs comes with a file, and no note does.
        ("is:mentioned has:file", Some(ines), (1, 0)),
        ("is:mentioned", Some(member()), (0, 0)),
        ("is:mentioned", None, (0, 0)),
    ] {
        let page = replica.store.search(Query { reader: me, ..Query::read(typed, 0) }, 20).await.unwrap();
        assert_eq!((page.messages.len(), page.notes.len()), hits, "{typed} by {me:?}");
        assert!(!typed.contains("is:") || page.notes.iter().all(|note| note.id == mention.id));
    }
}

#[tokio::test]
async fn a_program_pages_through_the_conversations_that_mention_a_member() {
    let mut replica = Replica::open().await;
    let ines = colleague(4);
    let begun: Vec<_> = (0..PEOPLE.len()).map(|nth| replica.pen.received(nth, &format!("SM{nth}"), "hello")).collect();
    replica.append(&begun).await;
    let notes = [replica.pen.note(0, 1, "@Inês", &[ines]), replica.pen.note(2, 2, "@Inês", &[ines])];
    replica.append(&notes).await;
    let viewer = Viewer { me: Some(ines), now: NOW };
    let page = async |after| replica.store.inbox_for(viewer, after, 1, true).await.unwrap();
    let first = page(None).await;
    let second = page(first.next.clone()).await;
    assert_eq!((first.rows[0].id, second.rows[0].id), (conversation(2), conversation(0)));
    assert_eq!((first.unseen_mentions, first.rows[0].unseen_mentions, second.next), (2, 1, None));
}
