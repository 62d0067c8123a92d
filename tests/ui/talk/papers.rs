//! Papers, templates and the channels page, as a person sees and sends them.

use crate::scene::Scene;
use anyhow::{Context as _, ensure};
use fantoccini::Locator;
use paperplane_testkit::{
    browser::Chromium,
    driver::marked,
    or_skip,
    people::{AMARA, MARIA},
    provider::Saying,
    wait::{SOON, until},
};

/// One pixel, so that a browser shows it.
const PIXEL: &[u8] = include_bytes!("../../../icons/32x32.png");

#[tokio::test]
async fn a_picture_is_shown_and_a_paper_is_sent() -> anyhow::Result<()> {
    let chromium = or_skip!(Chromium::find(), "no Chromium with its driver here");
    let scene = Scene::open(&chromium).await?;
    let ended = papers(&scene).await;
    scene.finish("papers", ended).await
}

async fn papers(scene: &Scene) -> anyhow::Result<()> {
    let conversation = scene.hear(AMARA, "My passport").await?;
    let picture = Saying { files: vec![("image/png".into(), PIXEL.to_vec())], ..Saying::text("") };
    ensure!(scene.provider.say_with(AMARA, picture).await? == 200, "the webhook was refused");
    scene.enter().await?;
    scene.open_row(conversation).await?;
    until("the picture is drawn", SOON, async || {
        let wide = "const i = document.querySelector('.picture img'); return i ? i.naturalWidth : 0";
        let wide: u32 = scene.page.read(wide, vec![]).await?;
        ensure!(wide == 32, "it is {wide} wide");
        Ok(())
    })
    .await?;

    let folder = tempfile::tempdir()?;
    let paper = folder.path().join("عرض القبول.pdf");
    std::fs::write(&paper, b"%PDF-1.7 an offer")?;
    let field = scene.page.client().find(Locator::Css("[data-testid=files]")).await?;
    field.send_keys(paper.to_str().context("a path in UTF-8")?).await?;
    scene.page.see_text(&marked("chip"), "عرض القبول.pdf").await?;
    scene.page.click(&marked("send")).await?;
    scene.page.see_text(&marked("file"), "عرض القبول.pdf").await?;
    scene.page.see_gone(&marked("chip")).await?;
    until("the provider has the paper", SOON, async || {
        let sent = scene.provider.phone().messages().into_iter().find(|message| {
            !message.files.is_empty()
                && message.peer == AMARA.address()
                && message.body.is_empty()
                && message.files[0].content.starts_with(b"%PDF")
        });
        ensure!(sent.is_some(), "not yet");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_template_is_chosen_filled_and_sent() -> anyhow::Result<()> {
    let chromium = or_skip!(Chromium::find(), "no Chromium with its driver here");
    let scene = Scene::open(&chromium).await?;
    let ended = template(&scene).await;
    scene.finish("template", ended).await
}

async fn template(scene: &Scene) -> anyhow::Result<()> {
    let conversation = scene.hear(MARIA, "Hola").await?;
    scene.enter().await?;
    scene.open_row(conversation).await?;
    scene.page.click(&marked("template")).await?;
    scene.page.see_text(&marked("templates"), "Rejected").await?;
    scene.page.click(&marked("template-of")).await?;
    // The first blank begins with the person's name, as most templates do.
    scene.page.write(&format!("{}:nth-of-type(2)", marked("blank")), "Dublin").await?;
    scene.page.click(&marked("send-template")).await?;
    scene.page.see_gone(&marked("templates")).await?;
    scene.page.see_text(&marked("bubble"), &format!("Hello {}, there is news about Dublin.", MARIA.name)).await
}

#[tokio::test]
async fn the_channels_page_shows_the_state_of_a_channel() -> anyhow::Result<()> {
    let chromium = or_skip!(Chromium::find(), "no Chromium with its driver here");
    let scene = Scene::open(&chromium).await?;
    let ended = channels(&scene).await;
    scene.finish("channels", ended).await
}

async fn channels(scene: &Scene) -> anyhow::Result<()> {
    scene.hear(AMARA, "Hello").await?;
    let ghost = scene.provider.phone().say("messenger:100200300", "Ghost", "over another channel").await;
    ensure!(ghost == Some(200), "a genuine request was answered {ghost:?}");
    scene.enter().await?;
    scene.page.click(&marked("to-channels")).await?;
    scene.page.see_text(&marked("facts"), "#rc=2&rp=5xx,ct,rt").await?;
    scene.page.click(&marked("check")).await?;
    scene.page.see_text(&marked("complete"), "Complete since").await?;
    scene.page.see_text(&marked("dead-letters"), "not connected").await?;
    scene.page.click("[data-testid=dead-letter] summary").await?;
    scene.page.see_text(&marked("dead-letter"), "over another channel").await?;
    scene.page.click_button("Put aside").await?;
    scene.page.see_gone(&marked("dead-letters")).await?;
    scene.page.click(&marked("to-inbox")).await?;
    scene.page.see_text(&marked("row"), AMARA.name).await
}
