//! Writing: drafts are kept, a reply stops when something newer came, canned texts by a slash, messages for later.

use crate::scene::{Scene, reply_is};
use anyhow::ensure;
use fantoccini::key::Key;
use paperplane_bridge::ask::SaveCanned;
use paperplane_testkit::{
    browser::Chromium,
    driver::marked,
    or_skip,
    people::{AMARA, KHALED, LIN, MARIA},
    wait::{SOON, until},
};

#[tokio::test]
async fn a_draft_stays_in_its_conversation_whatever_happens() -> anyhow::Result<()> {
    let chromium = or_skip!(Chromium::find(), "no Chromium with its driver here");
    let scene = Scene::open(&chromium).await?;
    let ended = draft(&scene).await;
    scene.finish("draft", ended).await
}

async fn draft(scene: &Scene) -> anyhow::Result<()> {
    let amara = scene.hear(AMARA, "Hello").await?;
    let lin = scene.hear(LIN, "你好").await?;
    scene.enter().await?;
    scene.open_row(amara).await?;
    scene.page.write(&marked("composer"), "Dear Amara, the fees").await?;
    scene.open_row(lin).await?;
    scene.page.see_text(&marked("who"), LIN.name).await?;
    reply_is(&scene.page, "").await?;
    // The row says what was begun, and not what the client wrote.
    scene.page.see_text(&marked("row-draft"), "Dear Amara, the fees").await?;
    scene.page.client().refresh().await?;
    scene.open_row(amara).await?;
    reply_is(&scene.page, "Dear Amara, the fees").await?;
    scene.page.write(&marked("composer"), " are paid in May.").await?;
    scene.page.press(None, Key::Enter.into()).await?;
    scene.page.see_text(&marked("bubble"), "Dear Amara, the fees are paid in May.").await?;
    scene.page.see_gone(&marked("row-draft")).await?;
    scene.page.client().refresh().await?;
    scene.open_row(amara).await?;
    scene.page.see_text(&marked("bubble"), "Dear Amara, the fees are paid in May.").await?;
    reply_is(&scene.page, "").await
}

#[tokio::test]
async fn what_is_resolved_with_a_draft_says_so_and_keeps_it() -> anyhow::Result<()> {
    let chromium = or_skip!(Chromium::find(), "no Chromium with its driver here");
    let scene = Scene::open(&chromium).await?;
    let ended = left(&scene).await;
    scene.finish("draft_left", ended).await
}

async fn left(scene: &Scene) -> anyhow::Result<()> {
    let page = &scene.page;
    let amara = scene.hear(AMARA, "Hello").await?;
    let lin = scene.hear(LIN, "你好").await?;
    scene.enter().await?;
    scene.open_row(lin).await?;
    page.see_text(&marked("who"), LIN.name).await?;
    page.press(None, 'e').await?;
    page.see_text(&marked("toast"), "Resolved").await?;
    ensure!(page.texts(&marked("toast-open")).await?.is_empty(), "there is nothing to open");
    scene.open_row(amara).await?;
    page.see_text(&marked("who"), AMARA.name).await?;
    page.write(&marked("composer"), "Dear Amara").await?;
    page.see_text(&marked("row-draft"), "Dear Amara").await?;
    // What is emptied again shows no more.
    for _ in "Dear Amara".chars() {
        page.press(None, Key::Backspace.into()).await?;
    }
    page.see_gone(&marked("row-draft")).await?;
    page.write(&marked("composer"), "Dear Amara").await?;
    page.press(None, Key::Escape.into()).await?;
    page.press(None, 'e').await?;
    page.see_text(&marked("toast"), "Resolved, with a draft that was not sent").await?;
    page.click(&marked("toast-open")).await?;
    page.see_text(&marked("who"), AMARA.name).await?;
    reply_is(page, "Dear Amara").await?;
    ensure!(scene.provider.requests_to_send().is_empty(), "it was sent");
    Ok(())
}

#[tokio::test]
async fn nothing_is_sent_over_what_was_not_read() -> anyhow::Result<()> {
    let chromium = or_skip!(Chromium::find(), "no Chromium with its driver here");
    let scene = Scene::open(&chromium).await?;
    let ended = newer(&scene).await;
    scene.finish("newer", ended).await
}

