//! A whole morning without a mouse.

use crate::scene::{Scene, focus, focus_is_on};
use anyhow::ensure;
use fantoccini::key::Key;
use paperplane_testkit::{
    browser::Chromium,
    driver::marked,
    or_skip,
    people::{AMARA, LIN, MARIA},
    wait::{SOON, until},
};

#[tokio::test]
async fn everything_is_reached_by_keys() -> anyhow::Result<()> {
    let chromium = or_skip!(Chromium::find(), "no Chromium with its driver here");
    let scene = Scene::open(&chromium).await?;
    let ended = morning(&scene).await;
    scene.finish("keys", ended).await
}

async fn morning(scene: &Scene) -> anyhow::Result<()> {
    for who in [AMARA, LIN, MARIA] {
        scene.hear(who, "Good morning").await?;
    }
    scene.enter().await?;
    scene.page.see_text(&marked("row"), AMARA.name).await?;
    // The newest conversation stands on top: María, 林佳怡, Amara.
    press(scene, 'j').await?;
    press(scene, 'j').await?;
    press(scene, 'k').await?;
    press(scene, 'j').await?;
    press(scene, Key::Enter.into()).await?;
    scene.page.see_text(&marked("who"), LIN.name).await?;
    press(scene, 'r').await?;
    focus_is_on(&scene.page, "composer").await?;
    scene.page.write(&marked("composer"), "早上好！").await?;
    press(scene, Key::Enter.into()).await?;
    scene.page.see_text(&marked("bubble"), "早上好！").await?;
    scene.page.press(Some(Key::Control.into()), 'k').await?;
    focus_is_on(&scene.page, "search").await?;
    press(scene, Key::Escape.into()).await?;
    until("Escape leaves the search", SOON, async || {
        let mark = focus(&scene.page).await?;
        ensure!(mark != "search", "it holds the focus");
        Ok(())
    })
    .await?;
    // Where one was writing, one writes on.
    focus_is_on(&scene.page, "composer").await?;
    press(scene, Key::Escape.into()).await?;
    press(scene, '?').await?;
    scene.page.see("[role=\"dialog\"]").await?;
    press(scene, Key::Escape.into()).await?;
    scene.page.see_gone("[role=\"dialog\"]").await
}

async fn press(scene: &Scene, key: char) -> anyhow::Result<()> {
    scene.page.press(None, key).await
}
