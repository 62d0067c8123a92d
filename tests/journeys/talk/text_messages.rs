//! Text messages: a conversation of their own, and the pace of the carriers.

use crate::office::{Office, handed_over};
use anyhow::{Context as _, ensure};
use paperplane_bridge::{Refusal, view::bubble::BubbleState};
use paperplane_testkit::{
    or_skip,
    people::{AMARA, LIN, MARIA},
    provider::field,
    relay::Relay,
    wait::{SOON, until},
};

#[tokio::test]
async fn text_messages_have_a_conversation_of_their_own_and_a_stop_counts_everywhere() -> anyhow::Result<()> {
    let program = or_skip!(Relay::find(), "the relay's binary is not built");
    let numbers = "whatsapp:+15005550006, +15005550009";
    let office = Office::open(program, |relay| relay.with("TWILIO_NUMBER", numbers)).await?;
    let whatsapp = office.hear(AMARA, "Hello over WhatsApp").await?;
    let status = office.provider.text(AMARA, "Hello over SMS").await?;
    ensure!(status == 200, "the webhook was answered {status}");
    let sms = until("both are there, under one name", SOON, async || {
        let rows = office.door.rows().await?;
        ensure!(rows.len() == 2 && rows.iter().all(|row| row.who == AMARA.name), "the rows: {rows:?}");
        Ok(rows.iter().find(|row| row.id != whatsapp).context("only one")?.id)
    })
    .await?;
    let sent = office.door.send(sms, "Hello by SMS").await?;
    handed_over(&office, sms, sent).await?;
    let request = office.provider.requests_to_send().pop().context("no request")?;
    ensure!(
        field(&request, "From") == Some("+15005550009") && field(&request, "To") == Some(AMARA.number),
        "{request:?}"
    );

    office.provider.text(AMARA, "BAJA").await?;
    until("the wish is known", SOON, async || {
        let head = office.door.head(whatsapp).await?;
        ensure!(head.opted_out, "not yet");
        Ok(())
    })
    .await?;
    let refused = office.door.send(whatsapp, "One more thing").await?;
    until("it is refused on WhatsApp too", SOON, async || {
        let state = office.door.state(whatsapp, refused).await?;
        ensure!(state == BubbleState::Refused { refusal: Refusal::OptedOut }, "it is {state:?}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn text_messages_keep_the_pace_that_the_carriers_take() -> anyhow::Result<()> {
    let program = or_skip!(Relay::find(), "the relay's binary is not built");
    let numbers = "whatsapp:+15005550006, +15005550009";
    let office = Office::open(program, |relay| relay.with("TWILIO_NUMBER", numbers)).await?;
    // A little less than the second that is kept, since the way there takes now more and now less.
    office.provider.phone().misbehave(|faults| faults.sender_pace_ms = Some(700));
    let mut sent = Vec::new();
    for who in [AMARA, LIN, MARIA] {
        let status = office.provider.text(who, "Are you open today?").await?;
        ensure!(status == 200, "the webhook was answered {status}");
        let find = async || office.door.conversation_with(who.number).await;
        let conversation = until("the conversation is there", SOON, find).await?;
        sent.push((conversation, office.door.send(conversation, "Until six").await?));
    }
    for (conversation, message) in sent {
        handed_over(&office, conversation, message).await?;
    }
    ensure!(office.provider.requests_to_send().len() == 3, "one was sent too soon, and once more later");
    Ok(())
}
