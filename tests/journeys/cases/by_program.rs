//! A program of the agency opens a case by REST and moves it, with the same checks as a person at the desk.

use crate::office::local_node;
use anyhow::{Context as _, ensure};
use paperplane_bridge::ask::{GetCase, GetCasesOf};
use paperplane_testkit::{
    http,
    people::AMARA,
    wait::{SOON, until},
};
use reqwest::Method;
use serde_json::{Value, json};

const API_TOKEN: &str = "rehearsal-api-token";

#[tokio::test]
async fn a_program_opens_a_case_and_moves_it_by_the_rules() -> anyhow::Result<()> {
    let (node, provider, door) = local_node(|config| config.api_token = Some(API_TOKEN.into())).await?;
    ensure!(provider.say(AMARA, "I want to study nursing").await? == 200, "the webhook was refused");
    let amara = until("she is there", SOON, async || door.conversation_with(AMARA.name).await).await?;
    let client = http::client()?;
    let base = node.base();
    let ask = async |method: Method, path: &str, body: Value| -> anyhow::Result<(u16, Value)> {
        let request = client.request(method, base.join(path)?).bearer_auth(API_TOKEN);
        let request = if body.is_null() { request } else { request.json(&body) };
        let answer = request.header("Idempotency-Key", "the one case").send().await?;
        let status = answer.status().as_u16();
        Ok((status, serde_json::from_str(&answer.text().await?).unwrap_or_default()))
    };
    let (status, pipeline) =
        ask(Method::POST, "/api/v1/pipelines", json!({ "ready_made": "student_recruitment" })).await?;
    ensure!(status == 201, "{pipeline}");
    let (_, contacts) = ask(Method::GET, "/api/v1/contacts", Value::Null).await?;
    let contact = contacts["items"][0]["id"].as_str().context("a contact")?.to_owned();
    let new = json!({ "contact_id": contact, "pipeline_id": pipeline["id"], "title": "BSc Nursing" });
    let (status, case) = ask(Method::POST, "/api/v1/cases", new.clone()).await?;
    ensure!(status == 201, "{case}");
    ensure!(ask(Method::POST, "/api/v1/cases", new).await?.1 == case, "asked twice, it is one case");
    let path = format!("/api/v1/cases/{}", case["id"].as_str().context("an id")?);
    let standing = async || anyhow::Ok(ask(Method::GET, &path, Value::Null).await?.1["standing"].clone());
    let go = async |to: &str, expects: Value| {
        Ok::<_, anyhow::Error>(
            ask(Method::POST, &format!("{path}/move"), json!({ "to": to, "expects": expects })).await?.0,
        )
    };
    let first = standing().await?;
    // A rule of the stage asks for the programme.
    ensure!(go("documents", first.clone()).await? == 422, "a rule was not kept");
    ensure!(go("nowhere", first.clone()).await? == 422, "a stage that is not there");
    ensure!(ask(Method::PATCH, &path, json!({ "begins_on": "soon" })).await?.0 == 422, "a day that is none");
    let facts = json!({ "programme": "BSc Nursing", "fees": { "amount": "14500.50", "currency": "EUR" } });
    ensure!(ask(Method::PATCH, &path, facts).await?.0 == 204, "the facts were refused");
    ensure!(go("documents", first.clone()).await? == 204, "it may go there now");
    ensure!(go("offer", first).await? == 409, "it was moved meanwhile");
    let cases = door.ask(GetCasesOf { conversation: amara }).await?;
    ensure!(cases.len() == 1 && cases[0].stage.as_str() == "documents", "{cases:?}");
    let list = format!("/api/v1/cases?pipeline={}&stage=documents", pipeline["id"].as_str().context("an id")?);
    let (_, page) = ask(Method::GET, &list, Value::Null).await?;
    ensure!(page["items"][0]["id"] == case["id"] && page["next"].is_null(), "{page}");
    // The pipeline is changed and the case goes by it; who saw an older version is told so.
    let stage = |key: &str, name: &str| json!({ "key": key, "name": { "en": name } });
    let stages = json!([stage("enquiry", "Enquiry"), stage("documents", "Papers"), stage("offer", "Offer")]);
    let changed = json!({ "expects": 1, "name": { "en": "Students" }, "stages": stages });
    let change = format!("/api/v1/pipelines/{}", pipeline["id"].as_str().context("an id")?);
    let (status, published) = ask(Method::PUT, &change, changed.clone()).await?;
    ensure!(status == 200 && published["version"] == 2, "{status}: {published}");
    ensure!(ask(Method::PUT, &change, changed).await?.0 == 409, "it was published over a newer one");
    ensure!(ask(Method::POST, &format!("{change}/adopt"), Value::Null).await?.0 == 204, "it was not adopted");
    let view = door.ask(GetCase { case: cases[0].id }).await?;
    let names: Vec<_> = view.definition.stages.iter().map(|stage| stage.name.in_language("en")).collect();
    ensure!(names == ["Enquiry", "Papers", "Offer"], "the case goes by {names:?}");
    // Its checklist: asked for by the stage, filled, decided about.
    let (_, items) = ask(Method::GET, &format!("{path}/items"), Value::Null).await?;
    let passport = items["items"][2].clone();
    ensure!(passport["name"]["en"] == "Passport" && passport["state"] == "asked", "{items}");
    let item = format!("/api/v1/items/{}", passport["id"].as_str().context("an id")?);
    let refuse = json!({ "decision": "refuse", "expects": 0.0, "reason": "" });
    ensure!(ask(Method::POST, &format!("{item}/decide"), refuse).await?.0 == 422, "refused without a reason");
    ensure!(ask(Method::POST, &format!("{item}/received"), json!({})).await?.0 == 422, "nothing was put on it");
    let said = json!({ "said": "A08 441 972" });
    ensure!(ask(Method::POST, &format!("{item}/received"), said).await?.0 == 204, "it is not received");
    let accept = |expects: u32| json!({ "decision": "accept", "expects": expects, "valid_until": "2031-03-03" });
    ensure!(ask(Method::POST, &format!("{item}/decide"), accept(0)).await?.0 == 409, "an older version was accepted");
    ensure!(ask(Method::POST, &format!("{item}/decide"), accept(1)).await?.0 == 204, "it cannot be accepted");
    ensure!(ask(Method::PATCH, &item, json!({ "due": "soon" })).await?.0 == 422, "a day that is none");
    let (_, known) = ask(Method::GET, &item, Value::Null).await?;
    ensure!(known["state"] == "accepted" && known["valid_until"] == "2031-03-03", "{known}");
    let more = json!({ "name": "Letter of the bank", "due": "2026-01-01" });
    let (status, added) = ask(Method::POST, &format!("{path}/items"), more.clone()).await?;
    ensure!(status == 201, "{added}");
    ensure!(ask(Method::POST, &format!("{path}/items"), more).await?.1 == added, "asked twice, it is one item");
    // A task for it, which is due.
    let task = json!({ "what": "Call the school", "due": "2026-01-01", "case_id": case["id"] });
    let (status, task) = ask(Method::POST, "/api/v1/tasks", task).await?;
    ensure!(status == 201, "{task}");
    let (_, today) = ask(Method::GET, "/api/v1/today?day=2026-01-01", Value::Null).await?;
    ensure!(today["tasks"][0]["id"] == task["id"] && today["items"][0]["id"] == added["id"], "{today}");
    let task = format!("/api/v1/tasks/{}", task["id"].as_str().context("an id")?);
    ensure!(ask(Method::PATCH, &task, json!({ "done": true, "owner": null })).await?.0 == 204, "it is not done");
    let (_, tasks) = ask(Method::GET, "/api/v1/tasks?done=true", Value::Null).await?;
    ensure!(tasks["items"][0]["done_ms"].is_number() && tasks["next"].is_null(), "{tasks}");
    let close = json!({ "outcome": "lost", "reason": "went elsewhere", "expects": standing().await? });
    ensure!(ask(Method::POST, &format!("{path}/close"), close.clone()).await?.0 == 204, "it cannot be closed");
    ensure!(ask(Method::POST, &format!("{path}/close"), close).await?.0 == 409, "closed twice");
    let again = json!({ "expects": standing().await? });
    ensure!(ask(Method::POST, &format!("{path}/reopen"), again).await?.0 == 204, "it cannot be reopened");
    Ok(())
}
