//! The node of a browser's desk cannot be reached: it is said what can be done, no word is lost, and all goes on by itself.

use crate::scene::{Scene, reply_is};
use anyhow::ensure;
use fantoccini::key::Key;
use paperplane_testkit::{
    browser::Chromium,
    driver::marked,
    or_skip,
    people::{AMARA, LIN},
    wait::{LATER, until},
};

const BEGUN: &str = "Dear Amara, your letter";

#[tokio::test]
async fn words_stay_in_a_browser_until_its_desk_answers_again() -> anyhow::Result<()> {
    let chromium = or_skip!(Chromium::find(), "no Chromium with its driver here");
    let mut scene = Scene::open(&chromium).await?;
    let ended = unreached(&mut scene).await;
    scene.finish("unreached", ended).await
}

async fn unreached(scene: &mut Scene) -> anyhow::Result<()> {
    let lin = scene.hear(LIN, "签证到了吗").await?;
    let amara = scene.hear(AMARA, "Is there any news?").await?;
    scene.enter().await?;
    scene.open_row(amara).await?;
    scene.page.see_text(&marked("bubble"), "Is there any news?").await?;
    scene.page.see_gone(&marked("unreached")).await?;

    scene.node.close().await;
    let page = &scene.page;
    page.see(&marked("unreached")).await?;
    page.see_text(&marked("bubble"), "Is there any news?").await?;
    page.write(&marked("composer"), BEGUN).await?;
    page.press(None, Key::Enter.into()).await?;
    page.see_text("[role=alert]", "cannot be reached").await?;
    reply_is(page, BEGUN).await?;
    // A conversation that was never open says so, and opens by itself later.
    scene.open_row(lin).await?;
    page.see(&marked("trouble")).await?;

    // The page goes away before the desk is back.
    page.go("about:blank").await?;
    scene.node.open().await?;
    scene.enter().await?;
    let page = &scene.page;
    page.see_gone(&marked("unreached")).await?;
    scene.open_row(amara).await?;
    reply_is(page, BEGUN).await?;
    until("the node has the words, and the browser keeps none", LATER, async || {
        let draft = scene.door.head(amara).await?.draft.text;
        let kept: u32 = page
            .read("return Object.keys(localStorage).filter(key => key.startsWith('unsaved:')).length", vec![])
            .await?;
        ensure!(draft == BEGUN && kept == 0, "the node has “{draft}”, the browser keeps {kept}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_page_that_stays_goes_on_by_itself() -> anyhow::Result<()> {
    let chromium = or_skip!(Chromium::find(), "no Chromium with its driver here");
    let mut scene = Scene::open(&chromium).await?;
    let ended = goes_on(&mut scene).await;
    scene.finish("unreached-goes-on", ended).await
}

async fn goes_on(scene: &mut Scene) -> anyhow::Result<()> {
    let lin = scene.hear(LIN, "签证到了吗").await?;
    let amara = scene.hear(AMARA, "Is there any news?").await?;
    scene.enter().await?;
    scene.open_row(amara).await?;
    scene.page.see_text(&marked("bubble"), "Is there any news?").await?;
    scene.node.close().await;
    scene.page.see(&marked("unreached")).await?;
    scene.page.write(&marked("composer"), BEGUN).await?;
    scene.open_row(lin).await?;
    scene.page.see(&marked("trouble")).await?;

    scene.node.open().await?;
    let page = &scene.page;
    page.see_gone(&marked("unreached")).await?;
    page.see_text(&marked("bubble"), "签证到了吗").await?;
    until("the node has the words of the conversation that is not open", LATER, async || {
        let draft = scene.door.head(amara).await?.draft.text;
        ensure!(draft == BEGUN, "the node has “{draft}”");
        Ok(())
    })
    .await
}
