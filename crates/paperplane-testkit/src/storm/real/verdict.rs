//! The end of a real storm: everything is mended, everything comes to rest, and then it is counted.

use super::{
    cluster::Cluster,
    scene::{Scene, WORKSPACE_KEY},
};
use crate::storm::{
    Figures,
    checks::{self, Threads},
};
use anyhow::{Context as _, ensure};
use paperplane_bridge::view::bubble::BubbleState;
use paperplane_core::{naming::NamingKey, topic::Topic};
use paperplane_engine::{FileVault, Vault as _};
use paperplane_log::{EventLog as _, KafkaLog, KafkaSettings, LogSignal};
use paperplane_store::{DbKey, FoldContext, Store};
use std::{path::Path, time::Duration};
use tokio::time::{Instant, sleep};

/// The time that everything may take to come to rest.
const RESTS_WITHIN: Duration = Duration::from_secs(120);

/// Mends everything and waits until nothing moves any more.
pub(super) async fn rest(scene: &Scene, cluster: &mut Cluster) -> anyhow::Result<()> {
    cluster.mend().await?;
    let end = Instant::now() + RESTS_WITHIN;
    loop {
        let moves = match moves(scene).await {
            Ok(()) => return Ok(()),
            Err(moves) => moves,
        };
        ensure!(Instant::now() < end, "no rest within {} s: {moves:#}", RESTS_WITHIN.as_secs());
        sleep(Duration::from_millis(300)).await;
    }
}

async fn moves(scene: &Scene) -> anyhow::Result<()> {
    scene.provider.phone().release(&["sent", "delivered"]).await;
    for (nth, node) in scene.nodes.iter().enumerate() {
        let mut node = node.lock().await;
        if !node.is_alive() {
            scene.trace.record(format!("node {nth} is started again"));
            node.launch()?;
        }
        let health = node.health().await.with_context(|| format!("node {nth}"))?;
        ensure!(health["caught_up"] == true && health["outbox"] == 0, "node {nth} is not at rest: {health}");
        drop(node);
        let threads = threads(scene, nth).await?;
        let here = |text: &String| threads.values().flatten().any(|one| one.text == *text);
        let missed = scene.book().accepted.iter().find(|text| !here(text)).cloned();
        ensure!(missed.is_none(), "the accepted {missed:?} is not at node {nth} yet");
        for (who, bubbles) in threads {
            let states = || bubbles.iter().filter_map(|one| Some((&one.text, checks::state(one)?))).collect::<Vec<_>>();
            ensure!(checks::is_settled(&bubbles), "a line with {who} at node {nth}: {:?}", states());
        }
    }
    Ok(())
}

async fn threads(scene: &Scene, node: usize) -> anyhow::Result<Threads> {
    let door = scene.nodes.get(node).context("no such node")?.lock().await.door()?;
    let mut threads = Threads::new();
    for row in door.rows().await? {
        threads.insert(row.who.clone(), door.bubbles(row.id).await?);
    }
    Ok(threads)
}

/// All that must be true.
pub(super) async fn check(scene: &Scene, cluster: &Cluster) -> anyhow::Result<Figures> {
    let mut figures = Figures::default();
    for node in 0..scene.nodes.len() {
        let threads = threads(scene, node).await?;
        figures = check_replica(scene, &threads).with_context(|| format!("at node {node}"))?;
    }
    check_dumps(scene, cluster).await?;
    Ok(figures)
}

