//! A message for later goes out at its time, once, whatever happened to the relay before; and not when it was taken back.

use crate::office::{conversation_with, local_node, texts};
use anyhow::{Context as _, ensure};
use paperplane_bridge::{
    Code, ConversationId, MessageId, Trouble,
    ask::{CancelSchedule, Schedule, SendScheduled},
};
use paperplane_engine::Host as _;
use paperplane_testkit::{
    door::Door,
    node::LocalNode,
    people::{AMARA, LIN},
    provider::Provider,
    wait::{SOON, until},
};
use std::time::Duration;

const HOUR: Duration = Duration::from_secs(60 * 60);

/// A node to which Amara has written, so that she may be answered.
async fn node_with_amara() -> anyhow::Result<(LocalNode, Provider, Door, ConversationId)> {
    let (node, provider, door) = local_node(|_| ()).await?;
    ensure!(provider.say(AMARA, "Please remind me tomorrow").await? == 200, "the webhook was refused");
    let conversation = conversation_with(&door, AMARA).await?;
    Ok((node, provider, door, conversation))
}

async fn in_an_hour(node: &LocalNode, conversation: ConversationId, text: &str) -> anyhow::Result<MessageId> {
    let at = node.clock().now().plus_ms(i64::try_from(HOUR.as_millis())?);
    let (text, zone) = (text.to_owned(), "Europe/Lisbon".into());
    let door = node.door()?;
    let seen = door.head(conversation).await?.newest;
    let (files, mail) = (Vec::new(), Default::default());
    door.ask(Schedule { conversation, text, files, template: None, at, zone, seen, mail }).await
}

/// Lin writes: whatever the node does when something happens, it has done when her message is there and answered.
async fn something_happens(provider: &Provider, door: &Door, number: u32) -> anyhow::Result<()> {
    let text = format!("Hello for the {number}. time");
    ensure!(provider.say(LIN, &text).await? == 200, "the webhook was refused");
    let conversation = conversation_with(door, LIN).await?;
    until("her message is there", SOON, async || {
        ensure!(texts(&door.bubbles(conversation).await?).contains(&text.as_str()), "not yet");
        Ok(())
    })
    .await?;
    let answer = format!("Answer {number}");
    door.send(conversation, &answer).await?;
    until("she is answered", SOON, async || {
        ensure!(provider.bodies_to(LIN).contains(&answer), "not yet");
        Ok(())
    })
    .await
}

async fn waiting(door: &Door, conversation: ConversationId) -> anyhow::Result<Vec<String>> {
    let head = door.head(conversation).await?;
    Ok(head.scheduled.into_iter().map(|scheduled| scheduled.text).collect())
}

#[tokio::test]
async fn it_goes_out_once_at_its_time_also_after_a_restart_and_not_when_it_was_taken_back() -> anyhow::Result<()> {
    let (mut node, provider, door, conversation) = node_with_amara().await?;
    let reminder = in_an_hour(&node, conversation, "Your appointment is at ten").await?;
    let mistake = in_an_hour(&node, conversation, "Your appointment is cancelled").await?;
    ensure!(waiting(&door, conversation).await?.len() == 2, "both wait, and are shown");
    door.ask(CancelSchedule { message: mistake }).await?;
    until("one waits", SOON, async || {
        let waiting = waiting(&door, conversation).await?;
        ensure!(waiting == ["Your appointment is at ten"], "waiting is {waiting:?}");
        Ok(())
    })
    .await?;
    let again = door.ask(CancelSchedule { message: mistake }).await.err().context("taken back twice")?;
    let trouble = again.downcast_ref::<Trouble>().context("not the desk's own trouble")?;
    ensure!(trouble.code == Code::NotNow, "it was refused as {:?}", trouble.code);

    node.clock().put_forward(HOUR / 2);
    something_happens(&provider, &door, 1).await?;
    ensure!(provider.bodies_to(AMARA).is_empty(), "too early: {:?}", provider.bodies_to(AMARA));

    // The computer is off when the time comes.
    node.close().await;
    node.clock().put_forward(HOUR);
    node.open().await?;
    until("it goes out", SOON, async || {
        ensure!(!provider.bodies_to(AMARA).is_empty(), "not yet");
        Ok(())
    })
    .await?;
    something_happens(&provider, &door, 2).await?;
    node.close().await;
    node.clock().put_forward(HOUR);
    node.open().await?;
    something_happens(&provider, &door, 3).await?;
    let sent = provider.bodies_to(AMARA);
    ensure!(sent == ["Your appointment is at ten"], "sent {sent:?}");
    ensure!(waiting(&door, conversation).await?.is_empty(), "nothing waits any more");
    let bubbles = door.bubbles(conversation).await?;
    ensure!(bubbles.iter().filter(|bubble| bubble.id == reminder).count() == 1, "it stands in the thread once");
    let too_late = door.ask(CancelSchedule { message: reminder }).await.err().context("taken back after it went")?;
    ensure!(too_late.downcast_ref::<Trouble>().is_some_and(|trouble| trouble.code == Code::NotNow), "{too_late}");
    node.close().await;
    Ok(())
}

#[tokio::test]
async fn it_goes_out_from_a_node_that_stays_open() -> anyhow::Result<()> {
    let (mut node, provider, door, conversation) = node_with_amara().await?;
    in_an_hour(&node, conversation, "Good luck today").await?;
    node.clock().put_forward(HOUR);
    something_happens(&provider, &door, 1).await?;
    until("it goes out", SOON, async || {
        ensure!(provider.bodies_to(AMARA) == ["Good luck today"], "sent {:?}", provider.bodies_to(AMARA));
        Ok(())
    })
    .await?;
    node.close().await;
    Ok(())
}

#[tokio::test]
async fn what_came_since_holds_it_until_somebody_decides() -> anyhow::Result<()> {
    let (mut node, provider, door, conversation) = node_with_amara().await?;
    let reminder = in_an_hour(&node, conversation, "Your appointment is at ten").await?;
    let other = in_an_hour(&node, conversation, "Bring your passport").await?;
    ensure!(provider.say(AMARA, "Please do not send it").await? == 200, "the webhook was refused");
    until("the node has read it", SOON, async || {
        ensure!(texts(&door.bubbles(conversation).await?).contains(&"Please do not send it"), "not yet");
        Ok(())
    })
    .await?;
    node.clock().put_forward(HOUR);
    something_happens(&provider, &door, 1).await?;
    ensure!(provider.bodies_to(AMARA).is_empty(), "sent {:?}", provider.bodies_to(AMARA));
    let scheduled = door.head(conversation).await?.scheduled;
    let held: Vec<_> = scheduled.iter().map(|one| one.held.as_ref().map(|held| held.text.as_str())).collect();
    ensure!(held == [Some("Please do not send it"); 2], "held by {held:?}");

    door.ask(CancelSchedule { message: reminder }).await?;
    door.ask(SendScheduled { message: other }).await?;
    until("what was decided goes out, and nothing else", SOON, async || {
        ensure!(provider.bodies_to(AMARA) == ["Bring your passport"], "sent {:?}", provider.bodies_to(AMARA));
        ensure!(waiting(&door, conversation).await?.is_empty(), "something still waits");
        Ok(())
    })
    .await?;
    node.close().await;
    Ok(())
}
