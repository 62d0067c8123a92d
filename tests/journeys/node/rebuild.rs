//! Whatever a replica has seen live, a rebuilt one sees too.

use crate::office::{conversation_with, is_handed_over, local_node};
use anyhow::{Context as _, ensure};
use paperplane_engine::{FileVault, Vault as _};
use paperplane_store::{DbKey, Store};
use paperplane_testkit::{
    door::Door,
    node::LocalNode,
    people::{AMARA, IRINA, JOAO, KHALED, LIN, MARIA},
    provider::Provider,
    wait::{SOON, until},
};

#[tokio::test]
async fn a_rebuilt_replica_equals_the_one_that_saw_the_day() -> anyhow::Result<()> {
    let (mut node, provider, door) = local_node(|_| ()).await?;
    lively_day(&provider, &door).await?;
    node.close().await;
    let live = dump(&node).await?;
    ensure!(live.contains("签证") && live.lines().count() > 40, "the day left only\n{live}");
    store(&node)?.rebuild().await?;
    ensure!(dump(&node).await? != live, "rebuilding emptied nothing");
    node.open().await?;
    node.close().await;
    let rebuilt = dump(&node).await?;
    ensure!(rebuilt == live, "{}", first_difference(&live, &rebuilt));
    Ok(())
}

/// Messages in several scripts, replies, ticks, a refusal, an opt-out and a return.
async fn lively_day(provider: &Provider, door: &Door) -> anyhow::Result<()> {
    for (who, text) in [
        (AMARA, "Good morning! Is the nursing course in Lisbon still open?"),
        (LIN, "你好，请问签证需要多长时间？"),
        (KHALED, "مرحبا، متى موعد العملية؟"),
        (MARIA, "¿Me puede mandar la lista de universidades?"),
        (IRINA, "Здравствуйте, нужен перевод аттестата?"),
        (JOAO, "STOP"),
        (AMARA, "I have my certificates ready."),
    ] {
        let status = provider.say(who, text).await?;
        ensure!(status == 200, "answered {status}");
    }
    for who in [AMARA, LIN, JOAO] {
        let conversation = conversation_with(door, who).await?;
        let message = door.send(conversation, "Thank you, I will look at it today.").await?;
        until("the reply has an end", SOON, async || {
            let state = door.state(conversation, message).await?;
            ensure!(is_handed_over(&state) || state.is_stuck(), "it is {state:?}");
            Ok(())
        })
        .await?;
        let last = door.bubbles(conversation).await?.into_iter().next().context("an empty thread")?;
        door.ask(paperplane_bridge::ask::MarkSeen { conversation, up_to: last.id }).await?;
    }
    until("all of it is in the log", SOON, async || {
        let waiting = door.home().await?.health.outbox;
        ensure!(waiting == 0, "{waiting} wait");
        Ok(())
    })
    .await
}

fn store(node: &LocalNode) -> anyhow::Result<Store> {
    let key = FileVault::new(node.data_folder()).get("database-key")?.context("no database key")?;
    let key: [u8; 32] = key.try_into().map_err(|_| anyhow::anyhow!("a key of a wrong length"))?;
    Ok(Store::open(node.data_folder(), &DbKey::new(key))?)
}

async fn dump(node: &LocalNode) -> anyhow::Result<String> {
    Ok(store(node)?.dump().await?)
}

fn first_difference(live: &str, rebuilt: &str) -> String {
    let mut lines = live.lines().zip(rebuilt.lines()).filter(|(one, other)| one != other);
    let (one, other) = lines.next().unwrap_or(("one is longer than the other", ""));
    format!("live\n{one}\nrebuilt\n{other}")
}
