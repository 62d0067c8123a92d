//! Two relays share one log: every webhook comes twice to each, and everything happens once.

use crate::office::{conversation_with, is_handed_over, on_kafka, texts};
use anyhow::ensure;
use paperplane_testkit::{
    broker::Broker,
    or_skip,
    people::{AGENCY, ALLEN, AMARA, LIN},
    provider::Provider,
    relay::Relay,
    signed_form::SignedForm,
    wait::{LATER, until},
};

/// The conversation begins with it.
const GREETING: &str = "Good morning";
/// Messages of each person.
const COUNT: u32 = 5;

#[tokio::test]
async fn a_webhook_posted_four_times_at_two_gates_happened_once() -> anyhow::Result<()> {
    let program = or_skip!(Relay::find(), "the relay's binary is not built");
    let broker = or_skip!(Broker::start().await?, "no Kafka here");
    let one = Relay::new(program.clone())?;
    let provider = Provider::start(&one.base()).await?;
    let mut one = on_kafka(one.with_twilio(&provider.api()), &broker);
    let mut other = on_kafka(Relay::new(program)?.with_twilio(&provider.api()), &broker);
    one.start().await?;
    other.start().await?;
    let door = other.door()?;
    door.introduce(ALLEN, AGENCY).await?;

    // The provider, too, has a message from her, so that she may be answered.
    ensure!(provider.say(AMARA, GREETING).await? == 200, "not even the first was taken");
    let mut said = Vec::new();
    for number in 0..COUNT {
        for who in [AMARA, LIN] {
            let form = SignedForm::new(who, number + if who == AMARA { 0 } else { 100 }, &format!("Question {number}"));
            for gate in [one.base(), other.base(), one.base(), other.base()] {
                let status = form.post(&gate).await?;
                ensure!(status == 200, "it was answered {status}");
            }
        }
        said.push(format!("Question {number}"));
    }
    for relay in [&one, &other] {
        let door = relay.door()?;
        for who in [AMARA, LIN] {
            let conversation = conversation_with(&door, who).await?;
            until("everything is there once", LATER, async || {
                let bubbles = door.bubbles(conversation).await?;
                let texts = texts(&bubbles);
                ensure!(texts.strip_prefix(&[GREETING]).unwrap_or(&texts) == said, "the thread: {texts:?}");
                Ok(())
            })
            .await?;
        }
        ensure!(door.rows().await?.len() == 2, "a conversation too many or too few");
    }
    let conversation = conversation_with(&door, AMARA).await?;
    let reply = door.send(conversation, "One answer").await?;
    until("the reply is handed over", LATER, async || {
        let state = door.state(conversation, reply).await?;
        ensure!(is_handed_over(&state), "it is {state:?}");
        Ok(())
    })
    .await?;
    ensure!(provider.bodies_to(AMARA) == ["One answer"], "sent {:?}", provider.bodies_to(AMARA));
    Ok(())
}
