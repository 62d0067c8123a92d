//! A message that did not go out says why, and offers decisions.

use crate::scene::{Scene, states_are};
use anyhow::ensure;
use paperplane_testkit::{
    browser::Chromium,
    driver::marked,
    or_skip,
    people::{AMARA, JOAO},
    provider::Hold,
    wait::{SOON, until},
};
use std::time::Duration;

#[tokio::test]
async fn an_unsure_message_asks_and_goes_out_once_it_was_decided() -> anyhow::Result<()> {
    let chromium = or_skip!(Chromium::find(), "no Chromium with its driver here");
    let mut scene = Scene::open(&chromium).await?;
    let ended = unsure(&mut scene).await;
    scene.finish("unsure", ended).await
}

async fn unsure(scene: &mut Scene) -> anyhow::Result<()> {
    scene.node.close().await;
    scene.node.config().timing.attempt_deadline = Duration::from_millis(500);
    scene.node.config().timing.provider_timeout = Duration::from_millis(500);
    scene.node.open().await?;
    let conversation = scene.hear(AMARA, "Which documents?").await?;
    scene.enter().await?;
    scene.provider.phone().hold(Hold::BeforeTaking);
    scene.door.send(conversation, "Your passport.").await?;
    scene.open_row(conversation).await?;
    states_are(&scene.page, "tick", &["unsure"]).await?;
    scene.provider.phone().drop_held();
    scene.page.see_text("body", "It was sent").await?;
    scene.page.click_button("Send again").await?;
    states_are(&scene.page, "tick", &["delivered"]).await?;
    ensure!(scene.provider.bodies_to(AMARA) == ["Your passport."], "sent {:?}", scene.provider.bodies_to(AMARA));
    Ok(())
}

#[tokio::test]
async fn a_refused_message_says_why_and_can_be_discarded() -> anyhow::Result<()> {
    let chromium = or_skip!(Chromium::find(), "no Chromium with its driver here");
    let scene = Scene::open(&chromium).await?;
    let ended = refused(&scene).await;
    scene.finish("refused", ended).await
}

async fn refused(scene: &Scene) -> anyhow::Result<()> {
    let conversation = scene.hear(JOAO, "STOP").await?;
    scene.door.send(conversation, "One more thing").await?;
    scene.enter().await?;
    scene.page.see_text(&marked("row"), JOAO.name).await?;
    scene.open_row(conversation).await?;
    states_are(&scene.page, "tick", &["refused"]).await?;
    until("the composer is shut, with the reason", SOON, async || {
        let enabled: bool = scene
            .page
            .read("const c = document.querySelector('[data-testid=composer]'); return !!c && !c.disabled", vec![])
            .await?;
        ensure!(!enabled, "one can still write");
        Ok(())
    })
    .await?;
    scene.page.click_button("Discard").await?;
    states_are(&scene.page, "tick", &["discarded"]).await?;
    ensure!(scene.provider.requests_to_send().is_empty(), "the provider was asked to send");
    Ok(())
}
