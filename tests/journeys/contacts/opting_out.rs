//! Opting out: by a word of the person, or as staff understood them.

use crate::office::{Office, handed_over};
use anyhow::{Context as _, ensure};
use paperplane_bridge::{
    Channel, ContactsCause, Refusal, Trouble,
    ask::NoteOptOut,
    view::{
        bubble::BubbleState,
        opt_out::{OptOutBy, OptOutView},
    },
};
use paperplane_testkit::{
    or_skip,
    people::{ALLEN, AMARA, MARIA},
    provider::Saying,
    relay::Relay,
    wait::{SOON, until},
};

const NUMBERS: &str = "whatsapp:+15005550006, +15005550009";

#[tokio::test]
async fn a_sentence_is_pointed_out_and_one_click_stops() -> anyhow::Result<()> {
    let program = or_skip!(Relay::find(), "the relay's binary is not built");
    let office = Office::open(program, |relay| relay).await?;
    let conversation = office.hear(AMARA, "Stop, please. Thanks!").await?;
    let head = office.door.head(conversation).await?;
    ensure!(!head.opted_out && head.may_be_stop.is_some(), "the head: {head:?}");

    office.door.ask(NoteOptOut { whom: conversation.into(), on: true }).await?;
    let head = office.door.head(conversation).await?;
    let by = head.opt_out.map(|opt_out| opt_out.by);
    ensure!(by == Some(OptOutBy::Staff { who: ALLEN.into() }), "by {by:?}");
    let refused = office.door.send(conversation, "One more thing").await?;
    until("it is refused", SOON, async || {
        let state = office.door.state(conversation, refused).await?;
        ensure!(state == BubbleState::Refused { refusal: Refusal::OptedOut }, "it is {state:?}");
        Ok(())
    })
    .await?;
    office.door.ask(NoteOptOut { whom: conversation.into(), on: false }).await?;
    let sent = office.door.send(conversation, "Welcome back").await?;
    handed_over(&office, conversation, sent).await
}

#[tokio::test]
async fn a_word_by_text_message_stops_every_channel_and_only_they_end_it() -> anyhow::Result<()> {
    let program = or_skip!(Relay::find(), "the relay's binary is not built");
    let office = Office::open(program, |relay| relay.with("TWILIO_NUMBER", NUMBERS)).await?;
    let whatsapp = office.hear(AMARA, "Hello over WhatsApp").await?;
    office.provider.text(AMARA, "STOP").await?;
    let stopped =
        until("the wish is known", SOON, async || office.door.head(whatsapp).await?.opt_out.context("not yet")).await?;
    let word = OptOutBy::Word { word: "STOP".into(), channel: Channel::SMS };
    ensure!(matches!(&stopped, OptOutView { by, .. } if *by == word), "the rule: {stopped:?}");
    let refused = office.door.ask(NoteOptOut { whom: whatsapp.into(), on: false }).await.err().context("it ended")?;
    let why = refused.downcast_ref::<Trouble>().map(|trouble| trouble.cause.clone());
    ensure!(why == Some(ContactsCause::TheirOwnWish.into()), "it says {why:?}");

    // A button of ours that says yes is no wish to hear again; the word written by itself is.
    let tapped = Saying { more: vec![("ButtonText".into(), "Yes".into())], ..Saying::text("Yes") };
    office.provider.phone().say_with(AMARA.number, AMARA.name, tapped).await;
    office.provider.text(MARIA, "Hello").await?;
    until("all of it is here", SOON, async || office.door.conversation_with(MARIA.number).await).await?;
    ensure!(office.door.head(whatsapp).await?.opted_out, "a tapped button opted them in");
    office.provider.text(AMARA, "START").await?;
    until("they hear again", SOON, async || {
        ensure!(!office.door.head(whatsapp).await?.opted_out, "not yet");
        Ok(())
    })
    .await
}
