//! What people decide about a message that is stuck, and what becomes of a decision that comes late.

use crate::common::{House, attempt_id, message_id};
use paperplane_bridge::view::bubble::{BubbleState, Side};
use paperplane_core::{
    event::{After, Decision},
    talk::{conversation::Stuck, delivery::Refusal},
};

const REPLY: u8 = 1;

/// A reply to the first person, tried once: nobody knows whether it was taken.
async fn unsure() -> House {
    let mut store = House::open().await;
    let pen = &mut store.pen;
    let past = [
        pen.received(0, "SM1", "hello"),
        pen.requested(0, REPLY, "a reply"),
        pen.attempted(0, REPLY, 1),
        pen.unsure(0, REPLY, 1),
    ];
    store.told(&past).await;
    store
}

/// What a decision about the first try is about.
fn first_try() -> After {
    After::Attempt(attempt_id(1))
}

/// It was let go out again, and the provider took it.
async fn sent_again(store: &mut House) {
    let pen = &mut store.pen;
    let sent = [
        pen.settled(0, REPLY, Decision::SendAgain, first_try()),
        pen.attempted(0, REPLY, 2),
        pen.accepted(0, REPLY, 2, "SM2"),
    ];
    store.told(&sent).await;
}

async fn state(store: &House) -> BubbleState {
    let (_, bubble) = store.store.message(message_id(REPLY)).await.unwrap().unwrap();
    let Side::Ours { state, .. } = bubble.side else { panic!("the reply is theirs") };
    state
}

/// Two were asked about the same try, and one of the two had no connection: simulated storm 861.
#[tokio::test]
async fn two_who_let_the_same_try_go_out_again_let_it_go_out_once() {
    let mut store = unsure().await;
    sent_again(&mut store).await;
    let late = store.pen.settled(0, REPLY, Decision::SendAgain, first_try());
    store.told(&[late]).await;
    assert_eq!(state(&store).await, BubbleState::Accepted, "what the provider has would go out a second time");
}

#[tokio::test]
async fn what_was_decided_about_the_first_try_is_no_word_about_the_second() {
    for decision in [Decision::SendAgain, Decision::TreatAsSent, Decision::Discard] {
        let mut store = unsure().await;
        let pen = &mut store.pen;
        let tried_again = [
            pen.settled(0, REPLY, Decision::SendAgain, first_try()),
            pen.attempted(0, REPLY, 2),
            pen.unsure(0, REPLY, 2),
            pen.settled(0, REPLY, decision, first_try()),
        ];
        store.told(&tried_again).await;
        assert_eq!(state(&store).await, BubbleState::Unsure, "{decision:?}");
        let knowing = store.pen.settled(0, REPLY, decision, After::Attempt(attempt_id(2)));
        store.told(&[knowing]).await;
        assert_ne!(state(&store).await, BubbleState::Unsure, "{decision:?}");
    }
}

#[tokio::test]
async fn a_decision_names_what_the_message_is_stuck_after() {
    let store = unsure().await;
    let (stuck, _) = store.store.stuck(message_id(REPLY)).await.unwrap().unwrap();
    assert_eq!(stuck, Stuck::Unsure(After::Attempt(attempt_id(1))));
    let mut store = House::open().await;
    let pen = &mut store.pen;
    let shut = [
        pen.received(0, "SM1", "hello"),
        pen.requested(0, REPLY, "a reply"),
        pen.refused(0, REPLY, None, Refusal::WindowClosed),
    ];
    store.told(&shut).await;
    let (stuck, _) = store.store.stuck(message_id(REPLY)).await.unwrap().unwrap();
    assert_eq!(stuck, Stuck::Refused(After::NoAttempt));
    let again = store.pen.settled(0, REPLY, Decision::SendAgain, After::NoAttempt);
    store.told(&[again]).await;
    assert_eq!(state(&store).await, BubbleState::Waiting);
}

#[tokio::test]
async fn a_decision_made_here_is_drawn_until_it_has_come_too_late() {
    let mut store = unsure().await;
    let here = store.pen.settled(0, REPLY, Decision::Discard, first_try());
    store.kept_here(&here).await;
    assert_eq!(state(&store).await, BubbleState::Discarded);
    sent_again(&mut store).await;
    assert_eq!(state(&store).await, BubbleState::Accepted, "it went out, whatever was decided here");
}
