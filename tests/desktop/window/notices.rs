//! Notifications as this device's settings want them, and as little of them as possible.

use super::{Called, Scene, begin, shows_notifications};
use anyhow::{Context as _, ensure};
use paperplane_bridge::{
    ask::{GetSettings, SaveSettings},
    view::settings::NotifySettings,
};
use paperplane_testkit::{
    driver::marked,
    notifications::Shown,
    people::{AMARA, IRINA, KHALED, LIN, MARIA},
    wait::{LATER, SOON, until},
};

#[tokio::test]
async fn without_preview_a_notification_shows_nothing_and_it_goes_when_its_conversation_is_opened() -> anyhow::Result<()>
{
    let Some(scene) = Scene::open_or_skip(Called::By("PAPERPLANE_PUBLIC_URL")).await? else {
        return Ok(());
    };
    let ended = unseen(&scene).await;
    scene.finish("notices", ended).await
}

async fn unseen(scene: &Scene) -> anyhow::Result<()> {
    begin(&scene.window).await?;
    let settings = scene.window.ask(GetSettings {}).await?;
    let notify = NotifySettings { preview: false, ..settings.notify.clone() };
    scene
        .window
        .ask(SaveSettings { settings: paperplane_bridge::view::settings::DeviceSettings { notify, ..settings } })
        .await?;
    ensure!(scene.provider.say(AMARA, "It is about my diagnosis.").await? == 200, "the webhook was not taken");
    shows_notifications(&scene.notifications, 1).await?;
    ensure!(scene.notifications.displayed()? == 1, "it is not on the screen");
    // A second message of the same person changes the notification, and makes no other one.
    ensure!(scene.provider.say(AMARA, "Please call me.").await? == 200, "the second webhook was not taken");
    scene.window.see_text(&marked("row"), "Please call me.").await?;
    scene.window.click(&marked("row")).await?;
    scene.window.see_text(&marked("bubble"), "Please call me.").await?;
    until("it is taken back", SOON, async || {
        let displayed = scene.notifications.displayed()?;
        ensure!(displayed == 0, "{displayed} are on the screen");
        Ok(())
    })
    .await?;
    let closed = scene.notifications.closed()?;
    let said = |summary: &str| [Shown { summary: summary.into(), body: String::new() }];
    ensure!(closed == said("2 new messages") || closed == said("New message"), "they said {closed:?}");
    Ok(())
}

#[tokio::test]
async fn a_backlog_is_one_notification() -> anyhow::Result<()> {
    let Some(scene) = Scene::open_or_skip(Called::Never).await? else {
        return Ok(());
    };
    let ended = backlog(&scene).await;
    scene.finish("backlog", ended).await
}

async fn backlog(scene: &Scene) -> anyhow::Result<()> {
    begin(&scene.window).await?;
    for nth in 0..14_i64 {
        let person = [AMARA, LIN, KHALED, MARIA, IRINA][usize::try_from(nth % 5)?];
        scene.provider.say_unheard_at(person, "Hello?", nth * 1000 - 60_000);
    }
    until("the backlog is shown", LATER, async || {
        let shown = scene.notifications.count()?;
        ensure!(shown > 0, "nothing is shown");
        Ok(())
    })
    .await?;
    let rows = scene.window.texts(&marked("row")).await?;
    ensure!(rows.len() == 5, "the list has {} rows", rows.len());
    scene.notifications.dismiss()?;
    let closed = scene.notifications.closed()?;
    let first = closed.first().context("none was closed")?;
    ensure!(first.summary == "14 new messages in 5 conversations", "it said {first:?}");
    ensure!(scene.notifications.count()? == 1, "others came as well: {closed:?}");
    Ok(())
}
