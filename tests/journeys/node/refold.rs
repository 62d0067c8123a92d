//! A projection whose tables an older version made is read as it is while the log is away, and folded again once it answers.

use super::outdated::{Scene, described, nothing_waits, save_label, says};
use crate::office::{is_handed_over, is_sent, state_of};
use anyhow::{Context as _, ensure};
use futures_util::{Stream, StreamExt as _};
use paperplane_bridge::{Stale, ask::GetTemplates, stale::Push};
use paperplane_core::topic::Topic;
use paperplane_log::{EventLog as _, LogSignal};
use paperplane_testkit::{
    held_log::Receives,
    people::AMARA,
    wait::{SOON, until},
};
use std::pin::pin;

/// The pushes until one says that all answers are stale, with that one.
async fn until_rebuilt(pushes: impl Stream<Item = String>) -> anyhow::Result<Vec<Stale>> {
    let (mut pushes, mut received) = (pin!(pushes), Vec::new());
    let all = async {
        while let Some(push) = pushes.next().await {
            let Push::Changed { stale } = serde_json::from_str(&push)? else { continue };
            received.extend(stale);
            if received.contains(&Stale::Rebuilt) {
                return Ok(received);
            }
        }
        anyhow::bail!("the pushes end with {received:?}")
    };
    tokio::time::timeout(SOON, all).await.context("no push says that all answers are stale")?
}

#[tokio::test]
async fn an_older_projection_is_read_without_the_log_and_folded_again_with_it_while_the_others_go_on()
-> anyhow::Result<()> {
    let mut scene = Scene::outdated("library", "UPDATE labels SET name = 'outdated'").await?;
    let amara = scene.amara;
    scene.log.set_away(true);
    scene.log.let_receive(Receives::Batches(0));
    scene.open().await?;
    // The log is away: what the older version wrote is shown, and nothing is missing.
    ensure!(scene.labels().await? == ["outdated"], "the labels are {:?}", scene.labels().await?);
    let said = ["Good morning!", "Is my visa there?", "It came this morning"];
    ensure!(scene.thread(amara).await? == said, "the thread is {:?}", scene.thread(amara).await?);
    let khaled = scene.door.conversation_with("Khaled of Cairo").await?;
    ensure!(scene.door.rows().await?.len() == 5 && scene.waiting()? == [("library".to_owned(), 0)]);

    // It answers, and library receives nothing yet: a message that arrives is shown.
    let pushes = scene.door.pushes().await?;
    scene.log.set_away(false);
    scene.log.until_held_back(|signal| matches!(signal, LogSignal::Records(_))).await?;
    says(&scene.provider, AMARA, "Thank you!").await?;
    until("the message is shown", SOON, async || {
        let thread = scene.thread(amara).await?;
        ensure!(thread.last().is_some_and(|text| text == "Thank you!"), "the thread is {thread:?}");
        Ok(())
    })
    .await?;

    // It receives what there was, and not that this is all: its old rows stay. The others fold what comes after.
    scene.log.let_receive(Receives::Records);
    scene.log.until_held_back(|signal| *signal == LogSignal::CaughtUp).await?;
    save_label(&scene.door, "law").await?;
    scene.door.ask(described(khaled, "Khaled of Giza")).await?;
    scene.is_called(khaled, "Khaled of Giza").await?;
    until("the name is folded", SOON, async || {
        let waiting = scene.door.home().await?.health.outbox;
        ensure!(waiting == 1, "{waiting} wait in the outbox beside the label");
        Ok(())
    })
    .await?;
    ensure!(scene.labels().await? == ["law", "outdated"], "the labels are {:?}", scene.labels().await?);

    scene.log.let_receive(Receives::Everything);
    until_rebuilt(pushes).await?;
    ensure!(scene.labels().await? == ["law", "nursing"], "the labels are {:?}", scene.labels().await?);
    scene.equals_a_replica_folded_from_the_beginning().await
}

#[tokio::test]
async fn a_large_projection_goes_on_after_a_restart_where_it_stopped_and_nothing_is_sent_by_half_of_it()
-> anyhow::Result<()> {
    let mut scene = Scene::outdated("talk", "UPDATE messages SET text = 'outdated'").await?;
    scene.node.config().runs_workers = true;
    scene.provider.phone().misbehave(|faults| faults.hold_callbacks = true);
    scene.log.let_receive(Receives::Batches(2));
    scene.open().await?;
    scene.log.until_held_back(|signal| matches!(signal, LogSignal::Records(_))).await?;
    scene.talk_has_folded_what_it_received().await?;
    scene.node.close().await;
    ensure!(!scene.log.received().is_empty(), "nothing was folded before the restart");
    let ends = scene.log.ends(&Topic::followed()).await?;

    // The rest of it has the reply, which is due, and the end of the log is not reached.
    scene.log.let_receive(Receives::Records);
    scene.open().await?;
    scene.log.until_held_back(|signal| *signal == LogSignal::CaughtUp).await?;
    scene.talk_has_folded_what_it_received().await?;
    scene.each_record_was_received_once(&ends)?;
    // A fold of the others wakes the delivery.
    let khaled = scene.door.conversation_with("Khaled of Cairo").await?;
    scene.door.ask(described(khaled, "Khaled of Giza")).await?;
    scene.is_called(khaled, "Khaled of Giza").await?;
    until("the name is folded", SOON, async || nothing_waits(&scene.door).await).await?;
    let outbound = |topic: &Topic| matches!(topic, Topic::Outbound(_));
    let topics: Vec<_> = Topic::followed().into_iter().filter(outbound).collect();
    let outbound: i64 = scene.log.ends(&topics).await?.values().sum();
    ensure!(outbound == 1, "an attempt was made: {outbound} records");

    let pushes = scene.door.pushes().await?;
    scene.log.let_receive(Receives::Everything);
    until_rebuilt(pushes).await?;
    is_sent(&scene.provider, AMARA, &["It came this morning"]).await?;
    let said = ["Good morning!", "Is my visa there?", "It came this morning"];
    ensure!(scene.thread(scene.amara).await? == said, "the thread is {:?}", scene.thread(scene.amara).await?);
    until("all outcomes are folded", SOON, async || {
        let bubbles = scene.door.bubbles(scene.amara).await?;
        ensure!(bubbles.iter().filter_map(state_of).all(is_handed_over), "the thread is {bubbles:?}");
        ensure!(scene.door.ask(GetTemplates {}).await?.len() == 2, "the templates are not listed");
        Ok(())
    })
    .await?;
    scene.equals_a_replica_folded_from_the_beginning().await
}
