//! A laptop that no provider can reach asks for its messages; when it gets a public address, nothing shows twice.

use crate::office::{conversation_with, is_handed_over, texts};
use anyhow::ensure;
use paperplane_bridge::view::bubble::BubbleState;
use paperplane_testkit::{
    or_skip,
    people::{AGENCY, ALLEN, AMARA},
    provider::Provider,
    relay::Relay,
    wait::{SOON, until},
};

#[tokio::test]
async fn messages_and_ticks_come_by_asking_and_later_by_webhook() -> anyhow::Result<()> {
    let program = or_skip!(Relay::find(), "the relay's binary is not built");
    let relay = Relay::new(program)?;
    let provider = Provider::start(&relay.base()).await?;
    let mut relay = relay.with_polled_twilio(&provider.api()).with("PAPERPLANE_POLL_EVERY_MS", "200");
    provider.say_unheard(AMARA, "Is anybody there?").await?;
    relay.start().await?;
    let door = relay.door()?;
    door.introduce(ALLEN, AGENCY).await?;
    let conversation = until("the message is found", SOON, async || door.conversation_with(AMARA.number).await).await?;
    let reply = door.send(conversation, "Yes, good morning!").await?;
    until("the reply is handed over", SOON, async || {
        let state = door.state(conversation, reply).await?;
        ensure!(is_handed_over(&state), "it is {state:?}");
        Ok(())
    })
    .await?;
    provider.read_all(AMARA).await?;
    until("the read tick is found", SOON, async || {
        let state = door.state(conversation, reply).await?;
        ensure!(state == BubbleState::Read, "it is {state:?}");
        Ok(())
    })
    .await?;

    relay.stop()?;
    let mut relay = relay.with_twilio(&provider.api());
    relay.start().await?;
    let status = provider.repeat_webhook(AMARA).await?;
    ensure!(status == 200, "the webhook was answered {status}");
    let door = relay.door()?;
    let conversation = conversation_with(&door, AMARA).await?;
    let bubbles = door.bubbles(conversation).await?;
    ensure!(texts(&bubbles) == ["Is anybody there?", "Yes, good morning!"], "the thread: {:?}", texts(&bubbles));
    ensure!(door.rows().await?.len() == 1, "two conversations with one person");
    ensure!(provider.bodies_to(AMARA) == ["Yes, good morning!"], "sent {:?}", provider.bodies_to(AMARA));
    Ok(())
}
