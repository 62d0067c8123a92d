//! A program adds people and starts a message to all of them; staff pause it; who answers or wants no more is left out.

use crate::office::local_node;
use anyhow::{Context as _, ensure};
use paperplane_bridge::{
    OutreachId,
    ask::{GetLedger, GetOutreach, GetOutreaches, SwitchOutreach},
    outreach::event::{RunState, Skip},
    view::outreach::{LedgerKind, LedgerState, OutreachCounts},
};
use paperplane_core::talk::{delivery::Refusal, notice::NoWay};
use paperplane_testkit::{
    door::Door,
    http,
    people::{AMARA, IRINA, JOAO, KHALED, LIN, MARIA, Person},
    wait::{SOON, until},
};
use reqwest::{Method, StatusCode};
use serde_json::{Value, json};

const API_TOKEN: &str = "rehearsal-api-token";

/// Asks the API; answers with the status and the body.
async fn api(door: &Door, method: Method, path: &str, body: Value) -> anyhow::Result<(StatusCode, Value)> {
    let url = door.link()?.join(path)?;
    let request = http::client()?.request(method.clone(), url).bearer_auth(API_TOKEN);
    let request = if method == Method::GET { request } else { request.json(&body) };
    let answer = request.send().await?;
    let status = answer.status();
    let text = answer.text().await?;
    Ok((status, serde_json::from_str(&text).unwrap_or(Value::Null)))
}

/// The contacts of some people, by the address from which they wrote.
async fn contacts(door: &Door, people: &[Person]) -> anyhow::Result<Vec<String>> {
    let mut ids = Vec::new();
    for person in people {
        let (status, added) =
            api(door, Method::POST, "/api/v1/contacts", json!({ "addresses": [person.number] })).await?;
        ensure!(status.is_success(), "{status}: {added}");
        ids.push(added["id"].as_str().context("no id")?.to_owned());
    }
    Ok(ids)
}

fn campaign(contacts: &[String], per_hour: u32) -> Value {
    let english = "Hello {{ first_name or \"there\" }}, the *autumn intake* is open.";
    json!({
        "name": "Autumn intake",
        "contacts": contacts,
        "texts": { "first_language": "en", "by_language": {
            "en": { "text": english },
            "zh": { "text": "您好{{ first_name }}，秋季入学申请已经开始。" },
        } },
        "per_hour": per_hour,
    })
}

async fn counts(door: &Door, outreach: OutreachId) -> anyhow::Result<OutreachCounts> {
    Ok(door.ask(GetOutreach { outreach }).await?.counts)
}

