//! Short codes and names of senders: conversations like any other, of which some cannot be answered.

use crate::office::{Office, handed_over};
use anyhow::{Context as _, ensure};
use paperplane_bridge::{Reach, TalkCause, Trouble, ask::SendMessage};
use paperplane_testkit::{
    or_skip,
    provider::field,
    relay::Relay,
    wait::{SOON, until},
};

const NUMBERS: &str = "whatsapp:+15005550006, +15005550009";

#[tokio::test]
async fn a_short_code_and_the_name_of_a_sender_are_conversations() -> anyhow::Result<()> {
    let program = or_skip!(Relay::find(), "the relay's binary is not built");
    let office = Office::open(program, |relay| relay.with("TWILIO_NUMBER", NUMBERS)).await?;
    for sender in ["72975", "MyClinic"] {
        let status = office.provider.phone().say(sender, "", "Your appointment is on Monday").await;
        ensure!(status == Some(200), "the webhook was answered {status:?}");
    }
    let of = async |sender: &str| {
        let find = async || office.door.conversation_with(sender).await;
        until("the conversation is there", SOON, find).await
    };
    let (code, name) = (of("72975").await?, of("MyClinic").await?);
    ensure!(office.door.home().await?.health.dead_letters == 0, "they were kept as unreadable too");
    ensure!(office.door.head(code).await?.reach == Reach::Perhaps, "a short code may take an answer");
    ensure!(office.door.head(name).await?.reach == Reach::No, "a name takes none");

    let refused = office.door.ask(SendMessage::text(name, "Thank you")).await.err().context("it was taken")?;
    let why = refused.downcast_ref::<Trouble>().map(|trouble| trouble.cause.clone());
    ensure!(why == Some(TalkCause::NotAnswerable.into()), "it says {why:?}");
    let sent = office.door.send(code, "Thank you").await?;
    handed_over(&office, code, sent).await?;
    let requests = office.provider.requests_to_send();
    let to: Vec<_> = requests.iter().filter_map(|request| field(request, "To")).collect();
    ensure!(to == ["72975"], "sent to {to:?}");
    Ok(())
}
