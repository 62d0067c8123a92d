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
        ensure!(signs.starts_with(&["✈️".into(), "🛫".into(), "🛬".into()]), "they are {signs:?}");
        ensure!(signs.len() < 10, "they are {signs:?}");
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
    // What was taken last stands first, also on another day.
    scene.page.client().refresh().await?;
    scene.open_row(khaled).await?;
    scene.page.see(&marked("composer")).await?;
    scene.page.click(&marked("emoji")).await?;
    scene.page.see_text(".emoji-one[data-nth='0']", "🛫").await
}

#[tokio::test]
async fn all_signs_are_there_by_group_by_code_and_in_a_sentence() -> anyhow::Result<()> {
    let chromium = or_skip!(Chromium::find(), "no Chromium with its driver here");
    let scene = Scene::open(&chromium).await?;
    let ended = all_of_them(&scene).await;
    scene.finish("emoji_all", ended).await
}

async fn all_of_them(scene: &Scene) -> anyhow::Result<()> {
    let page = &scene.page;
    let amara = scene.hear(AMARA, "Hello").await?;
    scene.enter().await?;
    scene.open_row(amara).await?;
    page.write(&marked("composer"), "Hi ").await?;
    page.click(&marked("emoji")).await?;
    page.click(".emoji-groups [aria-label='Flags']").await?;
    page.see_text(".emoji-signs", "🇳🇬").await?;
    page.click(".emoji-tones [aria-label='Skin tone 5']").await?;
    page.write(&marked("emoji-find"), "waving hand").await?;
    page.see_text(".emoji-one", "👋🏿").await?;
    page.press(None, Key::Enter.into()).await?;
    reply_is(page, "Hi 👋🏿").await?;
    // A time is no name of a sign; a name behind a colon is.
    page.write(&marked("composer"), " at 10:30 :thumbs_").await?;
    page.see_text(&marked("colon"), "thumbs up").await?;
    page.press(None, Key::Enter.into()).await?;
    page.see_gone(&marked("colon")).await?;
    reply_is(page, "Hi 👋🏿 at 10:30 👍🏿 ").await?;
    // Escape leaves the list, and then Enter sends what stands there.
    page.write(&marked("composer"), ":smile").await?;
    page.see(&marked("colon")).await?;
    page.press(None, Key::Escape.into()).await?;
    page.see_gone(&marked("colon")).await?;
    page.press(None, Key::Enter.into()).await?;
    sent(scene, "Hi 👋🏿 at 10:30 👍🏿 :smile").await
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
