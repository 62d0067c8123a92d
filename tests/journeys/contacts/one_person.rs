//! One person, whatever they write from: an id that is no number, a number, and after a while another number.

use crate::office::{Office, texts};
use anyhow::{Context as _, ensure};
use paperplane_testkit::{
    or_skip,
    people::MARIA,
    provider::{Saying, field},
    relay::Relay,
    wait::{SOON, until},
};

/// María's id at WhatsApp for this business.
const HER_ID: &str = "whatsapp:ES.1A2B3C4D5E6F";
const HER_NEW_NUMBER: &str = "whatsapp:+34600900777";

fn with_id(text: &str) -> Saying {
    Saying { more: vec![("ExternalUserId".into(), HER_ID.into())], ..Saying::text(text) }
}

#[tokio::test]
async fn a_new_number_and_an_id_without_one_stay_in_one_conversation() -> anyhow::Result<()> {
    let program = or_skip!(Relay::find(), "the relay's binary is not built");
    let office = Office::open(program, |relay| relay).await?;
    let phone = office.provider.phone();
    // First only as an id, then with her number beside it, then with another number beside the same id.
    ensure!(phone.say(HER_ID, MARIA.name, "No number yet").await == Some(200), "the id alone was refused");
    ensure!(office.provider.say_with(MARIA, with_id("Here is my number")).await? == 200, "number and id were refused");
    let status = phone.say_with(HER_NEW_NUMBER, MARIA.name, with_id("I have a new number")).await;
    ensure!(status == Some(200), "the new number was refused");
    let conversation = until("all three are in one conversation", SOON, async || {
        let conversation = office.door.conversation_with(MARIA.name).await?;
        let bubbles = office.door.bubbles(conversation).await?;
        let said = texts(&bubbles);
        ensure!(said == ["No number yet", "Here is my number", "I have a new number"], "it holds {said:?}");
        Ok(conversation)
    })
    .await?;
    office.door.send(conversation, "Noted").await?;
    let request =
        until("the reply goes out", SOON, async || office.provider.requests_to_send().pop().context("no request yet"))
            .await?;
    let to = field(&request, "To");
    ensure!(to == Some(HER_NEW_NUMBER), "it went to {to:?}");

    // The number is known, so it is answered, also where only the id came.
    phone.say(HER_ID, MARIA.name, "It is me again").await;
    until("it is there", SOON, async || {
        let bubbles = office.door.bubbles(conversation).await?;
        ensure!(texts(&bubbles).last() == Some(&"It is me again"), "not yet");
        Ok(())
    })
    .await?;
    office.door.send(conversation, "Welcome back").await?;
    let request = until("the second reply goes out", SOON, async || {
        let requests = office.provider.requests_to_send();
        requests.get(1).cloned().context("no request yet")
    })
    .await?;
    ensure!(field(&request, "To") == Some(HER_NEW_NUMBER), "it went to {:?}", field(&request, "To"));

    phone.say(HER_ID, MARIA.name, "STOP").await;
    until("the wish counts for every address", SOON, async || {
        ensure!(office.door.head(conversation).await?.opted_out, "not yet");
        Ok(())
    })
    .await
}
