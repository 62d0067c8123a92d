//! A snoozed conversation opens again at the time that was chosen.

use crate::office::{conversation_with, local_node};
use anyhow::{Context as _, ensure};
use paperplane_bridge::{
    Stale,
    ask::{GetList, GetTimeline, NewStatus, SetStatus, Stretch},
    stale::Push,
    view::triage::ActivityKind,
};
use paperplane_core::library::filter::{Filter, Status};
use paperplane_engine::Host as _;
use paperplane_testkit::{
    door::Door,
    people::{AMARA, LIN},
    wait::{SOON, until},
};
use std::time::Duration;
use tokio::sync::broadcast::Receiver;

const HOUR: Duration = Duration::from_secs(60 * 60);

async fn on(door: &Door, status: Status) -> anyhow::Result<Vec<String>> {
    let filter = Filter { status, ..Filter::default() };
    let page = door.ask(GetList { filter, from: 0, limit: 50 }).await?;
    ensure!(usize::try_from(page.total)? == page.rows.len(), "{} of {} rows", page.rows.len(), page.total);
    Ok(page.rows.into_iter().map(|row| row.who).collect())
}

/// Waits until the windows get the push that everything is stale.
async fn pushed_as_stale(pushes: &mut Receiver<Push>) -> anyhow::Result<()> {
    tokio::time::timeout(SOON, async {
        loop {
            if matches!(pushes.recv().await?, Push::Changed { stale } if stale.contains(&Stale::Rebuilt)) {
                return Ok(());
            }
        }
    })
    .await
    .context("no push came")?
}

#[tokio::test]
async fn who_rests_wakes_at_the_time_that_was_chosen() -> anyhow::Result<()> {
    let (mut node, provider, door) = local_node(|_| ()).await?;
    ensure!(provider.say(AMARA, "Ask me in two hours").await? == 200, "the webhook was refused");
    let conversation = conversation_with(&door, AMARA).await?;
    let until_then = node.clock().now().plus_ms(i64::try_from((HOUR * 2).as_millis())?);
    door.ask(SetStatus { conversation, wish: NewStatus::Snoozed { until: until_then } }).await?;
    until("she rests, also in the log", SOON, async || {
        let page = door.ask(GetTimeline { conversation, at: Stretch::Newest, limit: 50 }).await?;
        ensure!(
            page.activities.iter().any(|activity| matches!(activity.what, ActivityKind::StatusSet { .. })),
            "not in the log yet"
        );
        let (open, rests) = (on(&door, Status::Open).await?, on(&door, Status::Snoozed).await?);
        ensure!(open.is_empty() && rests == [AMARA.name], "open {open:?}, resting {rests:?}");
        Ok(())
    })
    .await?;

    node.clock().put_forward(HOUR);
    ensure!(on(&door, Status::Open).await?.is_empty(), "she is still snoozed");
    let mut pushes = node.desk()?.pushes();
    node.clock().put_forward(HOUR);
    ensure!(provider.say(LIN, "Hello").await? == 200, "the webhook was refused");
    pushed_as_stale(&mut pushes).await?;
    let open = on(&door, Status::Open).await?;
    ensure!(open.contains(&AMARA.name.to_owned()), "open are {open:?}");
    ensure!(on(&door, Status::Snoozed).await?.is_empty(), "she has two statuses");
    node.close().await;
    Ok(())
}
