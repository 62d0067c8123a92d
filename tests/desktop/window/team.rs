//! The same road with the window here, a relay elsewhere and Kafka between them, which dies in the middle.

use super::{PROGRAM, begin, shows_notifications, shows_tick};
use anyhow::{Context as _, ensure};
use paperplane_bridge::{
    ask::{GetHome, GetInbox, GetLibrary, GetTimeline, Stretch, WriteNote},
    view::triage::ActivityKind,
};
use paperplane_testkit::{
    broker::Broker,
    driver::marked,
    notifications::{Notifications, Shown},
    or_skip,
    people::{ALLEN, AMARA, LIN},
    process::tail,
    provider::Provider,
    relay::Relay,
    tools,
    wait::{LATER, until},
    window::{Window, Windows},
};
use std::{ffi::OsString, path::Path};

/// A team's key, the same everywhere.
const WORKSPACE_KEY: &str = concat!(
    "303132333435363738393a3b3c3d3e3f303132333435363738393a3b3c3d3e3f",
    "404142434445464748494a4b4c4d4e4f404142434445464748494a4b4c4d4e4f",
);

#[tokio::test]
async fn the_window_follows_a_relay_over_kafka_through_a_crash_of_the_broker() -> anyhow::Result<()> {
    let windows = or_skip!(Windows::find(), "no display with WebKit's driver here");
    if !Notifications::can_be_seen() {
        tools::skipped("no notification daemon here");
        return Ok(());
    }
    let program = or_skip!(Relay::find(), "the relay's binary is not built");
    let mut broker = or_skip!(Broker::start().await?, "no Kafka here");
    let relay = Relay::new(program)?;
    let provider = Provider::start(&relay.base()).await?;
    let mut relay = relay
        .with_twilio(&provider.api())
        .with("KAFKA_BOOTSTRAP_SERVERS", broker.address())
        .with("PAPERPLANE_WORKSPACE_KEY", WORKSPACE_KEY);
    relay.start().await?;
    let folder = tempfile::tempdir()?;
    let notifications = Notifications::start().await?;
    let arguments: [OsString; 2] = ["--data".into(), folder.path().join("data").into()];
    let env = [
        ("KAFKA_BOOTSTRAP_SERVERS".to_owned(), broker.address().into()),
        ("PAPERPLANE_WORKSPACE_KEY".to_owned(), WORKSPACE_KEY.into()),
        notifications.env(),
    ];
    let window = windows.open(Path::new(PROGRAM), &arguments, &env, folder.path()).await?;
    let ended = match through_the_crash(&window, &notifications, &provider, &mut broker).await {
        Ok(()) => a_colleague_mentions_me(&window, &notifications, &relay).await,
        Err(error) => Err(error),
    };
    let ended = ended.with_context(|| format!("window:\n{}\nrelay:\n{}", window.printed(), tail(&relay.printed())));
    window.finish("team", ended).await
}

async fn through_the_crash(
    window: &Window,
    notifications: &Notifications,
    provider: &Provider,
    broker: &mut Broker,
) -> anyhow::Result<()> {
    begin(window).await?;
    // What came before it had read the whole log would be history, and not news.
    until("it has read the whole log", LATER, async || {
        let health = window.ask(GetHome {}).await?.health;
        ensure!(health.caught_up, "it is {health:?}");
        Ok(())
    })
    .await?;
    ensure!(provider.say(AMARA, "Can you hear me?").await? == 200, "the webhook was not taken");
    shows_notifications(notifications, 1).await?;
    notifications.click()?;
    window.see_text(&marked("who"), AMARA.name).await?;
    reply(window, "Loud and clear.").await?;
    shows_tick(window, "delivered").await?;

    broker.kill_9()?;
    window.see(&marked("offline")).await?;
    reply(window, "Still here, Kafka is not.").await?;
    let ticks = window.attributes(&marked("tick"), "data-state").await?;
    ensure!(ticks.last().is_some_and(|tick| tick == "only_here"), "without Kafka the ticks say {ticks:?}");
    broker.start_again().await?;
    window.see_gone(&marked("offline")).await?;
    until("both are delivered, in their order", LATER, async || {
        let sent = provider.bodies_to(AMARA);
        ensure!(sent == ["Loud and clear.", "Still here, Kafka is not."], "the provider has {sent:?}");
        let ticks = window.attributes(&marked("tick"), "data-state").await?;
        ensure!(ticks == ["delivered", "delivered"], "the ticks say {ticks:?}");
        Ok(())
    })
    .await?;
    ensure!(provider.say(LIN, "你好").await? == 200, "the webhook after the crash was not taken");
    window.see_text(&marked("row"), LIN.name).await?;
    shows_notifications(notifications, 2).await
}

/// A colleague at the relay writes a note that names who sits at the window.
async fn a_colleague_mentions_me(window: &Window, notifications: &Notifications, relay: &Relay) -> anyhow::Result<()> {
    let colleague = relay.door()?;
    colleague.introduce("Bea Lund", "").await?;
    let rows = window.ask(GetInbox { after: None, limit: 10 }).await?.rows;
    let lin = rows.iter().find(|row| row.who == LIN.name).context("Lin is not in the list")?;
    until("the window knows the colleague", LATER, async || {
        let members = window.ask(GetLibrary {}).await?.members;
        ensure!(members.iter().any(|member| member.name == "Bea Lund"), "it knows {members:?}");
        Ok(())
    })
    .await?;
    // What concerns the colleague alone is not announced here.
    window.ask(WriteNote::text(lin.id, "@Bea Lund this is yours.")).await?;
    until("the colleague has the note", LATER, async || {
        let timeline = GetTimeline { conversation: lin.id, at: Stretch::Newest, limit: 10 };
        let notes = colleague.ask(timeline).await?.activities;
        ensure!(notes.iter().any(|activity| matches!(activity.what, ActivityKind::Note { .. })), "there is none");
        Ok(())
    })
    .await?;
    for text in ["Nobody is named here.".to_owned(), format!("@{ALLEN} please call her.")] {
        colleague.ask(WriteNote::text(lin.id, text)).await?;
    }
    shows_notifications(notifications, 3).await?;
    while notifications.displayed()? > 0 {
        notifications.dismiss()?;
    }
    let closed = notifications.closed()?;
    let body = format!("{}: @{ALLEN} please call her.", LIN.name);
    let mention = Shown { summary: "Bea Lund mentioned you".into(), body };
    ensure!(closed.contains(&mention), "the notifications said {closed:?}");
    Ok(())
}

async fn reply(window: &Window, text: &str) -> anyhow::Result<()> {
    window.write(&marked("composer"), text).await?;
    window.click(&marked("send")).await?;
    window.see_text(&marked("bubble"), text).await
}
