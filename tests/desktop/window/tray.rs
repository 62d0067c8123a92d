//! The tray's menu counts what is unread, where this computer has a library for it.

use super::{Called, Scene, begin};
use anyhow::{Context as _, ensure};
use paperplane_testkit::{
    driver::marked,
    people::{AMARA, LIN},
    tools,
    wait::{SOON, until},
};
use std::time::Duration;
use tokio::time::timeout;
use zbus::{Connection, connection, fdo::DBusProxy, zvariant::Structure};

/// The time in which a program answers, if it does.
const ANSWER: Duration = Duration::from_secs(1);

/// The D-Bus path at which the tray's library puts the menu of an icon named `desk`.
const MENU: &str = "/org/ayatana/NotificationItem/tray_icon_tray_app_desk/Menu";

#[tokio::test]
async fn the_tray_counts_what_is_unread() -> anyhow::Result<()> {
    let Some(scene) = Scene::open_or_skip(Called::By("PAPERPLANE_PUBLIC_URL")).await? else {
        return Ok(());
    };
    scene.window.see(&marked("first-run")).await?;
    if scene.window.printed().contains("No tray icon") {
        tools::skipped("no library for the tray here");
        return scene.finish("tray", Ok(())).await;
    }
    let ended = counts(&scene).await;
    scene.finish("tray", ended).await
}

async fn counts(scene: &Scene) -> anyhow::Result<()> {
    begin(&scene.window).await?;
    let (_, bus) = scene.notifications.env();
    let bus = connection::Builder::address(bus.to_str().context("the bus")?)?.build().await?;
    says(&bus, "Nothing unread").await?;
    for person in [AMARA, LIN] {
        ensure!(scene.provider.say(person, "Hello?").await? == 200, "the webhook was not taken");
    }
    says(&bus, "2 conversations unread").await?;
    // What is looked at is read.
    scene.window.click(&marked("row")).await?;
    says(&bus, "1 conversation unread").await
}

async fn says(bus: &Connection, words: &str) -> anyhow::Result<()> {
    until(&format!("the menu says “{words}”"), SOON, async || {
        let menu = menu(bus).await?;
        ensure!(menu.contains(words) && menu.contains("Open") && menu.contains("Quit"), "it says {menu}");
        Ok(())
    })
    .await
}

/// All that the menu says, by whichever program on the bus has it. A program that does not answer is passed over.
async fn menu(bus: &Connection) -> anyhow::Result<String> {
    for name in DBusProxy::new(bus).await?.list_names().await? {
        let asked = (0_i32, -1_i32, Vec::<&str>::new());
        let name = name.as_str();
        let answer = bus.call_method(Some(name), MENU, Some("com.canonical.dbusmenu"), "GetLayout", &asked);
        if let Ok(Ok(answer)) = timeout(ANSWER, answer).await {
            return Ok(format!("{:?}", answer.body().deserialize::<Structure<'_>>()?));
        }
    }
    anyhow::bail!("nobody has a menu")
}
