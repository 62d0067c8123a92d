//! The power goes at the worst moments. Nothing is lost, nothing is sent twice, and what nobody can know is asked.

use crate::office::{Office, is_handed_over, texts};
use anyhow::ensure;
use paperplane_bridge::{MessageId, view::bubble::BubbleState};
use paperplane_core::event::Decision;
use paperplane_testkit::{
    or_skip,
    people::{AMARA, LIN},
    provider::Hold,
    relay::Relay,
    wait::{LATER, SOON, until},
};

/// Short limits, so that an open attempt is ripe soon.
fn in_a_hurry(relay: Relay) -> Relay {
    relay.with("PAPERPLANE_ATTEMPT_DEADLINE_MS", "1000").with("PAPERPLANE_PROVIDER_TIMEOUT_MS", "2000")
}

const NO_RELAY: &str = "the relay's binary is not built";

#[tokio::test]
async fn what_was_acknowledged_survives_a_kill_before_it_is_folded() -> anyhow::Result<()> {
    let mut office = Office::open(or_skip!(Relay::find(), NO_RELAY), |relay| relay).await?;
    let mut said = Vec::new();
    for round in 1..=4 {
        let text = format!("Message {round}, and then the lights went out");
        let status = office.provider.say(AMARA, &text).await?;
        office.relay.kill_9()?;
        ensure!(status == 200, "the webhook was answered {status}");
        said.push(text);
        office.relay.start().await?;
    }
    // What was not folded yet is folded again after the start.
    until("all of it is there", SOON, async || {
        let conversation = office.door.conversation_with(AMARA.name).await?;
        let bubbles = office.door.bubbles(conversation).await?;
        ensure!(texts(&bubbles) == said, "in the thread: {:?}", texts(&bubbles));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn what_the_provider_took_before_a_kill_is_found_in_its_list_and_not_sent_again() -> anyhow::Result<()> {
    let mut office = Office::open(or_skip!(Relay::find(), NO_RELAY), in_a_hurry).await?;
    // No callback reports it either.
    office.provider.phone().misbehave(|faults| faults.hold_callbacks = true);
    let conversation = office.hear(AMARA, "Is the deposit due?").await?;
    office.provider.phone().hold(Hold::AnswerAfterTaking);
    let reply = office.door.send(conversation, "Yes, on Friday.").await?;
    killed_once_sent(&mut office, 1).await?;
    office.provider.phone().let_go();
    office.relay.start().await?;
    becomes(&office, conversation, reply, "handed over", is_handed_over).await?;
    let next = office.door.send(conversation, "I will send the details.").await?;
    becomes(&office, conversation, next, "handed over", is_handed_over).await?;
    let sent = office.provider.bodies_to(AMARA);
    ensure!(sent == ["Yes, on Friday.", "I will send the details."], "the provider has {sent:?}");
    Ok(())
}

#[tokio::test]
async fn what_nobody_can_know_is_asked_and_the_line_waits() -> anyhow::Result<()> {
    let mut office = Office::open(or_skip!(Relay::find(), NO_RELAY), in_a_hurry).await?;
    let conversation = office.hear(AMARA, "Which documents do you need?").await?;
    office.provider.phone().hold(Hold::BeforeTaking);
    let first = office.door.send(conversation, "Your passport.").await?;
    killed_once_sent(&mut office, 1).await?;
    office.provider.phone().drop_held();
    office.relay.start().await?;
    becomes(&office, conversation, first, "unsure", |state| *state == BubbleState::Unsure).await?;
    let second = office.door.send(conversation, "And your school report.").await?;
    let other = office.hear(LIN, "你好").await?;
    let elsewhere = office.door.send(other, "你好！").await?;
    becomes(&office, other, elsewhere, "handed over", is_handed_over).await?;
    let waiting = office.door.state(conversation, second).await?;
    ensure!(waiting == BubbleState::Waiting, "the second message is {waiting:?}");
    ensure!(office.provider.bodies_to(AMARA).is_empty(), "something was sent without a decision");
    office.door.settle(first, Decision::SendAgain).await?;
    becomes(&office, conversation, second, "handed over", is_handed_over).await?;
    let sent = office.provider.bodies_to(AMARA);
    ensure!(sent == ["Your passport.", "And your school report."], "the provider has {sent:?}");
    Ok(())
}

#[tokio::test]
async fn the_same_words_sent_before_are_not_taken_for_the_ones_that_were_lost() -> anyhow::Result<()> {
    let mut office = Office::open(or_skip!(Relay::find(), NO_RELAY), in_a_hurry).await?;
    let conversation = office.hear(AMARA, "Shall we speak at nine?").await?;
    let first = office.door.send(conversation, "Yes.").await?;
    becomes(&office, conversation, first, "handed over", is_handed_over).await?;
    office.provider.phone().hold(Hold::BeforeTaking);
    let second = office.door.send(conversation, "Yes.").await?;
    killed_once_sent(&mut office, 2).await?;
    office.provider.phone().drop_held();
    office.relay.start().await?;
    becomes(&office, conversation, second, "unsure", |state| *state == BubbleState::Unsure).await?;
    ensure!(is_handed_over(&office.door.state(conversation, first).await?), "the first is confused with the second");
    ensure!(office.provider.bodies_to(AMARA) == ["Yes."], "sent {:?}", office.provider.bodies_to(AMARA));
    Ok(())
}

#[tokio::test]
async fn a_callback_shows_whose_message_it_was_before_anybody_asks() -> anyhow::Result<()> {
    let mut office = Office::open(or_skip!(Relay::find(), NO_RELAY), in_a_hurry).await?;
    let conversation = office.hear(AMARA, "Did you send it?").await?;
    office.provider.phone().misbehave(|faults| faults.hold_callbacks = true);
    office.provider.phone().hold(Hold::AnswerAfterTaking);
    let reply = office.door.send(conversation, "Yes.").await?;
    killed_once_sent(&mut office, 1).await?;
    office.provider.phone().let_go();
    // Two of the same stand in the list: only the callback shows which is ours.
    office.provider.sent_by_somebody_else(AMARA, "Yes.").await?;
    office.relay.start().await?;
    office.provider.read_all(AMARA).await?;
    office.provider.phone().release(&["delivered", "read"]).await;
    becomes(&office, conversation, reply, "read", |state| *state == BubbleState::Read).await?;
    let next = office.door.send(conversation, "Look again, please.").await?;
    becomes(&office, conversation, next, "handed over", is_handed_over).await?;
    let sent = office.provider.bodies_to(AMARA);
    ensure!(sent == ["Yes.", "Yes.", "Look again, please."], "the provider has {sent:?}");
    Ok(())
}

#[tokio::test]
async fn the_same_words_sent_by_somebody_else_leave_it_to_a_person() -> anyhow::Result<()> {
    let mut office = Office::open(or_skip!(Relay::find(), NO_RELAY), in_a_hurry).await?;
    office.provider.phone().misbehave(|faults| faults.hold_callbacks = true);
    let conversation = office.hear(AMARA, "Are you there?").await?;
    office.provider.phone().hold(Hold::AnswerAfterTaking);
    let ours = office.door.send(conversation, "Yes.").await?;
    killed_once_sent(&mut office, 1).await?;
    office.provider.phone().let_go();
    office.provider.sent_by_somebody_else(AMARA, "Yes.").await?;
    office.relay.start().await?;
    becomes(&office, conversation, ours, "unsure", |state| *state == BubbleState::Unsure).await?;
    office.door.settle(ours, Decision::TreatAsSent).await?;
    let next = office.door.send(conversation, "What can I do for you?").await?;
    becomes(&office, conversation, next, "handed over", is_handed_over).await?;
    let sent = office.provider.bodies_to(AMARA);
    ensure!(sent == ["Yes.", "Yes.", "What can I do for you?"], "the provider has {sent:?}");
    Ok(())
}

/// Kills the relay when its request number `count` has reached the provider, and no answer has come back.
async fn killed_once_sent(office: &mut Office, count: usize) -> anyhow::Result<()> {
    until("the request is at the provider", SOON, async || {
        let requests = office.provider.requests_to_send().len();
        ensure!(requests == count, "{requests} requests");
        Ok(())
    })
    .await?;
    office.relay.kill_9()
}

async fn becomes(
    office: &Office,
    conversation: paperplane_bridge::ConversationId,
    message: MessageId,
    what: &str,
    is_it: impl Fn(&BubbleState) -> bool,
) -> anyhow::Result<()> {
    until(&format!("the message is {what}"), LATER, async || {
        let state = office.door.state(conversation, message).await?;
        ensure!(is_it(&state), "it is {state:?}");
        Ok(())
    })
    .await
}