fn check_replica(scene: &Scene, threads: &Threads) -> anyhow::Result<Figures> {
    let book = scene.book();
    let bubbles = || threads.values().flatten();
    for text in &book.accepted {
        let count = bubbles().filter(|one| checks::state(one).is_none() && one.text == *text).count();
        ensure!(count == 1, "the accepted `{text}` is there {count} times");
    }
    let mut figures = Figures { received: book.accepted.len(), promised: book.promised.len(), ..Figures::default() };
    for person in &scene.people {
        let sent = scene.provider.bodies_to(*person);
        let thread = threads.get(person.name).with_context(|| format!("no thread with {}", person.name))?;
        let ours: Vec<_> = thread.iter().filter_map(|one| Some((&one.text, checks::state(one)?))).collect();
        for (text, state) in &ours {
            let taken = sent.iter().filter(|other| other == text).count();
            let unsure = **state == BubbleState::Unsure;
            ensure!(taken <= 1, "`{text}` was sent {taken} times");
            ensure!(unsure || checks::has(state) == (taken == 1), "`{text}` is {state:?} and was sent {taken} times");
            figures.sent += taken;
            figures.waiting += usize::from(!checks::has(state));
        }
        let positions: Vec<_> = sent.iter().map(|text| ours.iter().position(|(have, _)| *have == text)).collect();
        ensure!(positions.iter().all(Option::is_some), "something was sent that is nowhere: {sent:?}");
        ensure!(positions.is_sorted(), "the order of replies to {}: {ours:?}, sent {sent:?}", person.name);
    }
    for text in &book.promised {
        let count = bubbles().filter(|one| one.text == *text).count();
        ensure!(count == 1, "the promised `{text}` is there {count} times");
    }
    let strange = bubbles().find(|one| checks::state(one).is_some() && !book.tried.contains(&one.text));
    ensure!(strange.is_none(), "nobody wrote {strange:?}");
    Ok(figures)
}

/// Both replicas are the same, and the same as one that is folded from the beginning.
async fn check_dumps(scene: &Scene, cluster: &Cluster) -> anyhow::Result<()> {
    let mut stores = Vec::new();
    let mut workspace = None;
    for node in &scene.nodes {
        let mut node = node.lock().await;
        node.stop()?;
        let store = open(&node.data_folder())?;
        workspace = store.setting("workspace").await?.and_then(|text| text.parse().ok());
        stores.push(store);
    }
    let naming = NamingKey::new(WORKSPACE_KEY[32..].try_into()?);
    let context = FoldContext {
        workspace: workspace.context("no workspace")?,
        naming,
        plain_records: false,
        reports_news: false,
    };
    let folder = tempfile::tempdir()?;
    let rebuilt = Store::open(folder.path(), &DbKey::new([4; 32]))?;
    let rebuilt = read_to_the_end(cluster, &scene.prefix, &rebuilt, &context).await?;
    for (nth, store) in stores.iter().enumerate() {
        // A callback may have come into the log when the node was about to be stopped.
        let live = read_to_the_end(cluster, &scene.prefix, store, &context).await?;
        ensure!(live == rebuilt, "node {nth} differs from the rebuilt one:\n{}", checks::difference(&live, &rebuilt));
    }
    Ok(())
}

fn open(data: &Path) -> anyhow::Result<Store> {
    let key = FileVault::new(data).get("database-key")?.context("no key")?;
    let key: [u8; 32] = key.try_into().ok().context("the key's length")?;
    Ok(Store::open(data, &DbKey::new(key))?)
}

/// Folds what the log has behind the replica's checkpoint. Answers with the replica as text.
async fn read_to_the_end(
    cluster: &Cluster,
    prefix: &str,
    store: &Store,
    context: &FoldContext,
) -> anyhow::Result<String> {
    let log = KafkaLog::connect(KafkaSettings { prefix: prefix.to_owned(), ..cluster.broker.settings() })?;
    let mut follower = log.follow(Topic::followed(), store.checkpoint().await?);
    let reading = async {
        loop {
            match follower.next().await.context("following ended")? {
                LogSignal::Records(records) => drop(store.apply(records, context.clone()).await?),
                LogSignal::CaughtUp => return anyhow::Ok(()),
                _ => {}
            }
        }
    };
    tokio::time::timeout(RESTS_WITHIN, reading).await.context("reading the log to its end")??;
    Ok(store.dump().await?)
}
