//! Allen mentions Mia: she finds it at each of her desks, until she has seen it at one of them. A program asks the same.

use crate::office::{conversation_with, local_node, on_kafka};
use anyhow::{Context as _, ensure};
use paperplane_bridge::{
    ConversationId, Filter, Status,
    ask::{GetLibrary, GetList, SeeMentions, WriteNote},
    view::inbox::ListPage,
};
use paperplane_core::ids::MemberId;
use paperplane_testkit::{
    broker::Broker,
    door::Door,
    http, or_skip,
    past::Past,
    people::{AGENCY, ALLEN, AMARA, LIN},
    provider::Provider,
    relay::Relay,
    wait::{LATER, SOON, until},
};
use serde_json::{Value, json};

const MIA: &str = "Mia Chen";
const API_TOKEN: &str = "rehearsal-api-token";

async fn mentions(door: &Door) -> anyhow::Result<ListPage> {
    let filter = Filter { status: Status::Any, mentioned: true, ..Filter::default() };
    door.ask(GetList { filter, from: 0, limit: 50 }).await
}

/// Waits until a desk shows this conversation among the mentions, with so many that were not seen.
async fn shows(door: &Door, conversation: ConversationId, unseen: u32) -> anyhow::Result<()> {
    until(&format!("{unseen} are unseen"), LATER, async || {
        let page = mentions(door).await?;
        let rows: Vec<_> = page.rows.iter().map(|row| (row.id, row.unseen_mentions)).collect();
        ensure!(rows == [(conversation, unseen)] && page.unseen_mentions == unseen, "they are {rows:?}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn whom_a_colleague_mentions_finds_it_at_each_desk_until_it_was_seen_at_one() -> anyhow::Result<()> {
    let program = or_skip!(Relay::find(), "the relay's binary is not built");
    let broker = or_skip!(Broker::start().await?, "no Kafka here");
    let allens = Relay::new(program.clone())?;
    let provider = Provider::start(&allens.base()).await?;
    let mut allens = on_kafka(allens.with_twilio(&provider.api()), &broker);
    let mut mias = on_kafka(Relay::new(program)?, &broker);
    allens.start().await?;
    mias.start().await?;
    // Mia has two windows at her desk, each with a door of its own.
    let (allen, mia, elsewhere) = (allens.door()?, mias.door()?, mias.door()?);
    allen.introduce(ALLEN, AGENCY).await?;
    mia.introduce(MIA, AGENCY).await?;
    for who in [AMARA, LIN] {
        ensure!(provider.say(who, "Is anybody there?").await? == 200, "not taken");
    }
    let amara = conversation_with(&allen, AMARA).await?;
    ensure!(conversation_with(&mia, AMARA).await? == amara, "the desks differ in her id");
    until("Allen's desk knows Mia", LATER, async || {
        let members = allen.ask(GetLibrary {}).await?.members;
        ensure!(members.iter().any(|member| member.name == MIA), "they are {members:?}");
        Ok(())
    })
    .await?;

    allen
        .ask(WriteNote { conversation: amara, text: "@mia, and @Allen himself: please look".into(), files: Vec::new() })
        .await?;
    for door in [&mia, &elsewhere] {
        shows(door, amara, 1).await?;
    }
    ensure!(mentions(&allen).await?.rows.is_empty(), "his own note mentions Allen");
    let unseen = mia.head(amara).await?.unseen_mentions;
    let notes = unseen.iter().map(|mention| mention.note).collect();
    mia.ask(SeeMentions { conversation: amara, notes }).await?;
    ensure!(mentions(&mia).await?.unseen_mentions == 0, "not at once");
    shows(&elsewhere, amara, 0).await?;
    ensure!(elsewhere.head(amara).await?.unseen_mentions.is_empty(), "its head says otherwise");
    // Another one counts anew.
    allen.ask(WriteNote { conversation: amara, text: "@Mia Chen once more".into(), files: Vec::new() }).await?;
    shows(&mia, amara, 1).await
}

#[tokio::test]
async fn a_program_lists_finds_and_settles_what_mentions_a_member() -> anyhow::Result<()> {
    let (mut node, provider, door) = local_node(|config| config.api_token = Some(API_TOKEN.into())).await?;
    for who in [AMARA, LIN] {
        ensure!(provider.say(who, "When is the deadline?").await? == 200, "the webhook was refused");
        until("it is there", SOON, async || door.conversation_with(who.name).await).await?;
    }
    let amara = door.conversation_with(AMARA.name).await?;
    let allen = door.home().await?.me.context("nobody sits here")?.id;
    node.close().await;
    let mut past = Past::of(&node).await?;
    let mia = past.joined(MIA).await?;
    past.noted(allen, &AMARA.address(), "@Mia look", &[mia]).await?;
    drop(past);
    node.open().await?;
    let client = http::client()?;
    let get = async |path: String| -> anyhow::Result<Value> {
        let url = node.base().join(&path)?;
        Ok(client.get(url).bearer_auth(API_TOKEN).send().await?.error_for_status()?.json().await?)
    };
    let listed = async |member: MemberId| get(format!("/api/v1/conversations?mentioned={member}")).await;
    until("it is folded", SOON, async || {
        let page = listed(mia).await?;
        ensure!(page["unseen_mentions"] == 1, "{page}");
        let ids: Vec<&Value> = page["items"].as_array().into_iter().flatten().map(|item| &item["id"]).collect();
        ensure!(ids == [&json!(amara.to_string())] && page["items"][0]["unseen_mentions"] == 1, "{page}");
        Ok(())
    })
    .await?;
    ensure!(listed(allen).await?["items"] == json!([]), "nobody mentioned Allen");
    let all = get("/api/v1/conversations".into()).await?;
    ensure!(all["items"].as_array().is_some_and(|items| items.len() == 2), "{all}");
    ensure!(all.get("unseen_mentions").is_none(), "of whom? {all}");
    for (query, hits) in [("is:mentioned", 1), ("deadline%20is:mentioned", 1), ("deadline", 2)] {
        let found = get(format!("/api/v1/search?q={query}&member={mia}")).await?;
        ensure!(found["messages"].as_array().is_some_and(|messages| messages.len() == hits), "{query}: {found}");
    }
    let own = get("/api/v1/search?q=is:mentioned".into()).await?;
    ensure!(own["messages"] == json!([]), "the node's own member is Allen: {own}");

    let triage = node.base().join(&format!("/api/v1/conversations/{amara}/triage"))?;
    let seen = json!({ "mentions_seen_by": mia });
    for _ in 0..2 {
        let answer = client.post(triage.clone()).bearer_auth(API_TOKEN).json(&seen).send().await?;
        ensure!(answer.status() == 204, "it was refused: {}", answer.status());
        let page = listed(mia).await?;
        ensure!(page["unseen_mentions"] == 0 && page["items"][0]["unseen_mentions"] == 0, "{page}");
    }
    let nobody = json!({ "mentions_seen_by": "mia" });
    let answer = client.post(triage).bearer_auth(API_TOKEN).json(&nobody).send().await?;
    ensure!(answer.status() == 400, "a name is no member: {}", answer.status());
    Ok(())
}
