//! The first minute: a name, an agency, and what to do without a channel.

use crate::scene::Scene;
use anyhow::{Context as _, ensure};
use paperplane_testkit::{
    browser::{Chromium, LAPTOP},
    driver::marked,
    or_skip,
    people::{AGENCY, ALLEN, AMARA},
    wait::{SOON, until},
};

#[tokio::test]
async fn somebody_new_says_their_name_and_sees_the_first_message_come() -> anyhow::Result<()> {
    let chromium = or_skip!(Chromium::find(), "no Chromium with its driver here");
    let scene = Scene::open_unknown(&chromium, LAPTOP).await?;
    let ended = introduce(&scene).await;
    scene.finish("first_run", ended).await
}

async fn introduce(scene: &Scene) -> anyhow::Result<()> {
    scene.enter().await?;
    scene.page.see(&marked("first-run")).await?;
    scene.page.see_text("body", "computer").await.context("the log in use is not named")?;
    scene.page.write(&marked("my-name"), ALLEN).await?;
    scene.page.write(&marked("agency-name"), AGENCY).await?;
    scene.page.click(&marked("begin")).await?;
    scene.page.see_gone(&marked("first-run")).await?;
    until("the house knows who sits here", SOON, async || {
        let home = scene.door.home().await?;
        ensure!(home.agency == AGENCY && home.me.as_ref().is_some_and(|me| me.name == ALLEN), "it knows {home:?}");
        Ok(())
    })
    .await?;
    scene.hear(AMARA, "Hello, is somebody there?").await?;
    scene.page.see_text(&marked("row"), AMARA.name).await?;
    scene.page.see_text(&marked("row"), "is somebody there?").await
}
