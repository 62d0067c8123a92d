//! A sender of spam is blocked: nobody is bothered any more, nothing is lost, nothing is sent to them.

use crate::office::{is_handed_over, local_node};
use anyhow::ensure;
use paperplane_bridge::{
    ConversationId, Filter, MessageId, Refusal, Status,
    ask::{BlockContact, GetList, Search},
    view::bubble::BubbleState,
};
use paperplane_testkit::{
    door::Door,
    http,
    people::{AMARA, JOAO},
    wait::{SOON, until},
};
use serde_json::json;

const API_TOKEN: &str = "rehearsal-api-token";

async fn listed(door: &Door, status: Status) -> anyhow::Result<Vec<ConversationId>> {
    let filter = Filter { status, ..Filter::default() };
    let page = door.ask(GetList { filter, from: 0, limit: 20 }).await?;
    Ok(page.rows.iter().map(|row| row.id).collect())
}

async fn hits(door: &Door, query: &str) -> anyhow::Result<usize> {
    let page = door.ask(Search { query: query.into(), utc_offset_min: 0, limit: 20 }).await?;
    Ok(page.messages.len())
}

async fn ends_as(door: &Door, conversation: ConversationId, message: MessageId) -> anyhow::Result<BubbleState> {
    until("the message has an end", SOON, async || {
        let state = door.state(conversation, message).await?;
        ensure!(state.is_stuck() || is_handed_over(&state), "it is {state:?}");
        Ok(state)
    })
    .await
}

#[tokio::test]
async fn a_blocked_sender_bothers_nobody_until_they_are_unblocked() -> anyhow::Result<()> {
    let (node, provider, door) = local_node(|config| config.api_token = Some(API_TOKEN.into())).await?;
    for (who, text) in [(AMARA, "When is the deadline?"), (JOAO, "You won a prize")] {
        ensure!(provider.say(who, text).await? == 200, "the webhook was refused");
    }
    let joao = until("he is there", SOON, async || door.conversation_with(JOAO.name).await).await?;
    let amara = until("she is there", SOON, async || door.conversation_with(AMARA.name).await).await?;

    door.ask(BlockContact { whom: joao.into(), on: true }).await?;
    ensure!(listed(&door, Status::Open).await? == [amara], "he is still listed");
    ensure!(provider.say(JOAO, "Take your prize").await? == 200, "what he writes is not taken");
    until("it is kept", SOON, async || {
        ensure!(hits(&door, "prize is:blocked").await? == 2, "not yet");
        Ok(())
    })
    .await?;
    ensure!(hits(&door, "prize").await? == 0, "a search without the filter finds him");
    ensure!(listed(&door, Status::Any).await? == [amara], "his new message listed him again");
    ensure!(listed(&door, Status::Blocked).await? == [joao], "the filter does not show him");
    ensure!(door.rows().await?.len() == 1, "the inbox shows him");

    let by_hand = door.send(joao, "Stop that").await?;
    let state = ends_as(&door, joao, by_hand).await?;
    ensure!(state == BubbleState::Refused { refusal: Refusal::Blocked }, "it is {state:?}");
    ensure!(provider.requests_to_send().is_empty(), "the provider was asked to send");

    // Another program of the agency unblocks him.
    let url = node.base().join(&format!("/api/v1/conversations/{joao}/block"))?;
    let client = http::client()?;
    let stranger = client.post(url.clone()).json(&json!({ "on": false })).send().await?;
    ensure!(stranger.status() == 401, "without the token: {}", stranger.status());
    let answer = client.post(url).bearer_auth(API_TOKEN).json(&json!({ "on": false })).send().await?;
    ensure!(answer.status() == 204, "answered {}", answer.status());
    ensure!(listed(&door, Status::Open).await? == [joao, amara], "he is not listed again");
    let again = door.send(joao, "Good morning").await?;
    let state = ends_as(&door, joao, again).await?;
    ensure!(is_handed_over(&state), "it is {state:?}");
    ensure!(provider.bodies_to(JOAO) == ["Good morning"], "sent {:?}", provider.bodies_to(JOAO));
    Ok(())
}
