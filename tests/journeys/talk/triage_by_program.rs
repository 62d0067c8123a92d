//! A program of the agency sorts conversations by REST, with the same checks as a person at the desk.

use crate::office::local_node;
use anyhow::ensure;
use paperplane_bridge::{Priority, Status, ask::SaveLabel};
use paperplane_testkit::{
    http,
    people::AMARA,
    wait::{SOON, until},
};
use serde_json::{Value, json};

const API_TOKEN: &str = "rehearsal-api-token";
const HOUR_MS: i64 = 60 * 60 * 1000;

#[tokio::test]
async fn a_program_sorts_a_conversation_and_is_refused_where_a_person_would_be() -> anyhow::Result<()> {
    let (node, provider, door) = local_node(|config| config.api_token = Some(API_TOKEN.into())).await?;
    ensure!(provider.say(AMARA, "When is the deadline?").await? == 200, "the webhook was refused");
    let amara = until("she is there", SOON, async || door.conversation_with(AMARA.name).await).await?;
    let visa = door.ask(SaveLabel { label: None, name: "Visa".into(), colour: 1, removed: false }).await?;
    let me = door.home().await?.me.map(|me| me.id);
    let url = node.base().join(&format!("/api/v1/conversations/{amara}/triage"))?;
    let client = http::client()?;
    let change = async |body: Value| -> anyhow::Result<u16> {
        let sent = client.post(url.clone()).bearer_auth(API_TOKEN).json(&body).send().await?;
        Ok(sent.status().as_u16())
    };
    let until_ms = door.rows().await?[0].at.0 + HOUR_MS;
    let all =
        json!({ "assignee": me, "priority": "high", "put_on": [visa], "status": "snoozed", "until_ms": until_ms });
    ensure!(change(all).await? == 204, "it was refused");
    until("it is as the program asked", SOON, async || {
        let triage = door.head(amara).await?.triage;
        ensure!(triage.assignee.map(|member| member.id) == me && triage.priority == Priority::High, "not yet");
        ensure!(triage.status == Status::Snoozed && triage.labels.len() == 1, "not yet");
        Ok(())
    })
    .await?;
    let refused = [
        json!({ "status": "snoozed" }),
        json!({ "status": "open", "until_ms": until_ms }),
        json!({ "status": "snoozed", "until_ms": 1 }),
    ];
    for body in refused {
        ensure!(change(body.clone()).await? == 422, "{body} was taken");
    }
    ensure!(change(json!({ "status": "blocked" })).await? == 400, "an unknown status was taken");
    ensure!(change(json!({ "colour": 1 })).await? == 400, "an unknown field was taken");
    // Nobody has it any more, and it is unread and open again.
    let back = json!({ "assignee": null, "take_off": [visa], "status": "open", "unread": true });
    ensure!(change(back).await? == 204, "it was refused");
    until("it is as it was", SOON, async || {
        let rows = door.rows().await?;
        let triage = &rows[0].triage;
        ensure!(triage.assignee.is_none() && triage.status == Status::Open && triage.labels.is_empty(), "not yet");
        ensure!(rows[0].unread == 1, "{} are unread", rows[0].unread);
        Ok(())
    })
    .await
}
