//! People with several addresses: linked, parted again, and what holds over all of them.
#![allow(clippy::unwrap_used, missing_docs)]

mod common;

use common::{Pen, Replica, colleague, conversation, difference, folded, theirs};
use paperplane_core::{
    envelope::Envelope,
    event::{ActiveStatus, LinkReason, Priority},
    library::filter::Status,
    time::Timestamp,
};

const NOW: Timestamp = Timestamp(1_000_000);

#[tokio::test]
async fn a_label_a_priority_and_a_follower_hold_over_all_of_a_persons_addresses() {
    let mut replica = Replica::open().await;
    let received = [replica.pen.received(0, "SM10", "hello"), replica.pen.received(1, "SM11", "me too")];
    replica.append(&received).await;
    let pending = [
        replica.pen.label(1, "Nursing", false),
        replica.pen.labelled(1, 1, true),
        replica.pen.prioritised(1, Priority::Urgent),
        replica.pen.followed(1, colleague(4), true),
        replica.pen.marked(1, ActiveStatus::Pending),
        replica.pen.linked(0, 1),
    ];
    replica.append(&pending).await;
    for nth in [0, 1] {
        let head = replica.store.conversation(conversation(nth), NOW).await.unwrap().unwrap();
        assert_eq!(head.triage.labels.iter().map(|label| label.name.as_str()).collect::<Vec<_>>(), ["Nursing"]);
        assert_eq!((head.triage.priority, head.triage.status), (Priority::Urgent, Status::Pending));
        assert_eq!(head.followers.iter().map(|member| member.name.as_str()).collect::<Vec<_>>(), ["Inês"]);
    }
    let off = replica.pen.labelled(0, 1, false);
    replica.append(&[off]).await;
    let triage = replica.store.conversation(conversation(1), NOW).await.unwrap().unwrap().triage;
    assert!(triage.labels.is_empty(), "taken off under the other address");
}

/// A dump without the rows of these events themselves.
fn without_events(dump: &str, pending: &[Envelope]) -> String {
    let ids: Vec<String> = pending.iter().map(|pending_event| pending_event.id.to_string().replace('-', "")).collect();
    let kept = dump.lines().filter(|line| !ids.iter().any(|id| line.contains(id)));
    kept.collect::<Vec<_>>().join("\n")
}

#[tokio::test]
async fn two_people_made_one_and_parted_again_are_as_they_were() {
    let mut pen = Pen::default();
    let mut history = vec![pen.inbox()];
    for nth in [0, 1] {
        history.extend([
            pen.received(nth, &format!("SM1{nth}"), "hello"),
            pen.requested(nth, u8::try_from(nth).unwrap(), "good morning"),
            pen.assigned(nth, Some(colleague(u8::try_from(nth).unwrap())), None),
            pen.note(nth, 1, "likes tea", &[]),
            pen.described(nth, Some(&format!("Client {nth}")), None),
        ]);
    }
    history.extend([pen.resolved(1, theirs("SM11")), pen.seen(0, theirs("SM10")), pen.labelled(0, 1, true)]);
    let (_folder, before) = folded(&history).await;
    let pending = [pen.linked_because(0, 1, LinkReason::Merged), pen.unlinked(0, 1)];
    let (_folder, merged) = folded(&[history.as_slice(), &pending[..1]].concat()).await;
    let (_folder, parted) = folded(&[history.as_slice(), &pending].concat()).await;
    let before = before.dump().await.unwrap();
    let merged = difference(&before, &without_events(&merged.dump().await.unwrap(), &pending));
    assert!(!merged.is_empty(), "they were one");
    let parted = difference(&before, &without_events(&parted.dump().await.unwrap(), &pending));
    assert!(parted.is_empty(), "{parted:#?}");
}
