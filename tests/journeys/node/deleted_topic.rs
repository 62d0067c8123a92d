//! Somebody deletes a topic. What it held is gone; everything else goes on, and nothing is sent a second time.

use crate::office::{conversation_with, is_sent, on_kafka};
use anyhow::ensure;
use paperplane_bridge::ConversationId;
use paperplane_testkit::{
    broker::Broker,
    door::Door,
    or_skip,
    people::{AGENCY, ALLEN, AMARA},
    provider::Provider,
    relay::Relay,
    signed_form::SignedForm,
    wait::{LATER, until},
};

#[tokio::test]
async fn a_deleted_topic_is_made_anew_and_nothing_is_sent_twice() -> anyhow::Result<()> {
    let program = or_skip!(Relay::find(), "the relay's binary is not built");
    let broker = or_skip!(Broker::start().await?, "no Kafka here");
    let relay = Relay::new(program.clone())?;
    let provider = Provider::start(&relay.base()).await?;
    let mut relay = on_kafka(relay.with_twilio(&provider.api()), &broker);
    let mut desk = on_kafka(Relay::new(program)?, &broker);
    relay.start().await?;
    desk.start().await?;
    desk.door()?.introduce(ALLEN, AGENCY).await?;
    ensure!(provider.say(AMARA, "Before").await? == 200, "not even the first was taken");
    let amara = conversation_with(&desk.door()?, AMARA).await?;
    desk.door()?.send(amara, "An early answer").await?;
    is_sent(&provider, AMARA, &["An early answer"]).await?;

    broker.delete_topic("whatsapp_inbound")?;
    let signed_form = SignedForm::new(AMARA, 1, "After");
    // Whoever runs it starts it again when webhooks are refused; topics that are missing are made then.
    relay.kill_9()?;
    relay.start().await?;
    until("webhooks are taken again", LATER, async || {
        let status = signed_form.post(&relay.base()).await?;
        ensure!(status == 200, "it was answered {status}");
        Ok(())
    })
    .await?;
    // The views are built anew meanwhile.
    for door in [desk.door()?, relay.door()?] {
        shows(&door, amara, &["After", "An early answer"]).await?;
    }
    desk.door()?.send(amara, "A late answer").await?;
    is_sent(&provider, AMARA, &["An early answer", "A late answer"]).await?;
    for door in [desk.door()?, relay.door()?] {
        shows(&door, amara, &["A late answer", "After", "An early answer"]).await?;
    }
    let health = desk.health().await?;
    ensure!(health["outbox"] == 0 && health["caught_up"] == true, "the desk is {health}");
    Ok(())
}

/// These and no others, each once, in whatever order: what was lost took its time along.
async fn shows(door: &Door, conversation: ConversationId, texts: &[&str]) -> anyhow::Result<()> {
    until("all that is left is shown", LATER, async || {
        let mut shown: Vec<String> = door.bubbles(conversation).await?.into_iter().map(|bubble| bubble.text).collect();
        shown.sort();
        ensure!(shown == texts, "it shows {shown:?}");
        Ok(())
    })
    .await
}