async fn newer(scene: &Scene) -> anyhow::Result<()> {
    let maria = scene.hear(MARIA, "¿Dublín o Cork?").await?;
    scene.enter().await?;
    scene.open_row(maria).await?;
    scene.page.see_text(&marked("bubble"), "Cork").await?;
    scene.page.write(&marked("composer"), "Cork is cheaper.").await?;
    scene.hear(MARIA, "I have chosen Dublin!").await?;
    scene.page.see_text(&marked("bubble"), "I have chosen Dublin!").await?;
    scene.page.press(None, Key::Enter.into()).await?;
    scene.page.see_text(&marked("newer"), "I have chosen Dublin!").await?;
    ensure!(scene.provider.requests_to_send().is_empty(), "it went out");
    scene.page.click(&marked("keep-writing")).await?;
    scene.page.see_gone(&marked("newer")).await?;
    scene.page.write(&marked("composer"), " But Dublin is good.").await?;
    scene.page.press(None, Key::Enter.into()).await?;
    until("it was sent", SOON, async || {
        let sent = scene.provider.bodies_to(MARIA);
        ensure!(sent == ["Cork is cheaper. But Dublin is good."], "the phone has {sent:?}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_text_kept_ready_is_begun_by_a_slash() -> anyhow::Result<()> {
    let chromium = or_skip!(Chromium::find(), "no Chromium with its driver here");
    let scene = Scene::open(&chromium).await?;
    let ended = canned(&scene).await;
    scene.finish("canned", ended).await
}

async fn canned(scene: &Scene) -> anyhow::Result<()> {
    let khaled = scene.hear(KHALED, "مرحبا").await?;
    for (slash, text) in [("hours", "We are here from 9 to 17."), ("hello", "Hello {name}, how can we help?")] {
        let kept = SaveCanned { canned: None, slash: slash.into(), text: text.into(), removed: false };
        scene.door.ask(kept).await?;
    }
    scene.enter().await?;
    scene.open_row(khaled).await?;
    scene.page.write(&marked("composer"), "/h").await?;
    scene.page.see_text(&marked("canned"), "/hours").await?;
    scene.page.write(&marked("composer"), "el").await?;
    until("only one fits", SOON, async || {
        let offered = scene.page.texts("[data-testid=canned] li").await?;
        ensure!(offered.len() == 1 && offered[0].contains(KHALED.name), "they are {offered:?}");
        Ok(())
    })
    .await?;
    scene.page.press(None, Key::Enter.into()).await?;
    reply_is(&scene.page, &format!("Hello {}, how can we help?", KHALED.name)).await?;
    ensure!(scene.provider.requests_to_send().is_empty(), "choosing sent it");
    Ok(())
}

#[tokio::test]
async fn a_reply_waits_for_its_time_and_can_be_taken_back() -> anyhow::Result<()> {
    let chromium = or_skip!(Chromium::find(), "no Chromium with its driver here");
    let scene = Scene::open(&chromium).await?;
    let ended = later(&scene).await;
    scene.finish("later", ended).await
}

async fn later(scene: &Scene) -> anyhow::Result<()> {
    let amara = scene.hear(AMARA, "Remind me tomorrow").await?;
    scene.enter().await?;
    scene.open_row(amara).await?;
    scene.page.write(&marked("composer"), "Good morning! The form is due today.").await?;
    scene.page.click(&marked("send-later")).await?;
    scene.page.see(&marked("when-words")).await?;
    // A time at which the 24 hours are over is said to be one. Amara's clock is at most an hour off UTC.
    for (hours, is_shut) in [(72, true), (12, false)] {
        let script = "const at = new Date(Date.now() + arguments[0] * 3600000).toISOString();
            for (const [id, value] of [['#when-day', at.slice(0, 10)], ['#when-time', at.slice(11, 16)]]) {
                const field = document.querySelector(id);
                field.value = value; field.dispatchEvent(new Event('input', { bubbles: true }));
            }";
        scene.page.read::<()>(script, vec![hours.into()]).await?;
        if is_shut {
            scene.page.see(&marked("later-shut")).await?;
        } else {
            scene.page.see_gone(&marked("later-shut")).await?;
        }
    }
    scene.page.click(&marked("later-keep")).await?;
    scene.page.see_text(&marked("scheduled"), "The form is due today.").await?;
    reply_is(&scene.page, "").await?;
    ensure!(scene.provider.requests_to_send().is_empty(), "it went out at once");
    scene.page.click_button("Edit").await?;
    reply_is(&scene.page, "Good morning! The form is due today.").await?;
    scene.page.see_gone(&marked("scheduled")).await
}
