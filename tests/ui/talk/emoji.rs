//! Emoji: opened, found by a word, put where one writes; with the mouse and without.

use crate::scene::{Scene, focus, focus_is_on, reply_is};
use anyhow::ensure;
use fantoccini::key::Key;
use paperplane_testkit::{
    browser::Chromium,
    driver::marked,
    or_skip,
    people::{AMARA, KHALED},
    wait::{SOON, until},
};

#[tokio::test]
async fn a_sign_is_put_where_one_writes() -> anyhow::Result<()> {
    let chromium = or_skip!(Chromium::find(), "no Chromium with its driver here");
    let scene = Scene::open(&chromium).await?;
    let ended = by_mouse(&scene).await;
    scene.finish("emoji", ended).await
}

async fn by_mouse(scene: &Scene) -> anyhow::Result<()> {
    let amara = scene.hear(AMARA, "I was accepted!").await?;
    scene.enter().await?;
    scene.open_row(amara).await?;
    scene.page.write(&marked("composer"), "Well done Amara").await?;
    // Behind the first two words.
    let _: u32 = scene
        .page
        .read("document.querySelector('[data-testid=composer]').setSelectionRange(9, 9); return 0", vec![])
        .await?;
    scene.page.click(&marked("emoji")).await?;
    scene.page.see(&marked("emoji-grid")).await?;
    scene.page.click_button("🎉").await?;
    scene.page.see_gone(&marked("emoji-grid")).await?;
    reply_is(&scene.page, "Well done🎉 Amara").await?;
    // One goes on writing behind it.
    scene.page.press(None, '!').await?;
    reply_is(&scene.page, "Well done🎉! Amara").await?;
    scene.page.press(None, Key::Enter.into()).await?;
    sent(scene, "Well done🎉! Amara").await
}

#[tokio::test]
async fn a_sign_is_found_by_a_word_and_taken_by_keys() -> anyhow::Result<()> {
    let chromium = or_skip!(Chromium::find(), "no Chromium with its driver here");
    let scene = Scene::open(&chromium).await?;
    let ended = by_keys(&scene).await;
    scene.finish("emoji_keys", ended).await
}

async fn by_keys(scene: &Scene) -> anyhow::Result<()> {
    let khaled = scene.hear(KHALED, "متى السفر؟").await?;
    scene.enter().await?;
    scene.open_row(khaled).await?;
    scene.page.write(&marked("composer"), "السفر غدا ").await?;
    open_by_keys(scene).await?;
    for letter in "plane".chars() {
        scene.page.press(None, letter).await?;
    }
    until("only planes are left", SOON, async || {
        let signs = scene.page.texts(".emoji-one").await?;
        ensure!(signs == ["✈️", "🛫", "🛬"], "they are {signs:?}");
        Ok(())
    })
    .await?;
    scene.page.press(None, Key::Down.into()).await?;
    scene.page.press(None, Key::Right.into()).await?;
    scene.page.press(None, Key::Enter.into()).await?;
    scene.page.see_gone(&marked("emoji-grid")).await?;
    reply_is(&scene.page, "السفر غدا 🛫").await?;
    // Escape leaves it, changes nothing, and the field has the focus again.
    open_by_keys(scene).await?;
    scene.page.press(None, Key::Escape.into()).await?;
    scene.page.see_gone(&marked("emoji-grid")).await?;
    focus_is_on(&scene.page, "composer").await?;
    reply_is(&scene.page, "السفر غدا 🛫").await?;
    ensure!(scene.provider.requests_to_send().is_empty(), "choosing sent it");
    Ok(())
}

/// From the field to the button of the signs, by Tab alone.
async fn open_by_keys(scene: &Scene) -> anyhow::Result<()> {
    for _ in 0..10 {
        scene.page.press(None, Key::Tab.into()).await?;
        if focus(&scene.page).await? == "emoji" {
            break;
        }
    }
    focus_is_on(&scene.page, "emoji").await?;
    scene.page.press(None, Key::Enter.into()).await?;
    focus_is_on(&scene.page, "emoji-find").await
}

async fn sent(scene: &Scene, wanted: &str) -> anyhow::Result<()> {
    until("it was sent", SOON, async || {
        let sent = scene.provider.bodies_to(AMARA);
        ensure!(sent == [wanted], "the phone has {sent:?}");
        Ok(())
    })
    .await
}
