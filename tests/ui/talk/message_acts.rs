//! Acts on one message, and the address of a conversation.

use crate::scene::{Scene, focus_is_on, reply_is};
use anyhow::{Context as _, ensure};
use fantoccini::key::Key;
use paperplane_testkit::{
    browser::Chromium,
    driver::marked,
    or_skip,
    people::{AMARA, LIN},
    provider::Saying,
    wait::{SOON, until},
};

const PICTURE: &[u8] = include_bytes!("../../../icons/32x32.png");

#[tokio::test]
async fn a_message_is_copied_quoted_and_sent_on() -> anyhow::Result<()> {
    let chromium = or_skip!(Chromium::find(), "no Chromium with its driver here");
    let scene = Scene::open(&chromium).await?;
    let ended = acted(&scene).await;
    scene.finish("message_acts", ended).await
}

async fn acted(scene: &Scene) -> anyhow::Result<()> {
    scene.hear(LIN, "签证到了吗").await?;
    let amara = scene.hear(AMARA, "Can I come\nat *ten*?").await?;
    scene.enter().await?;
    scene.open_row(amara).await?;
    scene.page.see_text(&marked("bubble"), "Can I come").await?;
    // A browser gives the clipboard to nobody here.
    let script =
        "navigator.clipboard.writeText = text => { window.copied = text; return Promise.resolve(); }; return 0";
    scene.page.read::<u32>(script, vec![]).await?;
    choose(scene, "Copy the text").await?;
    copied(scene, "Can I come\nat *ten*?").await?;
    // Keys do the same, and the focus comes back to where it was.
    let script = "document.querySelector('[data-testid=message-acts]').focus(); return 0";
    scene.page.read::<u32>(script, vec![]).await?;
    scene.page.press(None, Key::Enter.into()).await?;
    scene.page.see(&marked("message-menu")).await?;
    scene.page.press(None, Key::Escape.into()).await?;
    focus_is_on(&scene.page, "message-acts").await?;
    choose(scene, "Quote").await?;
    focus_is_on(&scene.page, "composer").await?;
    reply_is(&scene.page, "> Can I come\n> at *ten*?\n").await?;
    // To somebody else it goes with its files, and waits to be sent.
    let saying = Saying { files: vec![("image/png".into(), PICTURE.to_vec())], ..Saying::text("My passport") };
    ensure!(scene.provider.say_with(AMARA, saying).await? == 200, "the webhook was refused");
    scene.page.see(&format!("{} img", marked("file"))).await?;
    choose_last(scene, "Send on to somebody").await?;
    scene.page.write(&format!("{} input", marked("forward")), "佳怡").await?;
    until("only she is offered", SOON, async || {
        let offered = scene.page.texts(&marked("forward-to")).await?;
        ensure!(offered.len() == 1 && offered[0].contains(LIN.name), "they are {offered:?}");
        Ok(())
    })
    .await?;
    scene.page.click(&marked("forward-to")).await?;
    scene.page.see_text(&marked("who"), LIN.name).await?;
    reply_is(&scene.page, "My passport").await?;
    scene.page.see(&marked("thumbnail")).await?;
    ensure!(scene.provider.requests_to_send().is_empty(), "it went out by itself");
    scene.page.click(&marked("send")).await?;
    until("she has it", SOON, async || {
        let messages = scene.provider.phone().messages();
        let sent = messages.iter().find(|message| message.peer == LIN.address() && message.body == "My passport");
        let sent = sent.context("not yet")?;
        ensure!(sent.files.len() == 1 && sent.files[0].content == PICTURE, "it has {} files", sent.files.len());
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_conversation_has_an_address() -> anyhow::Result<()> {
    let chromium = or_skip!(Chromium::find(), "no Chromium with its driver here");
    let scene = Scene::open(&chromium).await?;
    let ended = addressed(&scene).await;
    scene.finish("message_address", ended).await
}

async fn addressed(scene: &Scene) -> anyhow::Result<()> {
    let lin = scene.hear(LIN, "签证到了吗").await?;
    let amara = scene.hear(AMARA, "Good morning").await?;
    scene.hear(AMARA, "Is my visa here?").await?;
    scene.enter().await?;
    scene.open_row(amara).await?;
    scene.page.see_text(&marked("who"), AMARA.name).await?;
    scene.page.client().refresh().await?;
    scene.page.see_text(&marked("who"), AMARA.name).await?;
    scene.open_row(lin).await?;
    scene.page.see_text(&marked("who"), LIN.name).await?;
    scene.page.client().back().await?;
    scene.page.see_text(&marked("who"), AMARA.name).await?;
    // A link to a message leads a colleague to it.
    let script =
        "navigator.clipboard.writeText = text => { window.copied = text; return Promise.resolve(); }; return 0";
    scene.page.read::<u32>(script, vec![]).await?;
    choose(scene, "Copy a link to it").await?;
    let link = until("the link was copied", SOON, async || {
        let link: Option<String> = scene.page.read("return window.copied ?? null", vec![]).await?;
        link.context("not yet")
    })
    .await?;
    scene.page.go("about:blank").await?;
    scene.page.go(&link).await?;
    scene.page.see_text(&marked("who"), AMARA.name).await?;
    until("the message is marked", SOON, async || {
        let shown = scene.page.texts(".said.marked").await?;
        ensure!(shown.len() == 1 && shown[0].contains("Good morning"), "it is {shown:?}");
        Ok(())
    })
    .await
}

/// Does something with the first message.
async fn choose(scene: &Scene, words: &str) -> anyhow::Result<()> {
    press_acts(scene, "first").await?;
    scene.page.click_button(words).await?;
    scene.page.see_gone(&marked("message-menu")).await
}

/// Does something with the last message.
async fn choose_last(scene: &Scene, words: &str) -> anyhow::Result<()> {
    press_acts(scene, "last").await?;
    scene.page.click_button(words).await?;
    scene.page.see_gone(&marked("message-menu")).await
}

/// The button of a message shows only where the pointer is.
async fn press_acts(scene: &Scene, which: &str) -> anyhow::Result<()> {
    let script = "const all = document.querySelectorAll('[data-testid=message-acts]');
        const one = arguments[0] === 'first' ? all[0] : all[all.length - 1];
        one.focus(); one.click(); return 0";
    scene.page.read::<u32>(script, vec![which.into()]).await?;
    scene.page.see(&marked("message-menu")).await.map(drop)
}

async fn copied(scene: &Scene, wanted: &str) -> anyhow::Result<()> {
    until("it is copied", SOON, async || {
        let copied: Option<String> = scene.page.read("return window.copied ?? null", vec![]).await?;
        ensure!(copied.as_deref() == Some(wanted), "the clipboard holds {copied:?}");
        Ok(())
    })
    .await
}
