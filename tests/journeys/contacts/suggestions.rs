//! People who may be the same person: suggested with its reason, joined or told apart by a program as by a person.

use crate::office::Office;
use anyhow::ensure;
use paperplane_bridge::{
    ConversationId,
    ask::{GetContact, TellApart},
    view::contact::SuggestedBecause,
};
use paperplane_testkit::{
    http, or_skip,
    people::{AMARA, KHALED, LIN},
    relay::Relay,
};
use serde_json::{Value, json};

/// The suggestions for the person of a conversation, as a program reads them, and their contact.
async fn read(office: &Office, conversation: ConversationId) -> anyhow::Result<(String, Vec<Value>)> {
    let contact = office.door.ask(GetContact { whom: conversation.into() }).await?.id.to_string();
    let url = office.relay.base().join(&format!("/api/v1/contacts/{contact}/suggestions"))?;
    let answer: Value = http::client()?.get(url).bearer_auth("token").send().await?.json().await?;
    Ok((contact, answer["items"].as_array().cloned().unwrap_or_default()))
}

/// A program answers a suggestion; the status of that.
async fn answer(office: &Office, contact: &str, act: &str, other: &Value) -> anyhow::Result<u16> {
    let url = office.relay.base().join(&format!("/api/v1/contacts/{contact}/{act}"))?;
    let post = http::client()?.post(url).bearer_auth("token").json(&json!({ "other": other }));
    Ok(post.send().await?.status().as_u16())
}

#[tokio::test]
async fn a_number_in_a_message_suggests_its_person_with_the_reason() -> anyhow::Result<()> {
    let program = or_skip!(Relay::find(), "the relay's binary is not built");
    let office = Office::open(program, |relay| relay.with("PAPERPLANE_API_TOKEN", "token")).await?;
    let khaled = office.hear(KHALED, "Good morning").await?;
    let lin = office.hear(LIN, "Good morning").await?;
    let text = format!("My uncle has {}, my teacher {}", KHALED.number, LIN.number);
    let amara = office.hear(AMARA, &text).await?;

    let shown = office.door.ask(GetContact { whom: amara.into() }).await?.suggestions;
    let is_wrote = |because: &SuggestedBecause| matches!(because, SuggestedBecause::Wrote { .. });
    ensure!(shown.len() == 2 && shown.iter().all(|one| is_wrote(&one.because)), "{shown:?}");
    let (contact, items) = read(&office, amara).await?;
    ensure!(items.len() == 2 && items.iter().all(|one| one["because"] == "wrote" && one["message_id"].is_string()));
    ensure!(office.door.rows().await?.len() == 3, "somebody was merged without a word");

    // A person says of one that he is another, a program joins the other one.
    office.door.ask(TellApart { whom: amara.into(), other: khaled.into() }).await?;
    let (_, items) = read(&office, amara).await?;
    ensure!(items.len() == 1 && items[0]["conversation_id"] == lin.to_string(), "{items:?}");
    let other = &items[0]["contact_id"];
    ensure!(answer(&office, &contact, "merge", other).await? == 204, "it was not joined");
    ensure!(office.door.rows().await?.len() == 2, "it is not one person");
    ensure!(read(&office, amara).await?.1.is_empty(), "they are asked again");

    // What is one cannot be told apart, and nobody is one with somebody unknown.
    let (contact, _) = read(&office, amara).await?;
    ensure!(answer(&office, &contact, "not-same", &json!(contact)).await? == 422, "one is two");
    let nobody = json!("01940000-0000-8000-8000-000000000001");
    ensure!(answer(&office, &contact, "merge", &nobody).await? == 404, "an unknown one was joined");
    ensure!(answer(&office, &contact, "not-same", &json!("x")).await? == 422, "a text is no id");
    let (his, _) = read(&office, khaled).await?;
    ensure!(answer(&office, &contact, "not-same", &json!(his)).await? == 204, "it was not taken");
    // He can still be joined later.
    ensure!(answer(&office, &contact, "merge", &json!(his)).await? == 204, "it was not joined");
    ensure!(office.door.rows().await?.len() == 1, "it is not one person");
    Ok(())
}
