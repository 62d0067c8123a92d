//! Sentences that are typed in every state of the desk do what they are meant to, and nothing else.

use crate::scene::{Scene, focus_is_on, reply_is};
use anyhow::ensure;
use fantoccini::key::Key;
use paperplane_bridge::{ConversationId, Status, Timestamp};
use paperplane_core::event::Priority;
use paperplane_testkit::{
    browser::Chromium,
    driver::marked,
    or_skip,
    past::Said,
    people::{AMARA, LIN},
    wait::{SOON, until},
};

/// Sentences whose letters are shortcuts, each as a person would begin it.
const SENTENCES: [&str; 3] = ["Hello, we have news", "every exam is paid, please resume", "are you all ready?"];

#[tokio::test]
async fn what_is_typed_never_acts() -> anyhow::Result<()> {
    let chromium = or_skip!(Chromium::find(), "no Chromium with its driver here");
    let mut scene = Scene::open(&chromium).await?;
    let ended = typed(&mut scene).await;
    scene.finish("typing", ended).await
}

async fn type_out(scene: &Scene, text: &str) -> anyhow::Result<()> {
    for letter in text.chars() {
        let held = letter.is_uppercase().then(|| Key::Shift.into());
        scene.page.press(held, letter).await?;
    }
    Ok(())
}

/// Nothing was done with a conversation, and nothing went out.
async fn is_untouched(scene: &Scene, conversation: ConversationId) -> anyhow::Result<()> {
    let head = scene.door.head(conversation).await?;
    let triage = &head.triage;
    ensure!(triage.status == Status::Open && triage.assignee.is_none(), "it is {triage:?}");
    ensure!(triage.priority == Priority::Normal && triage.labels.is_empty(), "it is {triage:?}");
    ensure!(scene.provider.requests_to_send().is_empty(), "something went out");
    for over in [marked("pick"), marked("finder"), "dialog[open]".to_owned()] {
        ensure!(scene.page.texts(&over).await?.is_empty(), "{over} is open");
    }
    Ok(())
}

async fn typed(scene: &mut Scene) -> anyhow::Result<()> {
    // Nobody has written yet.
    scene.enter().await?;
    scene.page.see(&marked("empty-list")).await?;
    scene.page.press(None, 'r').await?;
    scene.page.see_text(&marked("toast"), "Choose a conversation first").await?;
    type_out(scene, SENTENCES[1]).await?;
    scene.page.press(None, Key::Enter.into()).await?;
    ensure!(scene.page.texts(&marked("pick")).await?.is_empty(), "a menu is open");

    // A window that shut days ago: R leads to the templates, whose search takes the words.
    let long_ago = Said {
        from: format!("whatsapp:{}", AMARA.number),
        name: AMARA.name.into(),
        text: "Is my visa here?".into(),
        at: Timestamp(1_750_000_000_000),
    };
    scene.hear_meanwhile([long_ago]).await?;
    let amara = scene.door.conversation_with(AMARA.name).await?;
    scene.open_row(amara).await?;
    scene.page.see(&marked("bubble")).await?;
    scene.page.press(None, 'r').await?;
    scene.page.see("dialog[open]").await?;
    for sentence in SENTENCES {
        type_out(scene, sentence).await?;
    }
    scene.page.press(None, Key::Escape.into()).await?;
    scene.page.see_gone("dialog[open]").await?;
    // The dialog is closed by now, and whoever was typing goes on.
    type_out(scene, SENTENCES[0]).await?;
    scene.page.press(None, Key::Enter.into()).await?;
    is_untouched(scene, amara).await?;

    // They want no messages: R says why.
    let lin = scene.hear(LIN, "STOP").await?;
    scene.page.press(None, Key::Escape.into()).await?;
    scene.open_row(lin).await?;
    scene.page.see_text(&marked("who"), LIN.name).await?;
    scene.page.see(".composer .shut").await?;
    scene.page.press(None, 'r').await?;
    scene.page.see(&marked("toast")).await?;
    for sentence in SENTENCES {
        type_out(scene, sentence).await?;
        scene.page.press(None, Key::Enter.into()).await?;
    }
    is_untouched(scene, lin).await?;
    // A note can be written all the same.
    scene.page.press(None, Key::Escape.into()).await?;
    scene.open_row(lin).await?;
    scene.page.press(None, 'n').await?;
    focus_is_on(&scene.page, "composer").await?;
    type_out(scene, SENTENCES[0]).await?;
    reply_is(&scene.page, SENTENCES[0]).await?;
    is_untouched(scene, lin).await?;

    // The map of keys is closed by one Escape, and letters are letters of commands again.
    scene.page.press(None, Key::Escape.into()).await?;
    scene.page.press(None, '?').await?;
    scene.page.see("dialog[open]").await?;
    scene.page.press(None, Key::Escape.into()).await?;
    scene.page.see_gone("dialog[open]").await?;
    scene.page.press(None, 'n').await?;
    focus_is_on(&scene.page, "composer").await
}

#[tokio::test]
async fn a_word_behind_a_slash_that_names_nothing_stays() -> anyhow::Result<()> {
    let chromium = or_skip!(Chromium::find(), "no Chromium with its driver here");
    let scene = Scene::open(&chromium).await?;
    let ended = unknown_word(&scene).await;
    scene.finish("slash", ended).await
}

async fn unknown_word(scene: &Scene) -> anyhow::Result<()> {
    let amara = scene.hear(AMARA, "What do I need?").await?;
    scene.enter().await?;
    scene.open_row(amara).await?;
    scene.page.press(None, 'r').await?;
    focus_is_on(&scene.page, "composer").await?;
    type_out(scene, "/doc").await?;
    scene.page.see(&marked("canned-none")).await?;
    scene.page.press(None, Key::Enter.into()).await?;
    reply_is(&scene.page, "/doc").await?;
    ensure!(scene.provider.requests_to_send().is_empty(), "it was sent");
    // Escape says that it is meant as it is.
    scene.page.press(None, Key::Escape.into()).await?;
    scene.page.see_gone(&marked("canned-none")).await?;
    scene.page.press(None, Key::Enter.into()).await?;
    until("it is sent", SOON, async || {
        ensure!(scene.provider.bodies_to(AMARA) == ["/doc"], "not yet");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_mode_that_is_clicked_leads_to_its_field() -> anyhow::Result<()> {
    let chromium = or_skip!(Chromium::find(), "no Chromium with its driver here");
    let scene = Scene::open(&chromium).await?;
    let ended = modes(&scene).await;
    scene.finish("typing-modes", ended).await
}

async fn modes(scene: &Scene) -> anyhow::Result<()> {
    let page = &scene.page;
    let amara = scene.hear(AMARA, "Good morning").await?;
    scene.enter().await?;
    scene.open_row(amara).await?;
    page.see_text(&marked("who"), AMARA.name).await?;
    for mode in ["mode-note", "mode-reply", "mode-reply"] {
        page.click(&marked(mode)).await?;
        focus_is_on(page, "composer").await?;
    }
    Ok(())
}
