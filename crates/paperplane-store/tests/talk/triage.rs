//! Triage by staff, also where two of them do something at once.

use crate::common::{PEOPLE, Pen, Replica, colleague, conversation, member, theirs};
use paperplane_bridge::view::triage::{Activity, ActivityKind, TriageView};
use paperplane_core::{
    event::Priority,
    library::filter::{Filter, Order, Status},
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

async fn unread(store: &Store, nth: usize) -> u32 {
    store.conversation(conversation(nth), NOW).await.unwrap().unwrap();
    let viewer = Viewer { me: None, now: NOW };
    let filter = Filter { status: Status::Any, ..Filter::default() };
    let rows = store.list(filter, viewer, 0, 50).await.unwrap().rows;
    rows.iter().find(|row| row.id == conversation(nth)).unwrap().unread
}

#[tokio::test]
async fn a_conversation_marked_as_unread_is_so_until_somebody_sees_it_again() {
    let mut replica = Replica::open().await;
    let said = ["SM10", "SM11", "SM12"].map(|sid| replica.pen.received(0, sid, "hello"));
    let seen = replica.pen.seen(0, theirs("SM12"));
    replica.append(&said).await;
    replica.append(&[seen]).await;
    assert_eq!(unread(&replica.store, 0).await, 0);
    let newest = replica.store.before_their_newest(conversation(0)).await.unwrap();
    assert_eq!(newest, Some(theirs("SM11")));
    let unseen = replica.pen.unseen(0, newest);
    replica.append(&[unseen]).await;
    assert_eq!(unread(&replica.store, 0).await, 1, "older marks are void");
    // An older mark of a colleague who was away says nothing of the newest message.
    let older = replica.pen.seen(0, theirs("SM10"));
    replica.append(&[older]).await;
    assert_eq!(unread(&replica.store, 0).await, 1);
    let again = replica.pen.seen(0, theirs("SM12"));
    replica.append(&[again]).await;
    assert_eq!(unread(&replica.store, 0).await, 0, "the same message is seen a second time");
    let all = replica.pen.unseen(0, None);
    replica.append(&[all]).await;
    assert_eq!(unread(&replica.store, 0).await, 3);
}

#[tokio::test]
async fn a_mark_as_unread_holds_for_all_addresses_of_a_person() {
    let mut replica = Replica::open().await;
    let said = [replica.pen.received(0, "SM10", "hello"), replica.pen.received(1, "SM11", "hello again")];
    let events = [replica.pen.linked(0, 1), replica.pen.seen(1, theirs("SM11")), replica.pen.unseen(0, None)];
    replica.append(&said).await;
    replica.append(&events).await;
    let viewer = Viewer { me: None, now: NOW };
    let rows = replica.store.list(Filter::default(), viewer, 0, 50).await.unwrap().rows;
    assert_eq!(rows.iter().map(|row| row.unread).collect::<Vec<_>>(), [2]);
}

/// The names of the list in this order, each with the time since when it waits.
async fn in_order(store: &Store, order: Order) -> Vec<(String, Option<i64>)> {
    let viewer = Viewer { me: None, now: NOW };
    let rows = store.list(Filter { order, ..Filter::default() }, viewer, 0, 50).await.unwrap().rows;
    rows.into_iter().map(|row| (row.who, row.waiting_since.map(|at| at.0))).collect()
}

#[tokio::test]
async fn a_list_is_ordered_by_waiting_and_by_priority() {
    let mut replica = Replica::open().await;
    let mut history = Vec::new();
    for (nth, name) in ["Amara", "Lin", "Omar"].into_iter().enumerate() {
        for at in [1_000, 2_000] {
            let (sid, at) = (format!("SM{nth}{at}"), at + nth as i64 * 100);
            history.push(replica.pen.said(PEOPLE[nth], name, &sid, "hello", at));
        }
    }
    // Omar was resolved after his first message, and wrote again.
    history.insert(5, replica.pen.resolved(2, theirs("SM21000")));
    history.push(replica.pen.prioritised(0, Priority::High));
    replica.append(&history).await;
    let waiting = [("Amara".to_owned(), Some(1_000)), ("Lin".into(), Some(1_100)), ("Omar".into(), Some(2_200))];
    assert_eq!(in_order(&replica.store, Order::LongestWaiting).await, waiting);
    let names = |rows: Vec<(String, Option<i64>)>| rows.into_iter().map(|(name, _)| name).collect::<Vec<_>>();
    assert_eq!(names(in_order(&replica.store, Order::Priority).await), ["Amara", "Omar", "Lin"]);
    assert_eq!(names(in_order(&replica.store, Order::Newest).await), ["Omar", "Lin", "Amara"]);
    // Whoever was answered waits no longer, and stands behind those who do.
    let answer = replica.pen.requested(0, 10, "your visa came");
    replica.append(&[answer]).await;
    let rows = in_order(&replica.store, Order::LongestWaiting).await;
    assert_eq!(
        rows.iter().map(|(name, at)| (name.as_str(), at.is_some())).collect::<Vec<_>>(),
        [("Lin", true), ("Omar", true), ("Amara", false)]
    );
    let filters = vec![Filter::default(), Filter { priority: Some(Priority::High), ..Filter::default() }];
    assert_eq!(replica.store.counts(filters, Viewer { me: None, now: NOW }).await.unwrap(), [3, 1]);
}
