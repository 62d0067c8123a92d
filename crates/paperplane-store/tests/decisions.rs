//! What people decide about a message that is stuck, and what becomes of a decision that comes late.
#![allow(clippy::unwrap_used, missing_docs)]

mod common;

use common::{House, attempt_id, message_id};
use paperplane_bridge::view::bubble::{BubbleState, Side};
use paperplane_core::{
    conversation::Stuck,
    delivery::Refusal,
    event::{After, Decision},
};

const REPLY: u8 = 1;

/// A reply to the first person, tried once: nobody knows whether it was taken.
async fn unsure() -> House {
    let mut house = House::open().await;
    let pen = &mut house.pen;
    let past = [
        pen.received(0, "SM1", "hello"),
        pen.requested(0, REPLY, "a reply"),
        pen.attempted(0, REPLY, 1),
        pen.unsure(0, REPLY, 1),
    ];
    house.told(&past).await;
    house
}

/// What a decision about the first try is about.
fn first_try() -> Option<After> {
    Some(After::Attempt(attempt_id(1)))
}

/// It was let go out again, and the provider took it.
async fn sent_again(house: &mut House) {
    let pen = &mut house.pen;
    let sent = [
        pen.settled(0, REPLY, Decision::SendAgain, first_try()),
        pen.attempted(0, REPLY, 2),
        pen.accepted(0, REPLY, 2, "SM2"),
    ];
    house.told(&sent).await;
}

async fn state(house: &House) -> BubbleState {
    let (_, bubble) = house.store.message(message_id(REPLY)).await.unwrap().unwrap();
    let Side::Ours { state, .. } = bubble.side else { panic!("the reply is theirs") };
    state
}

/// Two were asked about the same try, and one of the two had no connection: simulated storm 861.
#[tokio::test]
async fn two_who_let_the_same_try_go_out_again_let_it_go_out_once() {
    let mut house = unsure().await;
    sent_again(&mut house).await;
    let late = house.pen.settled(0, REPLY, Decision::SendAgain, first_try());
    house.told(&[late]).await;
    assert_eq!(state(&house).await, BubbleState::Accepted, "what the provider has would go out a second time");
}

#[tokio::test]
async fn what_was_decided_about_the_first_try_is_no_word_about_the_second() {
    for decision in [Decision::SendAgain, Decision::TreatAsSent, Decision::Discard] {
        let mut house = unsure().await;
        let pen = &mut house.pen;
        let tried_again = [
            pen.settled(0, REPLY, Decision::SendAgain, first_try()),
            pen.attempted(0, REPLY, 2),
            pen.unsure(0, REPLY, 2),
            pen.settled(0, REPLY, decision, first_try()),
        ];
        house.told(&tried_again).await;
        assert_eq!(state(&house).await, BubbleState::Unsure, "{decision:?}");
        let knowing = house.pen.settled(0, REPLY, decision, Some(After::Attempt(attempt_id(2))));
        house.told(&[knowing]).await;
        assert_ne!(state(&house).await, BubbleState::Unsure, "{decision:?}");
    }
}

#[tokio::test]
async fn a_decision_names_what_the_message_is_stuck_after() {
    let house = unsure().await;
    let (stuck, _) = house.store.stuck(message_id(REPLY)).await.unwrap().unwrap();
    assert_eq!(stuck, Stuck::Unsure(After::Attempt(attempt_id(1))));
    let mut house = House::open().await;
    let pen = &mut house.pen;
    let shut = [
        pen.received(0, "SM1", "hello"),
        pen.requested(0, REPLY, "a reply"),
        pen.refused(0, REPLY, None, Refusal::WindowClosed),
    ];
    house.told(&shut).await;
    let (stuck, _) = house.store.stuck(message_id(REPLY)).await.unwrap().unwrap();
    assert_eq!(stuck, Stuck::Refused(After::NoAttempt));
    let again = house.pen.settled(0, REPLY, Decision::SendAgain, Some(After::NoAttempt));
    house.told(&[again]).await;
    assert_eq!(state(&house).await, BubbleState::Waiting);
}

#[tokio::test]
async fn a_decision_from_before_they_named_a_try_still_counts() {
    let mut house = unsure().await;
    let old = house.pen.settled(0, REPLY, Decision::SendAgain, None);
    house.told(&[old]).await;
    assert_eq!(state(&house).await, BubbleState::Waiting);
}

#[tokio::test]
async fn a_decision_made_here_is_drawn_until_it_has_come_too_late() {
    let mut house = unsure().await;
    let here = house.pen.settled(0, REPLY, Decision::Discard, first_try());
    house.kept_here(&here).await;
    assert_eq!(state(&house).await, BubbleState::Discarded);
    sent_again(&mut house).await;
    assert_eq!(state(&house).await, BubbleState::Accepted, "it went out, whatever was decided here");
}
