//! Triage by staff, also where two of them do something at once.

use crate::common::{PEOPLE, Pen, Replica, colleague, conversation, member, theirs};
use paperplane_bridge::view::triage::{Activity, ActivityKind, TriageView};
use paperplane_core::{
    library::filter::{Filter, Status},
    time::Timestamp,
};
use paperplane_store::{Store, Viewer};

const NOW: Timestamp = Timestamp(1_000_000);

async fn triage(store: &Store, nth: usize, now: Timestamp) -> TriageView {
    store.conversation(conversation(nth), now).await.unwrap().unwrap().triage
}

async fn activities(store: &Store, nth: usize) -> Vec<Activity> {
    store.timeline(conversation(nth), Default::default(), 50).await.unwrap().unwrap().activities
}

#[tokio::test]
async fn the_first_claim_wins_and_the_second_learns_who_was_first() {
    let mut replica = Replica::open().await;
    let received = replica.pen.received(0, "SM10", "hello");
    let allens = replica.pen.assigned(0, Some(member()), None);
    let ines = colleague(4);
    replica.pen.member = ines;
    let too_late = replica.pen.assigned(0, Some(ines), None);
    replica.append(&[received, allens.clone(), too_late]).await;

    let triage = triage(&replica.store, 0, NOW).await;
    assert_eq!(triage.assignee.map(|member| member.name).as_deref(), Some("Allen"));
    assert_eq!(triage.assigned, Some(allens.id), "a further claim has to have seen the one that counts");
    let activities = activities(&replica.store, 0).await;
    let [first, second] = &activities[..] else { panic!("{activities:?}") };
    assert_eq!((first.who.as_str(), &first.what), ("Allen", &ActivityKind::Assigned { to: Some("Allen".into()) }));
    let overtaken = ActivityKind::Overtaken { to: Some("Inês".into()), first: Some("Allen".into()) };
    assert_eq!((second.who.as_str(), &second.what), ("Inês", &overtaken));
}

#[tokio::test]
async fn who_has_seen_the_claim_may_take_it_over() {
    let mut replica = Replica::open().await;
    let received = replica.pen.received(0, "SM10", "hello");
    let allens = replica.pen.assigned(0, Some(member()), None);
    let handed_on = replica.pen.assigned(0, Some(colleague(4)), Some(allens.id));
    replica.append(&[received, allens, handed_on]).await;
    let triage = triage(&replica.store, 0, NOW).await;
    assert_eq!(triage.assignee.map(|member| member.name).as_deref(), Some("Inês"));
}

#[tokio::test]
async fn a_claim_that_waits_here_gives_way_as_soon_as_another_is_known() {
    let mut replica = Replica::open().await;
    let received = replica.pen.received(0, "SM10", "hello");
    replica.append(&[received]).await;
    let mine = replica.pen.assigned(0, Some(member()), None);
    replica.put_in_outbox(&mine).await;
    let before = triage(&replica.store, 0, NOW).await.assignee;
    assert_eq!(before.map(|member| member.name).as_deref(), Some("Allen"), "drawn at once");
    let theirs = replica.pen.assigned(0, Some(colleague(4)), None);
    replica.append(&[theirs]).await;
    let after = triage(&replica.store, 0, NOW).await.assignee;
    assert_eq!(after.map(|member| member.name).as_deref(), Some("Inês"), "she was first");
}

#[tokio::test]
async fn a_resolved_conversation_opens_by_a_message_behind_the_mark_and_not_by_one_before_it() {
    let mut replica = Replica::open().await;
    let said = |pen: &Pen, sid: &str, at: i64| pen.said(PEOPLE[0], "Amara", sid, "hello", at);
    let first = said(&replica.pen, "SM10", 5_000);
    let resolved = replica.pen.resolved(0, theirs("SM10"));
    replica.append(&[first, resolved]).await;
    assert_eq!(triage(&replica.store, 0, NOW).await.status, Status::Resolved);
    // The provider's list brings an older one, late.
    let older = said(&replica.pen, "SM11", 4_000);
    replica.append(&[older]).await;
    assert_eq!(triage(&replica.store, 0, NOW).await.status, Status::Resolved);
    let newer = said(&replica.pen, "SM12", 6_000);
    replica.append(&[newer]).await;
    assert_eq!(triage(&replica.store, 0, NOW).await.status, Status::Open);
}

#[tokio::test]
async fn resolving_what_was_not_seen_whole_does_not_hide_the_rest() {
    let mut replica = Replica::open().await;
    let (one, two) = (replica.pen.received(0, "SM10", "one"), replica.pen.received(0, "SM11", "two"));
    let resolved = replica.pen.resolved(0, theirs("SM10"));
    replica.append(&[one]).await;
    replica.put_in_outbox(&resolved).await;
    assert_eq!(triage(&replica.store, 0, NOW).await.status, Status::Resolved, "drawn at once");
    replica.append(&[two]).await;
    assert_eq!(triage(&replica.store, 0, NOW).await.status, Status::Open, "also before the log has it");
    replica.append(&[resolved]).await;
    assert_eq!(triage(&replica.store, 0, NOW).await.status, Status::Open);
}

#[tokio::test]
async fn a_rest_ends_at_its_time() {
    let mut replica = Replica::open().await;
    let (received, rests) =
        (replica.pen.received(0, "SM10", "hello"), replica.pen.snoozed(0, theirs("SM10"), 2_000_000));
    replica.append(&[received, rests]).await;
    let asleep = triage(&replica.store, 0, Timestamp(1_999_999)).await;
    assert_eq!((asleep.status, asleep.until), (Status::Snoozed, Some(Timestamp(2_000_000))));
    let awake = triage(&replica.store, 0, Timestamp(2_000_000)).await;
    assert_eq!((awake.status, awake.until), (Status::Open, None));
    for (status, now, rows) in
        [(Status::Snoozed, 1_999_999, 1), (Status::Open, 1_999_999, 0), (Status::Open, 2_000_000, 1)]
    {
        let filter = Filter { status, ..Filter::default() };
        let viewer = Viewer { me: None, now: Timestamp(now) };
        let page = replica.store.list(filter, viewer, 0, 10).await.unwrap();
        assert_eq!((page.rows.len(), page.total), (rows, u32::try_from(rows).unwrap()), "{status:?} at {now}");
    }
    assert_eq!(replica.store.next_waking(NOW).await.unwrap(), Some(Timestamp(2_000_000)));
    assert_eq!(replica.store.next_waking(Timestamp(2_000_000)).await.unwrap(), None);
}

#[tokio::test]
async fn a_rest_ends_by_a_message() {
    let mut replica = Replica::open().await;
    let (received, rests) =
        (replica.pen.received(0, "SM10", "hello"), replica.pen.snoozed(0, theirs("SM10"), 2_000_000));
    let again = replica.pen.received(0, "SM11", "are you there?");
    replica.append(&[received, rests, again]).await;
    assert_eq!(triage(&replica.store, 0, NOW).await.status, Status::Open);
    assert_eq!(replica.store.next_waking(NOW).await.unwrap(), None, "nothing is left to wake");
}
