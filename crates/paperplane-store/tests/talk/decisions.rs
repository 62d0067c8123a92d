//! Decisions about a message that is stuck, also those that come late.

use crate::common::{Replica, attempt_id, message_id};
use paperplane_bridge::view::bubble::{BubbleState, Side};
use paperplane_core::{
    event::{After, Decision},
    limits::RECORD_BYTES_MAX,
    talk::{conversation::Stuck, delivery::Refusal},
};

const REPLY: u8 = 1;

/// A reply to the first person, tried once: nobody knows whether it was taken.
async fn unsure() -> Replica {
    let mut replica = Replica::open().await;
    let pen = &mut replica.pen;
    let past = [
        pen.received(0, "SM1", "hello"),
        pen.requested(0, REPLY, "a reply"),
        pen.attempted(0, REPLY, 1),
        pen.unsure(0, REPLY, 1),
    ];
    replica.append(&past).await;
    replica
}

/// The attempt that a decision about the first try names.
fn first_try() -> After {
    After::Attempt(attempt_id(1))
}

/// Sends the reply again, and the provider accepts it.
async fn sent_again(replica: &mut Replica) {
    let pen = &mut replica.pen;
    let sent = [
        pen.settled(0, REPLY, Decision::SendAgain, first_try()),
        pen.attempted(0, REPLY, 2),
        pen.accepted(0, REPLY, 2, "SM2"),
    ];
    replica.append(&sent).await;
}

async fn state(replica: &Replica) -> BubbleState {
    let (_, bubble) = replica.store.message(message_id(REPLY)).await.unwrap().unwrap();
    let Side::Ours { state, .. } = bubble.side else { panic!("the reply is theirs") };
    state
}

/// Two were asked about the same try, and one of the two had no connection: simulated storm 861.
#[tokio::test]
async fn two_who_let_the_same_try_go_out_again_let_it_go_out_once() {
    let mut replica = unsure().await;
    sent_again(&mut replica).await;
    let late = replica.pen.settled(0, REPLY, Decision::SendAgain, first_try());
    replica.append(&[late]).await;
    assert_eq!(state(&replica).await, BubbleState::Accepted, "what the provider has would go out a second time");
}

#[tokio::test]
async fn what_was_decided_about_the_first_try_is_no_word_about_the_second() {
    for decision in [Decision::SendAgain, Decision::TreatAsSent, Decision::Discard] {
        let mut replica = unsure().await;
        let pen = &mut replica.pen;
        let tried_again = [
            pen.settled(0, REPLY, Decision::SendAgain, first_try()),
            pen.attempted(0, REPLY, 2),
            pen.unsure(0, REPLY, 2),
            pen.settled(0, REPLY, decision, first_try()),
        ];
        replica.append(&tried_again).await;
        assert_eq!(state(&replica).await, BubbleState::Unsure, "{decision:?}");
        let knowing = replica.pen.settled(0, REPLY, decision, After::Attempt(attempt_id(2)));
        replica.append(&[knowing]).await;
        assert_ne!(state(&replica).await, BubbleState::Unsure, "{decision:?}");
    }
}

#[tokio::test]
async fn a_decision_names_what_the_message_is_stuck_after() {
    let replica = unsure().await;
    let (stuck, _) = replica.store.stuck(message_id(REPLY)).await.unwrap().unwrap();
    assert_eq!(stuck, Stuck::Unsure(After::Attempt(attempt_id(1))));
    let mut replica = Replica::open().await;
    let pen = &mut replica.pen;
    let shut = [
        pen.received(0, "SM1", "hello"),
        pen.requested(0, REPLY, "a reply"),
        pen.refused(0, REPLY, None, Refusal::WindowClosed),
    ];
    replica.append(&shut).await;
    let (stuck, _) = replica.store.stuck(message_id(REPLY)).await.unwrap().unwrap();
    assert_eq!(stuck, Stuck::Refused(After::NoAttempt));
    let again = replica.pen.settled(0, REPLY, Decision::SendAgain, After::NoAttempt);
    replica.append(&[again]).await;
    assert_eq!(state(&replica).await, BubbleState::Waiting);
}

#[tokio::test]
async fn a_decision_made_here_is_drawn_until_it_has_come_too_late() {
    let mut replica = unsure().await;
    let here = replica.pen.settled(0, REPLY, Decision::Discard, first_try());
    replica.put_in_outbox(&here).await;
    assert_eq!(state(&replica).await, BubbleState::Discarded);
    sent_again(&mut replica).await;
    assert_eq!(state(&replica).await, BubbleState::Accepted, "it went out, whatever was decided here");
}

#[tokio::test]
async fn an_event_that_the_log_would_refuse_for_its_size_is_not_kept_nor_what_comes_with_it() {
    let mut replica = Replica::open().await;
    let large = "a".repeat(RECORD_BYTES_MAX + 1);
    let both = vec![replica.pen.requested(0, REPLY, "a reply"), replica.pen.requested(0, 2, &large)];
    let refused = replica.store.outbox_put_all(both).await;
    assert!(refused.is_err_and(|error| error.is_too_large()));
    assert_eq!(replica.store.outbox().await.unwrap(), []);
    let small = replica.pen.requested(0, REPLY, "a reply");
    assert!(replica.store.outbox_put_all(vec![small]).await.is_ok(), "what comes later is kept");
}
