//! The list is narrowed by several conditions at once, and what was narrowed is kept as a view for everybody.

use crate::scene::Scene;
use anyhow::ensure;
use fantoccini::{Locator, key::Key};
use paperplane_bridge::ask::{Assign, GetLibrary, PutLabel, SaveLabel};
use paperplane_testkit::{
    browser::Chromium,
    driver::marked,
    or_skip,
    people::{AMARA, LIN, MARIA},
    wait::{SOON, until},
};

#[tokio::test]
async fn a_list_is_narrowed_and_kept_as_a_view() -> anyhow::Result<()> {
    let chromium = or_skip!(Chromium::find(), "no Chromium with its driver here");
    let scene = Scene::open(&chromium).await?;
    let ended = kept(&scene).await;
    scene.finish("views", ended).await
}

async fn kept(scene: &Scene) -> anyhow::Result<()> {
    let page = &scene.page;
    let lin = scene.hear(LIN, "你好").await?;
    let amara = scene.hear(AMARA, "Is my offer there?").await?;
    scene.hear(MARIA, "Hola").await?;
    let label =
        scene.door.ask(SaveLabel { label: None, name: "Nursing 2027".into(), colour: 3, removed: false }).await?;
    for conversation in [lin, amara] {
        scene.door.ask(PutLabel { conversation, label, on: true }).await?;
    }
    let me = scene.door.home().await?.me.map(|me| me.id);
    scene.door.ask(Assign { conversation: amara, to: me, seen: None }).await?;
    scene.enter().await?;
    shows(scene, &[MARIA.name, AMARA.name, LIN.name]).await?;

    page.press(None, 'f').await?;
    page.see(&marked("narrow")).await?;
    select(scene, "narrow-label", "Nursing 2027").await?;
    shows(scene, &[AMARA.name, LIN.name]).await?;
    select(scene, "narrow-assigned", "Me").await?;
    shows(scene, &[AMARA.name]).await?;
    page.see_text(&marked("view"), "Mine").await?;
    page.click(&marked("narrow-keep")).await?;
    page.see_gone(&marked("narrow")).await?;
    page.write(&marked("view-name"), "My nurses").await?;
    page.press(None, Key::Enter.into()).await?;
    page.see_gone(&marked("view-name")).await?;
    page.see_text(&marked("view"), "My nurses").await?;
    until("everybody has it", SOON, async || {
        let views = scene.door.ask(GetLibrary {}).await?.views;
        ensure!(views.len() == 1 && views[0].filter.label == Some(label), "they are {views:?}");
        Ok(())
    })
    .await?;

    // Back to all of them, and by its name to the narrow one again.
    page.press(None, 'f').await?;
    page.see(&marked("narrow")).await?;
    page.click_button("Start over").await?;
    page.click_button("Done").await?;
    shows(scene, &[MARIA.name, AMARA.name, LIN.name]).await?;
    scene.choose('v', "nurses").await?;
    shows(scene, &[AMARA.name]).await
}

#[tokio::test]
async fn one_follows_a_conversation_and_stops() -> anyhow::Result<()> {
    let chromium = or_skip!(Chromium::find(), "no Chromium with its driver here");
    let scene = Scene::open(&chromium).await?;
    let ended = followed(&scene).await;
    scene.finish("following", ended).await
}

async fn followed(scene: &Scene) -> anyhow::Result<()> {
    let page = &scene.page;
    let amara = scene.hear(AMARA, "Hello").await?;
    scene.enter().await?;
    scene.open_row(amara).await?;
    page.click(&marked("about-person")).await?;
    for (words, follows) in [("Follow", true), ("Unfollow", false)] {
        page.see_text(&marked("follow"), words).await?;
        page.click(&marked("follow")).await?;
        until("it is announced", SOON, async || {
            let followers = scene.door.head(amara).await?.followers;
            ensure!(followers.is_empty() != follows, "they are {followers:?}");
            Ok(())
        })
        .await?;
    }
    page.see_text(&marked("follow"), "Follow").await
}

/// Chooses in the system's own list, as a person does.
async fn select(scene: &Scene, mark: &str, words: &str) -> anyhow::Result<()> {
    let field = scene.page.see(&marked(mark)).await?;
    field.select_by_label(words).await?;
    let chosen = field.find(Locator::Css("option:checked")).await?.text().await?;
    ensure!(chosen == words, "“{chosen}” is chosen");
    Ok(())
}

/// The list holds these people, in this order, and nobody else.
async fn shows(scene: &Scene, people: &[&str]) -> anyhow::Result<()> {
    until(&format!("the list shows {people:?}"), SOON, async || {
        let shown = scene.page.texts(&format!("{} .row-who", marked("row"))).await?;
        ensure!(shown == people, "it shows {shown:?}");
        Ok(())
    })
    .await
}