#[tokio::test]
async fn each_is_written_to_once_and_who_answers_or_wants_no_more_is_left_out() -> anyhow::Result<()> {
    let (_node, provider, door) = local_node(|config| config.api_token = Some(API_TOKEN.into())).await?;
    let all = [AMARA, KHALED, LIN, JOAO, MARIA];
    for person in all {
        ensure!(provider.say(person, "Good morning").await? == 200, "the webhook was refused");
    }
    ensure!(provider.say(JOAO, "STOP").await? == 200, "the webhook was refused");
    until("all are here", SOON, async || {
        ensure!(door.rows().await?.len() == all.len(), "not yet");
        Ok(())
    })
    .await?;
    let mut contacts = contacts(&door, &all).await?;
    // Irina never wrote: over WhatsApp only a template could reach her, and there is none.
    let (_, irina) =
        api(&door, Method::POST, "/api/v1/contacts", json!({ "name": IRINA.name, "addresses": [IRINA.number] }))
            .await?;
    contacts.push(irina["id"].as_str().context("no id")?.to_owned());

    // Before it starts, it says who would get what.
    let (status, preview) = api(&door, Method::POST, "/api/v1/campaigns/preview", campaign(&contacts, 36_000)).await?;
    ensure!(status == 200 && preview["ready"] == 4, "{status}: {preview}");
    let texts: Vec<&str> =
        preview["messages"].as_array().context("none")?.iter().filter_map(|one| one["text"]["text"].as_str()).collect();
    ensure!(texts.contains(&"Hello Amara, the *autumn intake* is open."), "{texts:?}");

    // A filter names an audience as well, but not beside contacts.
    let mut by_filter = campaign(&[], 36_000);
    by_filter["filter"] = json!({ "text": "Amara", "never_written_to": true });
    let (status, preview) = api(&door, Method::POST, "/api/v1/campaigns/preview", by_filter.clone()).await?;
    ensure!(status == 200 && preview["ready"] == 1, "{status}: {preview}");
    by_filter["contacts"] = json!(contacts);
    let (status, refused) = api(&door, Method::POST, "/api/v1/campaigns/preview", by_filter).await?;
    ensure!(status == 422 && refused["field"] == "filter", "{status}: {refused}");

    // Consent is counted, and only those who gave it are written to where the plan says so.
    let mut with_consent = campaign(&contacts, 36_000);
    let (_, preview) = api(&door, Method::POST, "/api/v1/campaigns/preview", with_consent.clone()).await?;
    ensure!(preview["without_consent"] == json!({ "whatsapp": 4 }), "{preview}");
    let consent = json!({ "purpose": "messages", "channel": "whatsapp", "on": true, "by": "paper", "at_ms": 1 });
    let path = format!("/api/v1/contacts/{}/consents", contacts[0]);
    let (status, said) = api(&door, Method::POST, &path, consent).await?;
    ensure!(status.is_success(), "{status}: {said}");
    with_consent["only_with_consent"] = json!(true);
    let (_, preview) = api(&door, Method::POST, "/api/v1/campaigns/preview", with_consent).await?;
    ensure!(preview["ready"] == 1 && preview["messages"][0]["name"] == AMARA.name, "{preview}");
    let without = preview["left_out"].as_array().context("nobody is left out")?;
    ensure!(
        without.iter().any(|one| one["because"] == "no consent is recorded for whatsapp" && one["count"] == 3),
        "{preview}"
    );

    // It is started by a program, once, though it asks twice; and paused before the second message, which is six seconds later.
    let ask = async || {
        let url = door.link()?.join("/api/v1/campaigns")?;
        let request = http::client()?.post(url).bearer_auth(API_TOKEN).header("Idempotency-Key", "autumn");
        let answer = request.json(&campaign(&contacts, 600)).send().await?;
        ensure!(answer.status() == 202, "it was answered {}", answer.status());
        Ok(answer.json::<Value>().await?["id"].as_str().context("no id")?.to_owned())
    };
    let outreach: OutreachId = ask().await?.parse()?;
    ensure!(ask().await?.parse::<OutreachId>()? == outreach, "it was started twice");
    until("the first is written to", SOON, async || {
        ensure!(counts(&door, outreach).await?.written == 1, "not yet");
        Ok(())
    })
    .await?;
    door.ask(SwitchOutreach { outreach, to: RunState::Paused }).await?;
    // Khaled writes before his turn.
    ensure!(provider.say(KHALED, "I have a question").await? == 200, "the webhook was refused");
    until("he is read", SOON, async || {
        let rows = door.rows().await?;
        ensure!(rows.iter().any(|row| row.line == "I have a question"), "not yet");
        Ok(())
    })
    .await?;
    let lines = door.ask(GetLedger { outreach, kind: None, from: 0, limit: 50 }).await?.lines;
    let [amara, khaled, ..] = lines.as_slice() else { anyhow::bail!("{lines:?}") };
    ensure!(lines.len() == contacts.len() && amara.who == AMARA.name, "{lines:?}");
    ensure!((khaled.who.as_str(), &khaled.state) == (KHALED.name, &LedgerState::Waiting), "{khaled:?}");

    // A second one at a quick pace writes to the others; who was left out says why.
    let (status, second) = api(&door, Method::POST, "/api/v1/campaigns", campaign(&contacts, 36_000)).await?;
    ensure!(status == 202, "{status}: {second}");
    let second: OutreachId = second["id"].as_str().context("no id")?.parse()?;
    until("all had their turn", SOON, async || {
        let counts = counts(&door, second).await?;
        ensure!(counts.waiting == 0 && counts.written == 4, "{counts:?}");
        Ok(())
    })
    .await?;
    let skipped = door.ask(GetLedger { outreach: second, kind: Some(LedgerKind::Skipped), from: 0, limit: 9 }).await?;
    let reasons: Vec<_> = skipped.lines.iter().map(|line| (line.who.as_str(), &line.state)).collect();
    let refused = |refusal| LedgerState::Skipped { because: Skip::NoWay { why: NoWay::Refused { refusal } } };
    let (stopped, shut) = (refused(Refusal::OptedOut), refused(Refusal::WindowClosed));
    ensure!(reasons == [(JOAO.name, &stopped), (IRINA.name, &shut)], "{reasons:?}");

    // The first one goes on: who answered meanwhile is left out.
    door.ask(SwitchOutreach { outreach, to: RunState::Running }).await?;
    until("Khaled is left out", SOON, async || {
        let page = door.ask(GetLedger { outreach, kind: Some(LedgerKind::Skipped), from: 0, limit: 9 }).await?;
        let khaled = page.lines.iter().find(|line| line.who == KHALED.name).context("not yet")?;
        ensure!(khaled.state == LedgerState::Skipped { because: Skip::Answered }, "{khaled:?}");
        Ok(())
    })
    .await?;
    door.ask(SwitchOutreach { outreach, to: RunState::Cancelled }).await?;
    let resumed = door.ask(SwitchOutreach { outreach, to: RunState::Running }).await;
    ensure!(resumed.is_err(), "a cancelled one runs again");
    until("their telephones show it", SOON, async || {
        let texts = [AMARA, KHALED, JOAO, IRINA].map(|person| provider.bodies_to(person).len());
        ensure!(texts == [2, 1, 0, 0], "{texts:?}");
        Ok(())
    })
    .await?;
    // Amara answers, which is seen in both.
    ensure!(provider.say(AMARA, "Yes please").await? == 200, "the webhook was refused");
    until("her answer counts", SOON, async || {
        ensure!(counts(&door, second).await?.answered == 1, "not yet");
        Ok(())
    })
    .await?;
    let rows = door.ask(GetOutreaches {}).await?;
    ensure!(rows.len() == 2 && rows.iter().all(|row| row.people == 6), "{rows:?}");
    Ok(())
}
