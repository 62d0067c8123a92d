//! People who are added: by a person, by a program, and never twice.

use crate::office::Office;
use anyhow::{Context as _, ensure};
use paperplane_bridge::{
    ContactsCause, PeopleFilter, PeopleOrder, PersonSource, ProspectStatus, Trouble,
    ask::{AddPerson, GetContact, GetPeople, Whom},
    view::added::Added,
};
use paperplane_testkit::{
    http, or_skip,
    people::AMARA,
    relay::Relay,
    wait::{SOON, until},
};
use serde_json::{Value, json};

/// Adds a person at the desk.
async fn add(office: &Office, name: &str, addresses: &[&str]) -> anyhow::Result<Added> {
    let addresses = addresses.iter().map(|&address| address.to_owned()).collect();
    office
        .door
        .ask(AddPerson { name: name.into(), addresses, language: String::new(), zone: "Africa/Lagos".into() })
        .await
}

/// A program adds a person; the status, and the answer.
async fn post(office: &Office, key: &str, body: Value) -> anyhow::Result<(u16, Value)> {
    let url = office.relay.base().join("/api/v1/contacts")?;
    let post = http::client()?.post(url).bearer_auth("token").header("Idempotency-Key", key).json(&body);
    let answer = post.send().await?;
    Ok((answer.status().as_u16(), answer.json().await?))
}

#[tokio::test]
async fn who_is_added_is_known_when_they_write_and_nobody_is_here_twice() -> anyhow::Result<()> {
    let program = or_skip!(Relay::find(), "the relay's binary is not built");
    let office = Office::open(program, |relay| relay.with("PAPERPLANE_API_TOKEN", "token")).await?;
    let added = add(&office, "Amara Okafor", &[AMARA.number, "Amara@Example.net"]).await?;
    ensure!(added.is_new, "she was known");
    let again = add(&office, "A. Okafor", &["amara@example.net"]).await?;
    ensure!(again == Added { contact: added.contact, is_new: false }, "{again:?}");
    let (status, answer) = post(&office, "k1", json!({ "addresses": [AMARA.number, "a.okafor@example.net"] })).await?;
    ensure!((status, &answer["id"]) == (200, &json!(added.contact.to_string())), "{status} {answer}");
    let contact = office.door.ask(GetContact { whom: added.contact.into() }).await?;
    ensure!(contact.who == "Amara Okafor" && contact.addresses.len() == 3, "{contact:?}");
    ensure!(contact.source == Some(PersonSource::Hand) && contact.conversations.is_empty());

    // She writes, and is the person who was added.
    let conversation = office.hear(AMARA, "Hello").await?;
    let contact = office.door.ask(GetContact { whom: conversation.into() }).await?;
    ensure!(contact.given_name == "Amara Okafor" && contact.source == Some(PersonSource::Hand), "{contact:?}");
    let people = GetPeople { filter: PeopleFilter::default(), order: PeopleOrder::Name, from: 0, limit: 10 };
    ensure!(office.door.ask(people.clone()).await?.total == 1, "she is here twice");

    // A program adds somebody by name alone: once for a key.
    let zainab = json!({ "name": "Zainab", "evidence": "School fair" });
    let (first, one) = post(&office, "k2", zainab.clone()).await?;
    let (second, two) = post(&office, "k2", zainab).await?;
    ensure!((first, second) == (201, 200) && one["id"] == two["id"], "{one} {two}");
    let (refused, _) = post(&office, "k3", json!({ "name": " " })).await?;
    ensure!(refused == 422, "nobody was added: {refused}");
    let (refused, why) = post(&office, "k3", json!({ "addresses": ["12"] })).await?;
    ensure!(refused == 422, "{why}");
    let page = office.door.ask(people).await?;
    ensure!(page.rows.iter().map(|row| row.who.as_str()).eq(["Amara Okafor", "Zainab"]), "{page:?}");

    // A program decides, and lists those of whom that is true.
    let id = one["id"].as_str().context("an id")?;
    let url = |path: &str| office.relay.base().join(path);
    let decided = http::client()?
        .post(url(&format!("/api/v1/contacts/{id}/status"))?)
        .bearer_auth("token")
        .json(&json!({ "status": "selected" }));
    ensure!(decided.send().await?.status() == 204);
    until("she is listed as selected", SOON, async || {
        let list = http::client()?.get(url("/api/v1/contacts?status=selected")?).bearer_auth("token").send().await?;
        let list: Value = list.json().await?;
        ensure!(list["items"].as_array().is_some_and(|items| items.len() == 1 && items[0]["id"] == id), "{list}");
        Ok(())
    })
    .await?;
    let contact = office.door.ask(GetContact { whom: Whom::Contact(id.parse()?) }).await?;
    ensure!(contact.status == Some(ProspectStatus::Selected), "{contact:?}");

    let wrong = add(&office, "", &["hello"]).await.err().context("it was taken")?;
    let why = wrong.downcast_ref::<Trouble>().map(|trouble| trouble.cause.clone());
    ensure!(why == Some(ContactsCause::NotAnAddress { nth: 0 }.into()), "it says {why:?}");
    Ok(())
}
