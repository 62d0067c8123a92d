//! Parts that the operating system may lack: no tray is no harm, and the desk starts with the session.

use super::{Called, Scene};
use anyhow::{Context as _, ensure};
use paperplane_testkit::{driver::marked, tools};
use std::{path::Path, process::Command};

#[tokio::test]
async fn without_a_library_for_the_tray_the_desk_opens() -> anyhow::Result<()> {
    if knows_a_tray() {
        tools::skipped("this computer has a library for the tray");
        return Ok(());
    }
    let Some(scene) = Scene::open_or_skip(Called::Never).await? else {
        return Ok(());
    };
    let opened = scene.window.see(&marked("first-run")).await.map(drop);
    let said = scene.window.printed().contains("No tray icon: this computer has no library for it");
    let ended = opened.and_then(|()| said.then_some(()).context("it does not say that there is no tray"));
    scene.finish("tray", ended).await
}

/// As the dynamic linker of Linux knows it.
fn knows_a_tray() -> bool {
    let known =
        ["ldconfig", "/sbin/ldconfig"].into_iter().find_map(|asked| Command::new(asked).arg("-p").output().ok());
    known.is_some_and(|known| String::from_utf8_lossy(&known.stdout).contains("appindicator3.so.1"))
}

#[tokio::test]
async fn it_starts_with_the_session_when_switched_on() -> anyhow::Result<()> {
    let Some(scene) = Scene::open_or_skip(Called::Never).await? else {
        return Ok(());
    };
    let ended = starts_with_the_session(&scene).await;
    scene.finish("autostart", ended).await
}

async fn starts_with_the_session(scene: &Scene) -> anyhow::Result<()> {
    let window = &scene.window;
    window.see(&marked("first-run")).await?;
    let nothing = serde_json::json!({});
    let entries = || entries(scene.folder.path());
    ensure!(window.command("autostart_get", nothing.clone()).await? == false, "it did before it was set");
    ensure!(entries().is_empty(), "before it was set: {:?}", entries());
    window.command("autostart_set", serde_json::json!({ "on": true })).await?;
    ensure!(window.command("autostart_get", nothing.clone()).await? == true, "it does not remember");
    let kept = entries();
    let words = format!("--data \"{}\" --port {}", scene.folder.path().join("data").display(), scene.port);
    ensure!(kept.len() == 1 && kept[0].contains(&words), "the session starts {kept:?}");
    window.command("autostart_set", serde_json::json!({ "on": false })).await?;
    ensure!(window.command("autostart_get", nothing).await? == false, "it cannot be taken back");
    ensure!(entries().is_empty(), "afterwards: {:?}", entries());
    Ok(())
}

/// Programs that the session starts by itself.
fn entries(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder.join("home/.config/autostart")).into_iter().flatten().flatten();
    entries.filter_map(|entry| std::fs::read_to_string(entry.path()).ok()).collect()
}
